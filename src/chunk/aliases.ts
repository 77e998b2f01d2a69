import type { AnyNode } from "acorn";
import type { ModuleSymbol } from "./model";

/** Collects the names that an initialiser may hand its value on from: they and the new name are one object. */
export function collectAliases(initialiser: AnyNode, symbols: ReadonlyMap<string, ModuleSymbol>, names: Set<string>): void {
  const entered = new Set<AnyNode>();

  /** @param carried The value is handed to a call, which may return it or anything inside it. */
  const visit = (node: AnyNode, carried: boolean): void => {
    switch (node.type) {
      case "Identifier":
        names.add(node.name);
        return;
      case "ConditionalExpression":
        visit(node.consequent as AnyNode, carried);
        return visit(node.alternate as AnyNode, carried);
      case "LogicalExpression":
        visit(node.left as AnyNode, carried);
        return visit(node.right as AnyNode, carried);
      case "AssignmentExpression":
        if (node.left.type === "Identifier") names.add(node.left.name);
        return visit(node.right as AnyNode, carried);
      case "SequenceExpression":
        return visit(node.expressions.at(-1) as AnyNode, carried);
      case "MemberExpression":
        // A property of what a call returns, which may be something that the call was handed.
        if ((node.object as AnyNode).type === "CallExpression") visit(node.object as AnyNode, carried);
        return;
      case "CallExpression":
      case "NewExpression":
        for (const argument of node.arguments) visit(argument as AnyNode, true);
        return visitCallee(node.callee as AnyNode);
      case "SpreadElement":
        return visit(node.argument as AnyNode, carried);
      case "ArrayExpression":
        if (carried) for (const element of node.elements) if (element) visit(element as AnyNode, true);
        return;
      case "ObjectExpression":
        if (!carried) return;
        for (const property of node.properties) {
          visit((property.type === "SpreadElement" ? property.argument : property.value) as AnyNode, true);
        }
        return;
      case "ArrowFunctionExpression":
      case "FunctionExpression":
        if (carried) collectReturned(node, visitIdentity);
        return;
      default:
    }
  };

  /** What a function of this module may return when it is called. */
  const visitCallee = (callee: AnyNode): void => {
    if (callee.type === "Identifier") {
      for (const value of symbols.get(callee.name)?.values ?? []) visitCallee(value as AnyNode);
      return;
    }
    if (!/^(?:Arrow)?Function/.test(callee.type) || entered.has(callee)) return;
    entered.add(callee);
    collectReturned(callee, (node) => visit(node, false));
  };

  /** Of what a function that is handed on returns, only names: else every component would be one with what it renders. */
  const visitIdentity = (node: AnyNode): void => {
    if (node.type !== "CallExpression" && node.type !== "NewExpression") visit(node, false);
  };

  visit(initialiser, false);
}

/** Visits the expressions whose values a function may return, directly or by way of its own variables. */
function collectReturned(callee: AnyNode, visit: (node: AnyNode) => void): void {
  const { body } = callee as AnyNode & { type: "FunctionExpression" | "ArrowFunctionExpression" };
  if (body.type !== "BlockStatement") return visit(body);
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (value === null || typeof value !== "object" || !("type" in value)) return;
    const node = value as AnyNode;
    if (/^(?:Arrow)?Function|^Class/.test(node.type)) return;
    if (node.type === "ReturnStatement" && node.argument) visit(node.argument as AnyNode);
    if (node.type === "VariableDeclarator" && node.init) visit(node.init as AnyNode);
    if (node.type === "AssignmentExpression") visit(node.right as AnyNode);
    for (const [key, child] of Object.entries(node)) if (key !== "type") walk(child);
  };
  walk(body.body);
}
