import { become, forEachChild, isExpressionPlace, isStatementList, isStatementPlace, isTargetPlace, skipTrivia, type SyntaxNode } from "./syntax";
import { nameOf, type Change, type RemovalKind } from "./change";
import { dropListElements, dropSpecifiers } from "./drop-elements";
import { isLayout } from "./jsx";
import { separatorBefore } from "./separator";

/** The text between two markers, without them. */
export interface BlockRange {
  start: number;
  end: number;
  condition: string;
}

/** A change, and the block that it comes of. */
export interface BlockChange extends Change {
  block: BlockRange;
}

const MEMBERS: Record<string, { key: string; kind: RemovalKind }> = {
  ClassBody: { key: "body", kind: "member" },
  SwitchStatement: { key: "cases", kind: "case" },
  JSXElement: { key: "children", kind: "jsx" },
  JSXFragment: { key: "children", kind: "jsx" },
  JSXOpeningElement: { key: "attributes", kind: "jsx" },
};

/**
 * Finds what lies wholly inside blocks, and what becomes of it. What can be left out goes: statements, module
 * items, declarators, import and export specifiers, properties, class members, switch cases, JSX children and
 * attributes, and an array's element if its comma is inside as well. Any other expression becomes `null`, or
 * `[]` where something iterable must stand. Patterns, targets of assignments and keys stay as they are.
 *
 * @param blocks In the order of the text, none within another.
 */
