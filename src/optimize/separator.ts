import { skipTrivia, type SyntaxNode } from "./syntax";

/** What at the start of a statement would continue an unfinished one before it. */
const CONTINUES = /[([`/+\-<*]/;
/** All of ECMAScript's line terminators. */
export const LINE_BREAK = /[\n\r\u2028\u2029]/;

/**
 * What must stand for a statement or class member that goes, so that its neighbours stay apart: `";"` or nothing.
 * Of several in a row, the first answers for all.
 */
export function separatorBefore(text: string, siblings: readonly SyntaxNode[], node: SyntaxNode, isGone: (node: SyntaxNode) => boolean): string {
  const index = siblings.indexOf(node);
  const previous = siblings.slice(0, index).findLast((other) => !isRemoved(text, other));
  if (previous && isGone(previous)) return "";
  const next = siblings.slice(index).find((other) => !isGone(other) && !isRemoved(text, other));
  if (!next) return "";
  const last = siblings[siblings.indexOf(next) - 1] ?? node;
  const { end } = last;
  if (isString(next) && (!previous || previous["directive"] !== undefined)) return ";";
  if (!previous || endsItself(text, previous)) return "";
  const at = skipTrivia(text, end);
  const apart = LINE_BREAK.test(text.slice(previous.end, node.start)) || LINE_BREAK.test(text.slice(end, at));
  return !apart || CONTINUES.test(text[at] ?? "") ? ";" : "";
}

/** Whether a statement has become empty, so that its text will go. */
function isRemoved(text: string, { type, start }: SyntaxNode): boolean {
  return type === "EmptyStatement" && text[start] !== ";";
}

/** A string as a statement that is no directive, and would be one at the start of a body. */
function isString(node: SyntaxNode): boolean {
  const expression = node["expression"] as SyntaxNode | undefined;
  return node.type === "ExpressionStatement" && node["directive"] === undefined && expression?.type === "Literal" && typeof expression["value"] === "string";
}

/** Whether nothing after a statement or class member can be taken for a part of it. */
export function endsItself(text: string, node: SyntaxNode): boolean {
  if (text[node.end - 1] === ";") return true;
  if (text[node.end - 1] !== "}") return false;
  return !/^(?:Expression|Return|Throw)Statement$|^(?:Variable|ExportDefault|ExportNamed|ExportAll|Import)Declaration$|^PropertyDefinition$/.test(node.type);
}
