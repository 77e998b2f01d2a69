import type { AnyNode } from "acorn";
import { BUILTINS } from "./builtins";
import type { ModuleSymbol } from "./model";
import { staticName } from "./static-name";

/** What React calls the functions that return something new whenever they are called. */
const MAKERS: ReadonlySet<string | null> = new Set(["forwardRef", "memo", "createContext", "lazy"]);

/**
 * Whether a call is of a function that the module does not have, as `getStore()` of an import: what it returns may be
 * an object that others have too. A PURE comment only says that the call can be left out, not that its result is new.
 */
export function isForeignCall(callee: AnyNode, symbols: ReadonlyMap<string, ModuleSymbol>): boolean {
  if (callee.type === "SequenceExpression") return isForeignCall(callee.expressions.at(-1) as AnyNode, symbols);
  if (isMaker(callee)) return false;
  const root = findRoot(callee);
  if (root === null) return false;
  const symbol = symbols.get(root);
  return symbol ? symbol.binding !== null || symbol.values === null || symbol.values.length === 0 : !BUILTINS.has(root);
}

export function isMaker(callee: AnyNode): boolean {
  return MAKERS.has(callee.type === "MemberExpression" ? staticName(callee) : callee.type === "Identifier" ? callee.name : null);
}

/** The name that a member, or the result of a call, begins with. */
export function findRoot(node: AnyNode): string | null {
  switch (node.type) {
    case "MemberExpression":
      return findRoot(node.object as AnyNode);
    case "CallExpression":
      return findRoot(node.callee as AnyNode);
    case "SequenceExpression":
      return findRoot(node.expressions.at(-1) as AnyNode);
    case "Identifier":
      return node.name;
    default:
      return null;
  }
}