export function planBlocks(program: SyntaxNode, text: string, blocks: readonly BlockRange[]): BlockChange[] {
  const changes: BlockChange[] = [];
  const overlapping = (node: SyntaxNode): BlockRange | undefined => findOverlapping(blocks, node);
  const isInside = (node: SyntaxNode): boolean => {
    const block = overlapping(node);
    return block !== undefined && node.start >= block.start && node.end <= block.end;
  };
  const isGone = (node: SyntaxNode): boolean => isInside(node) || isEmptied(node, isInside);

  const add = (kind: RemovalKind, node: SyntaxNode, ancestors: readonly SyntaxNode[], edit: { start: number; end: number; text: string }, apply: () => void): true => {
    const block = overlapping(node) as BlockRange;
    changes.push({ ...edit, kind, name: kind === "expression" ? null : nameOf(node), condition: block.condition, block, node, ancestors: [...ancestors], apply });
    return true;
  };
  const addRemoval = (kind: RemovalKind, node: SyntaxNode, ancestors: readonly SyntaxNode[], text = ""): true =>
    add(kind, node, ancestors, { start: node.start, end: node.end, text }, () => become(node, { type: "EmptyStatement" }));
  const addNull = (node: SyntaxNode, ancestors: readonly SyntaxNode[]): true => {
    const iterated = isIterated(ancestors, node);
    const wrapped = ancestors.at(-1)?.type === "JSXAttribute" ? "{null}" : ancestors.at(-1)?.type === "ExportDefaultDeclaration" && /Declaration$/.test(node.type) ? "null;" : null;
    return add("expression", node, ancestors, { start: node.start, end: node.end, text: iterated ? "[]" : (wrapped ?? "null") }, () =>
      become(node, iterated ? { type: "ArrayExpression", elements: [] } : { type: "Literal", value: null, raw: "null" }),
    );
  };
  const addStatement = (node: SyntaxNode, ancestors: readonly SyntaxNode[], key: string): true => {
    const parent = ancestors.at(-1) as SyntaxNode;
    if (isStatementPlace(parent, key)) return addRemoval("statement", node, ancestors, ";");
    return addRemoval("statement", node, ancestors, separatorBefore(text, parent[key] as SyntaxNode[], node, isGone));
  };

  /** Leaves elements of a comma-separated list out; all at once, as their commas depend on each other. */
  const dropElements = (parent: SyntaxNode, path: readonly SyntaxNode[]): boolean => {
    const isDeclaration = parent.type === "VariableDeclaration";
    const key = isDeclaration ? "declarations" : "specifiers";
    const list = parent[key] as SyntaxNode[];
    const kept = list.filter((node) => !isInside(node));
    if (kept.length === list.length || (isDeclaration && kept.length === 0)) return false;
    const edits = isDeclaration ? dropListElements(text, list, isInside) : dropSpecifiers(text, parent, isInside);
    for (const { node, ...edit } of edits) add(isDeclaration ? "declarator" : "specifier", node, path, edit, () => (parent[key] = kept));
    return true;
  };

  const remove = (node: SyntaxNode, key: string, ancestors: readonly SyntaxNode[]): boolean => {
    const parent = ancestors.at(-1) as SyntaxNode;
    if (isStatementList(parent, key) || isStatementPlace(parent, key)) return addStatement(node, ancestors, key);
    const member = MEMBERS[parent.type];
    if (isLayout(node)) return true;
    if (member?.key === key) {
      const list = parent[key] as SyntaxNode[];
      if (parent.type === "ClassBody") {
        const edit = { start: node.start, end: node.end, text: separatorBefore(text, list, node, isInside) };
        return add(member.kind, node, ancestors, edit, () => (parent[key] = (parent[key] as SyntaxNode[]).filter((other) => other !== node)));
      }
      if (parent.type === "SwitchStatement") {
        return add(member.kind, node, ancestors, { start: node.start, end: node.end, text: "" }, () => (parent[key] = (parent[key] as SyntaxNode[]).filter((other) => other !== node)));
      }
      return add(member.kind, node, ancestors, { start: node.start, end: node.end, text: "" }, () => become(node, { type: "Literal", value: null, raw: "null" }));
    }
    if (parent.type === "ObjectExpression" && key === "properties") return dropWithComma(node, "property", ancestors);
    const comma = skipTrivia(text, node.end);
    if (parent.type === "ArrayExpression" && key === "elements" && text[comma] === "," && comma < (overlapping(node) as BlockRange).end) {
      return dropWithComma(node, "element", ancestors);
    }
    if (parent.type === "ExportNamedDeclaration" && key === "declaration") return addStatement(parent, ancestors.slice(0, -1), "body");
    if (isLoopHead(parent, key) && node.type === "VariableDeclaration") return addLoopHead(node, ancestors);
    if (isTargetPlace(parent, key)) return true;
    if (!isExpressionPlace(node, key, ancestors)) return false;
    return addNull(node, ancestors);
  };

  const dropWithComma = (node: SyntaxNode, kind: RemovalKind, ancestors: readonly SyntaxNode[]): true => {
    const parent = ancestors.at(-1) as SyntaxNode;
    const key = kind === "property" ? "properties" : "elements";
    const comma = skipTrivia(text, node.end);
    const end = text[comma] === "," ? comma + 1 : node.end;
    return add(kind, node, ancestors, { start: node.start, end, text: "" }, () => (parent[key] = (parent[key] as SyntaxNode[]).filter((other) => other !== node)));
  };

  const addLoopHead = (node: SyntaxNode, ancestors: readonly SyntaxNode[]): true => {
    const parent = ancestors.at(-1) as SyntaxNode;
    return add("statement", node, ancestors, { start: node.start, end: node.end, text: "" }, () => (parent["init"] = null));
  };

  const visit = (parent: SyntaxNode, ancestors: readonly SyntaxNode[]): void => {
    const path = [...ancestors, parent];
    const hasList = parent.type === "VariableDeclaration" || parent.type === "ImportDeclaration" || (parent.type === "ExportNamedDeclaration" && !parent["declaration"]);
    if (hasList && dropElements(parent, path)) return;
    forEachChild(parent, (child, key) => {
      if (!overlapping(child)) return;
      if (isInside(child) && remove(child, key, path)) return;
      if (isEmptied(child, isInside)) {
        if (isStatementList(parent, key) || isStatementPlace(parent, key)) return addStatement(child, path, key);
        if (isLoopHead(parent, key)) return addLoopHead(child, path);
      }
      visit(child, path);
    });
  };
  visit(program, []);
  return changes;
}

/** The first block that shares text with a node. */
function findOverlapping(blocks: readonly BlockRange[], { start, end }: SyntaxNode): BlockRange | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as BlockRange).end <= start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block && block.start < end && start < end ? block : undefined;
}

/** Whether only its semicolon, or the keyword of a declaration, is left of a statement. */
function isEmptied(node: SyntaxNode, isInside: (node: SyntaxNode) => boolean): boolean {
  if (node.type === "ExpressionStatement") return isInside(node["expression"] as SyntaxNode);
  return node.type === "VariableDeclaration" && (node["declarations"] as SyntaxNode[]).every(isInside);
}

function isLoopHead(parent: SyntaxNode, key: string): boolean {
  return parent.type === "ForStatement" && key === "init";
}

/** Whether the value is spread into a list or iterated over. */
function isIterated(ancestors: readonly SyntaxNode[], node: SyntaxNode): boolean {
  const parent = ancestors.at(-1) as SyntaxNode;
  if (parent.type === "ForOfStatement") return parent["right"] === node;
  return parent.type === "SpreadElement" && ancestors.at(-2)?.type !== "ObjectExpression";
}
