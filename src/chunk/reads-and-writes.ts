import type { AnyNode } from "acorn";
import type { Bindings } from "./bindings";

/** Whether a variable or member is declared, given a value or deleted where it stands. */
export function isTarget(bindings: Bindings, node: AnyNode): boolean {
  const parent = bindings.parentOf(node);
  switch (parent?.type) {
    case "VariableDeclarator":
      return parent.id === node;
    case "AssignmentExpression":
    case "AssignmentPattern":
    case "ForInStatement":
    case "ForOfStatement":
      return parent.left === node;
    case "UnaryExpression":
      return parent.operator === "delete";
    case "Property":
      return parent.value === node && bindings.parentOf(parent)?.type === "ObjectPattern";
    case "UpdateExpression":
    case "ArrayPattern":
    case "RestElement":
    case "CatchClause":
    case "FunctionDeclaration":
    case "FunctionExpression":
      return true;
    case "ArrowFunctionExpression":
      return parent.body !== node;
    default:
      return false;
  }
}

/** Whether the value of a variable is read where it stands. */
export function isRead(bindings: Bindings, node: AnyNode): boolean {
  const parent = bindings.parentOf(node);
  const isChanged = parent?.type === "UpdateExpression" || (parent?.type === "AssignmentExpression" && parent.operator !== "=");
  return isChanged || !isTarget(bindings, node);
}

/** The string that is written out, or held by a variable that is given nothing else; else null. */
export function readConstant(bindings: Bindings, node: AnyNode | undefined): string | null {
  if (node?.type === "Literal") return typeof node.value === "string" ? node.value : null;
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null;
  if (node?.type !== "Identifier") return null;
  const identifiers = bindings.bindingOf(node)?.identifiers ?? [];
  const [declared, ...others] = identifiers.filter((identifier) => isTarget(bindings, identifier as AnyNode));
  const declarator = declared && bindings.parentOf(declared);
  if (others.length > 0 || declarator?.type !== "VariableDeclarator" || declarator.id !== declared) return null;
  const { init } = declarator;
  return init?.type === "Literal" && typeof init.value === "string" ? init.value : null;
}
