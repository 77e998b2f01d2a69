import type { AnyNode } from "acorn";
import { staticName } from "./static-name";
import type { FactoryParams, ModuleSymbol } from "./model";
import type { PureCalls } from "./PureCalls";

/** What the purity rules look things up in. */
export interface PurityContext {
  symbols: ReadonlyMap<string, ModuleSymbol>;
  params: FactoryParams;
  /** That the offsets of nodes count in. */
  text: string;
  pure: PureCalls;
  /** Filled with the ids of modules that the expression evaluates by `require`. */
  evaluates: string[];
}

/** Globals of ECMAScript: reading one never throws, and neither does reading a property of it. */
export const BUILTINS = new Set([
  "Array", "ArrayBuffer", "BigInt", "Boolean", "DataView", "Date", "Error", "Float32Array", "Float64Array", "Function",
  "Int16Array", "Int32Array", "Int8Array", "JSON", "Map", "Math", "Number", "Object", "Promise", "Proxy", "RangeError",
  "ReferenceError", "Reflect", "RegExp", "Set", "String", "Symbol", "SyntaxError", "TypeError", "URIError", "Uint16Array",
  "Uint32Array", "Uint8Array", "Uint8ClampedArray", "WeakMap", "WeakSet", "globalThis",
]);

/** `Array.prototype` and its like. */
export function isBuiltinPrototype(node: AnyNode, context: PurityContext): boolean {
  return globalPath(node, context)?.endsWith(".prototype") ?? false;
}

/** `Object.prototype` for that expression where `Object` is the global one; null for anything else. */
export function globalPath(node: AnyNode, context: PurityContext): string | null {
  if (node.type === "Identifier") return isBuiltin(node.name, context) ? node.name : null;
  if (node.type !== "MemberExpression" || (node.object as AnyNode).type !== "Identifier") return null;
  const { name } = node.object as AnyNode & { type: "Identifier" };
  const property = staticName(node);
  return property !== null && isBuiltin(name, context) ? `${name}.${property}` : null;
}

export function isKnownName(name: string, { symbols, params }: PurityContext): boolean {
  return symbols.has(name) || name === params.module || name === params.exports || name === params.require;
}

export function isBuiltin(name: string, context: PurityContext): boolean {
  return BUILTINS.has(name) && !isKnownName(name, context);
}
