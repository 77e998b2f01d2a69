import type { AnyNode, Class, Node } from "acorn";
import { globalPath, isBuiltin, isBuiltinPrototype, isKnownName, type PurityContext } from "./builtins";
import { staticName } from "./static-name";
import { readsKnownValue } from "./known-values";

const VALUES = new Set([
  "undefined", "NaN", "Infinity", "isNaN", "isFinite", "parseFloat", "parseInt", "encodeURIComponent", "decodeURIComponent",
]);
/** Functions of ECMAScript without effect on arguments that are themselves pure values. */
const PURE_CALLS = new Set([
  "Symbol", "Symbol.for", "Object.create", "Object.freeze", "Array.isArray", "Boolean", "Math.pow", "Math.sqrt", "Math.floor",
  "Math.ceil", "Math.round", "Math.max", "Math.min", "Math.log", "Math.abs", "Math.sin", "Math.cos", "Math.tan", "Object.is",
]);
const PURE_CONSTRUCTORS = new Set(["Map", "Set", "WeakMap", "WeakSet"]);
/** Helpers of the bundler's runtime that only make a value of their arguments. */
const PURE_HELPERS = new Set(["n", "t", "cw"]);

/**
 * Whether evaluating an expression, its result unused, can be left out. The bar is that of the minimizers that
 * run after us by default: reading a property of something unknown may throw and stays; a `#__PURE__` call goes.
 */
export function isPure(generic: Node, context: PurityContext): boolean {
  const node = generic as AnyNode;
  switch (node.type) {
    case "Literal":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ThisExpression":
      return true;
    case "TemplateLiteral":
      return node.expressions.every((expression) => isPure(expression, context));
    case "Identifier":
      return isKnownName(node.name, context) || isBuiltin(node.name, context) || VALUES.has(node.name);
    case "ClassExpression":
      return isPureClass(node, context);
    case "ArrayExpression":
      return node.elements.every((element) => element === null || (element.type !== "SpreadElement" && isPure(element, context)));
    case "ObjectExpression":
      return node.properties.every((property) =>
        property.type === "SpreadElement"
          ? isPure(property.argument, context)
          : (!property.computed || isPure(property.key, context)) && isPure(property.value, context),
      );
    case "UnaryExpression":
      if (node.operator === "delete") return false;
      return (node.operator === "typeof" && node.argument.type === "Identifier") || isPure(node.argument, context);
    case "BinaryExpression":
      return node.left.type !== "PrivateIdentifier" && isPure(node.left, context) && isPure(node.right, context);
    case "LogicalExpression":
      return isPure(node.left, context) && isPure(node.right, context);
    case "ConditionalExpression":
      return isPure(node.test, context) && isPure(node.consequent, context) && isPure(node.alternate, context);
    case "SequenceExpression":
      return node.expressions.every((expression) => isPure(expression, context));
    case "MemberExpression":
      return isPureRead(node, context);
    case "CallExpression":
      return isPureCall(node, context);
    case "NewExpression": {
      if (!node.arguments.every((argument) => argument.type !== "SpreadElement" && isPure(argument, context))) return false;
      if (context.pure.has(node) && !containsCall(node.callee, context)) return true;
      const { callee } = node;
      if (callee.type !== "Identifier" || !PURE_CONSTRUCTORS.has(callee.name) || !isBuiltin(callee.name, context)) return false;
      return node.arguments.length === 0 || (node.arguments[0] as AnyNode).type === "ArrayExpression";
    }
    default:
      return false;
  }
}

/** A class whose definition runs no unknown code: no decorators, static blocks, or impure static values and keys. */
export function isPureClass(node: Class, context: PurityContext): boolean {
  if (node.superClass && !isPure(node.superClass, context)) return false;
  return node.body.body.every((element) => {
    if (element.type === "StaticBlock") return false;
    if (element.computed && !isPure(element.key, context)) return false;
    return element.type !== "PropertyDefinition" || !element.static || !element.value || isPure(element.value, context);
  });
}

function isPureCall(node: AnyNode & { type: "CallExpression" }, context: PurityContext): boolean {
  const { callee } = node as { callee: AnyNode };
  const { params } = context;
  if (callee.type === "Identifier" && callee.name === params.require) {
    const id = requiredId(node, context);
    if (id === null) return false;
    context.evaluates.push(id);
    return true;
  }
  if (isInteropCall(node, context)) return true;
  const argumentsPure = node.arguments.every((argument) =>
    argument.type === "SpreadElement" ? isPure(argument.argument, context) : isPure(argument, context),
  );
  if (!argumentsPure) return false;
  if (context.pure.has(node) && !containsCall(callee, context)) return true;
  if (callee.type === "MemberExpression" && callee.object.type === "Identifier" && callee.object.name === params.require) {
    return PURE_HELPERS.has(staticName(callee) ?? "");
  }
  const path = globalPath(callee, context);
  if (path === null || !PURE_CALLS.has(path)) return false;
  return path !== "Object.freeze" || isFreshLiteral(node.arguments[0] as AnyNode | undefined);
}

/** Id that a `require("…")` call names, or null when the node is no such call. */
export function requiredId(generic: Node, { params, symbols }: Pick<PurityContext, "params" | "symbols">): string | null {
  const node = generic as AnyNode;
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier" || node.callee.name !== params.require) return null;
  const argument = node.arguments[0] as AnyNode | undefined;
  if (node.arguments.length !== 1 || argument?.type !== "Literal" || symbols.has(node.callee.name)) return null;
  return typeof argument.value === "string" || typeof argument.value === "number" ? String(argument.value) : null;
}

function isPureRead(node: AnyNode & { type: "MemberExpression" }, context: PurityContext): boolean {
  if (node.computed && !isPure(node.property, context)) return false;
  const object = node.object as AnyNode;
  switch (object.type) {
    case "Identifier": {
      const symbol = context.symbols.get(object.name);
      if (symbol) return symbol.binding !== null || readsKnownValue(node, context);
      if (object.name === context.params.require) return staticName(node) === "g";
      return isBuiltin(object.name, context);
    }
    case "MemberExpression":
      return isBuiltinPrototype(object, context) || readsKnownValue(node, context);
    case "CallExpression":
      if (requiredId(object, context) !== null) return isPure(object, context);
      return isInteropCall(object, context);
    default:
      return false;
  }
}

function isFreshLiteral(node: AnyNode | undefined): boolean {
  return node?.type === "ObjectExpression" || node?.type === "ArrayExpression" || node?.type === "FunctionExpression";
}

/**
 * Whether a callee makes a call of its own, which a PURE comment before it could mean instead. The interop
 * call `x_default()` stands for a name.
 */
function containsCall(generic: Node, context: PurityContext): boolean {
  const node = generic as AnyNode;
  switch (node.type) {
    case "Identifier":
    case "Literal":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return false;
    case "MemberExpression":
      return containsCall(node.object, context) || (node.computed && containsCall(node.property, context));
    case "SequenceExpression":
      return node.expressions.some((expression) => containsCall(expression, context));
    case "CallExpression":
      return !isInteropCall(node, context);
    default:
      return true;
  }
}

function isInteropCall(node: AnyNode & { type: "CallExpression" }, { symbols }: PurityContext): boolean {
  return (
    node.callee.type === "Identifier" && node.arguments.length === 0 && symbols.get(node.callee.name)?.binding?.kind === "interop"
  );
}
