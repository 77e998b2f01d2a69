import { become, forEachChild, isNode, type SyntaxNode } from "./syntax";

/** A `{/* … *\/}` among the children of an element. */
export interface CommentContainer {
  start: number;
  end: number;
  /** What is left of the children around it. */
  before: SyntaxNode | undefined;
  after: SyntaxNode | undefined;
}

/** Finds the containers in JSX that hold nothing but comments, in text order. `isGone` tells which children will go. */
export function findCommentContainers(program: SyntaxNode, isGone: (child: SyntaxNode) => boolean): CommentContainer[] {
  const containers: CommentContainer[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === "JSXElement" || node.type === "JSXFragment") {
      const children = node["children"] as SyntaxNode[];
      children.forEach((child, index) => {
        if (!isCommentContainer(child)) return;
        const isOther = (other: SyntaxNode): boolean => !isCommentContainer(other) && !isLayout(other) && !isGone(other);
        containers.push({
          start: child.start,
          end: child.end,
          before: children.slice(0, index).findLast(isOther),
          after: children.slice(index + 1).find(isOther),
        });
      });
    }
    forEachChild(node, visit);
  };
  visit(program);
  return containers.sort((a, b) => a.start - b.start);
}

function isCommentContainer(node: SyntaxNode): boolean {
  return node.type === "JSXExpressionContainer" && (node["expression"] as SyntaxNode).type === "JSXEmptyExpression";
}

/** Space between elements that breaks the line, which JSX leaves out. */
export function isLayout(node: SyntaxNode): boolean {
  return node.type === "JSXText" && /^\s*\n\s*$/.test(String(node["value"]));
}

/** Whether two texts between which something goes would be joined with a space where there was none. */
export function joinsTexts(before: SyntaxNode | undefined, after: SyntaxNode | undefined): boolean {
  if (before?.type !== "JSXText" || after?.type !== "JSXText") return false;
  const [first, second] = [String(before["value"]), String(after["value"])];
  return /\S/.test(first) && /\S/.test(second) && (/\n\s*$/.test(first) || /^\s*\n/.test(second));
}

/**
 * Turns JSX into what it evaluates, for whoever reads a tree of ECMAScript only: the names, attributes and
 * children, each still its own node. `pragmas` are names that every element uses.
 */
export function lowerJsx(program: SyntaxNode, pragmas: readonly string[]): void {
  const visit = (node: SyntaxNode): void => {
    forEachChild(node, visit);
    switch (node.type) {
      case "JSXElement": {
        const { name, attributes } = node["openingElement"] as SyntaxNode & { name: SyntaxNode; attributes: SyntaxNode[] };
        return becomeList(node, [name, ...attributes, ...(node["children"] as SyntaxNode[])], pragmas);
      }
      case "JSXFragment":
        return becomeList(node, node["children"] as SyntaxNode[], pragmas);
      case "JSXExpressionContainer":
      case "JSXSpreadChild":
        return become(node, { type: "SequenceExpression", expressions: [node["expression"]] });
      case "JSXAttribute":
        return become(node, { type: "SequenceExpression", expressions: isNode(node["value"]) ? [node["value"]] : [createNull(node)] });
      case "JSXSpreadAttribute": {
        const { start, end } = node;
        return become(node, { type: "ObjectExpression", properties: [{ type: "SpreadElement", argument: node["argument"], start, end }] });
      }
      case "JSXIdentifier":
        return becomeName(node);
      case "JSXMemberExpression":
        if ((node["object"] as SyntaxNode).type === "Literal") become(node["object"] as SyntaxNode, { type: "Identifier", name: (node["object"] as SyntaxNode)["value"] });
        if ((node["property"] as SyntaxNode).type === "Literal") become(node["property"] as SyntaxNode, { type: "Identifier", name: (node["property"] as SyntaxNode)["value"] });
        return become(node, { ...copyOf(node), type: "MemberExpression", computed: false, optional: false });
      case "JSXText":
      case "JSXEmptyExpression":
      case "JSXNamespacedName":
        return become(node, { type: "Literal", value: null, raw: "null" });
      default:
    }
  };
  visit(program);
}

/** `<div>` names no variable, `<Button>` and `<this>` do. */
function becomeName(node: SyntaxNode): void {
  const name = String(node["name"]);
  if (name === "this") become(node, { type: "ThisExpression" });
  else if (/^[a-z]/.test(name) || name.includes("-")) become(node, { type: "Literal", value: name, raw: name });
  else become(node, { type: "Identifier", name });
}

function becomeList(node: SyntaxNode, elements: readonly SyntaxNode[], pragmas: readonly string[]): void {
  const { start, end } = node;
  become(node, { type: "ArrayExpression", elements: [...pragmas.map((name) => ({ type: "Identifier", name, start, end })), ...elements] });
}

function createNull({ start, end }: SyntaxNode): SyntaxNode {
  return { type: "Literal", value: null, raw: "null", start, end };
}

function copyOf(node: SyntaxNode): Record<string, unknown> {
  const { start: _start, end: _end, ...rest } = node;
  return rest;
}

/** Names of the program's own that JSX refers to without writing them: React, or what `@jsx` and `@jsxFrag` say. */
export function findPragmas(program: SyntaxNode, comments: ReadonlyArray<{ value: string }>): string[] {
  const names = new Set(["React"]);
  for (const { value } of comments) {
    for (const match of value.matchAll(/@jsx(?:Frag)?\s+([A-Za-z_$][\w$]*)/g)) names.add(match[1] as string);
  }
  const declared = new Set<string>();
  const visit = (node: SyntaxNode): void => {
    if (node.type === "Identifier") declared.add(String(node["name"]));
    else forEachChild(node, visit);
  };
  for (const statement of program["body"] as SyntaxNode[]) {
    if (statement.type === "ImportDeclaration") (statement["specifiers"] as SyntaxNode[]).forEach((specifier) => visit(specifier["local"] as SyntaxNode));
    else if (statement.type === "VariableDeclaration") (statement["declarations"] as SyntaxNode[]).forEach((declarator) => visit(declarator["id"] as SyntaxNode));
  }
  return [...names].filter((name) => declared.has(name));
}
