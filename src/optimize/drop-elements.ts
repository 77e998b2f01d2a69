import { skipTrivia, type SyntaxNode } from "./syntax";

/** An edit that takes an element out of its list. Elements may share one. */
export interface ElementEdit {
  node: SyntaxNode;
  start: number;
  end: number;
  text: string;
}

/**
 * Takes elements out of a list whose commas only separate; at least one must stay. An element goes with the
 * comma after it, those at the end with the comma before.
 */
export function dropListElements(text: string, list: readonly SyntaxNode[], isDead: (node: SyntaxNode) => boolean): ElementEdit[] {
  const lastKept = list.findLastIndex((node) => !isDead(node));
  return list.flatMap((node, index) => {
    if (!isDead(node)) return [];
    const next = list[index + 1];
    const previous = list[index - 1];
    if (index < lastKept) return [{ node, start: node.start, end: next?.start ?? node.end, text: "" }];
    return [{ node, start: previous?.end ?? node.start, end: node.end, text: "" }];
  });
}

/** Takes specifiers out of an import or export declaration. An import without any left is evaluated still. */
export function dropSpecifiers(text: string, declaration: SyntaxNode, isDead: (node: SyntaxNode) => boolean): ElementEdit[] {
  const specifiers = declaration["specifiers"] as SyntaxNode[];
  const dead = specifiers.filter(isDead);
  const first = specifiers[0];
  if (!first || dead.length === 0) return [];
  const closing = (last: SyntaxNode): number => {
    const at = skipTrivia(text, last.end);
    return text[at] === "," ? skipTrivia(text, at + 1) : at;
  };

  if (dead.length === specifiers.length) {
    const source = declaration["source"] as SyntaxNode | null;
    const edit =
      declaration.type === "ImportDeclaration" && source
        ? { start: declaration.start + "import".length, end: source.start, text: " " }
        : { start: first.start, end: closing(specifiers.at(-1) as SyntaxNode), text: "" };
    return dead.map((node) => ({ node, ...edit }));
  }
  if (first.type !== "ImportDefaultSpecifier") return dropListElements(text, specifiers, isDead);

  const others = specifiers.slice(1);
  const deadOthers = others.filter(isDead);
  const edits: ElementEdit[] = [];
  if (isDead(first)) edits.push({ node: first, start: first.start, end: skipTrivia(text, skipTrivia(text, first.end) + 1), text: "" });
  if (deadOthers.length < others.length) return [...edits, ...dropListElements(text, others, isDead)];
  const last = others.at(-1) as SyntaxNode;
  const end = last.type === "ImportNamespaceSpecifier" ? last.end : closing(last) + 1;
  for (const node of deadOthers) edits.push({ node, start: first.end, end, text: "" });
  return edits;
}
