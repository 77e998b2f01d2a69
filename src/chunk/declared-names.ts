import type { AnyNode, Node } from "acorn";

/** Names that a binding pattern declares. */
export function collectPatternNames(node: Node, names: Set<string>): void {
  const pattern = node as AnyNode;
  switch (pattern.type) {
    case "Identifier":
      names.add(pattern.name);
      return;
    case "AssignmentPattern":
      return collectPatternNames(pattern.left, names);
    case "RestElement":
      return collectPatternNames(pattern.argument, names);
    case "ArrayPattern":
      for (const element of pattern.elements) if (element) collectPatternNames(element, names);
      return;
    case "ObjectPattern":
      for (const property of pattern.properties) {
        collectPatternNames(property.type === "RestElement" ? property.argument : property.value, names);
      }
      return;
    default:
  }
}

/** `let`, `const`, `class` and function declarations directly in a statement list. */
export function collectLexicalNames(body: ReadonlyArray<Node>, names: Set<string>): void {
  for (const generic of body) {
    const node = generic as AnyNode;
    if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") {
      if (node.id) names.add(node.id.name);
    } else if (node.type === "VariableDeclaration" && node.kind !== "var") {
      for (const { id } of node.declarations) collectPatternNames(id, names);
    } else if (node.type === "LabeledStatement") collectLexicalNames([node.body], names);
  }
}

/**
 * `var` names of a statement list and the statements nested in it. Function declarations of nested blocks are
 * hoisted in sloppy code only: `blockFunctions` says whether to count them, whichever errs on the side of keeping.
 */
export function collectHoistedNames(
  body: ReadonlyArray<Node | null | undefined>,
  names: Set<string>,
  blockFunctions: boolean,
): void {
  const nested = (nodes: ReadonlyArray<Node | null | undefined>): void => {
    if (blockFunctions) {
      for (const node of nodes as ReadonlyArray<AnyNode | null | undefined>) {
        if (node?.type === "FunctionDeclaration" && node.id) names.add(node.id.name);
      }
    }
    collectHoistedNames(nodes, names, blockFunctions);
  };
  for (const generic of body) {
    const node = generic as AnyNode | null | undefined;
    switch (node?.type) {
      case "VariableDeclaration":
        if (node.kind === "var") for (const { id } of node.declarations) collectPatternNames(id, names);
        break;
      case "IfStatement":
        nested([node.consequent, node.alternate]);
        break;
      case "ForStatement":
        nested([node.init as Node | null, node.body]);
        break;
      case "ForInStatement":
      case "ForOfStatement":
        nested([node.left, node.body]);
        break;
      case "WhileStatement":
      case "DoWhileStatement":
      case "LabeledStatement":
      case "WithStatement":
        nested([node.body]);
        break;
      case "BlockStatement":
        nested(node.body);
        break;
      case "TryStatement":
        nested([node.block, node.handler?.body, node.finalizer]);
        break;
      case "SwitchStatement":
        for (const { consequent } of node.cases) nested(consequent);
        break;
      default:
    }
  }
}
