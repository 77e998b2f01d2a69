import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";

/** What Babel knows of a name in its scope. */
export type Binding = NonNullable<ReturnType<NodePath["scope"]["getBinding"]>>;

/** What is known of a property key: its name (and whether it took more than reading it), that it is a symbol, or nothing. */
export type KnownKey = { name: string; isComputed?: boolean } | "symbol" | "unknown";

/** Evaluates the key of a member expression: a name, a string, or a constant that Babel can compute. */
export function keyOfMember(path: NodePath<t.MemberExpression>): KnownKey {
  const { property, computed } = path.node;
  if (!computed) return t.isIdentifier(property) ? { name: property.name } : "unknown";
  return keyOfExpression(path.get("property") as NodePath);
}

/** Evaluates an expression that is used as a property key. */
export function keyOfExpression(path: NodePath): KnownKey {
  const { node } = path;
  if (t.isStringLiteral(node)) return { name: node.value };
  if (isSymbol(node)) return "symbol";
  const { confident, value } = path.evaluate() as { confident: boolean; value: unknown };
  return confident && (typeof value === "string" || typeof value === "number") ? { name: String(value), isComputed: true } : "unknown";
}

function isSymbol(node: t.Node): boolean {
  return (
    t.isMemberExpression(node) && t.isIdentifier(node.object, { name: "Symbol" }) ||
    t.isCallExpression(node) && t.isMemberExpression(node.callee) && isSymbol(node.callee)
  );
}

/** Evaluates the key of an object's property. */
export function keyOfProperty(path: NodePath<t.ObjectProperty | t.ObjectMethod>): KnownKey {
  const { key, computed } = path.node;
  if (!computed && t.isIdentifier(key)) return { name: key.name };
  return keyOfExpression(path.get("key") as NodePath);
}

/** The request of `require("x")`, also inside an interop helper's call; null for anything else. */
export function findRequest(path: NodePath): string | null {
  if (!path.isCallExpression()) return null;
  const callee = path.get("callee");
  const [argument] = path.get("arguments");
  if (!argument) return null;
  if (callee.isIdentifier({ name: "require" })) {
    const binding = path.scope.getBinding("require");
    const isOwn = binding !== undefined && binding.kind !== "param";
    return !isOwn && argument.isStringLiteral() ? argument.node.value : null;
  }
  return isInterop(path) ? findRequest(argument) : null;
}

/** A call that makes a namespace of a required module: `_interopRequireWildcard(x)`, `__toESM(x)`. */
function isInterop({ node }: NodePath<t.CallExpression>): boolean {
  const { callee } = node;
  const name = t.isMemberExpression(callee) ? callee.property : callee;
  return t.isIdentifier(name) && /^_*(interopRequireWildcard|interop_require_wildcard|importStar|toESM)$/.test(name.name);
}

/**
 * Where a variable gets its only value: at its declaration, or later (`var a; a = {};`). A namespace that is made of
 * the value it has counts as the same (`let a = require("a"); a = __toESM(a);`). Null for any other binding.
 */
export function findValue(binding: Binding): NodePath | null {
  if (!binding.path.isVariableDeclarator()) return null;
  const init = binding.path.get("init") as NodePath;
  if (binding.constant) return init;
  const assigned = binding.constantViolations.map((violation) => assignedValue(violation, binding));
  if (!init.node) return assigned.length === 1 ? (assigned[0] ?? null) : null;
  return assigned.every((value) => value && isInteropOf(value, binding)) ? init : null;
}

function assignedValue(violation: NodePath, { identifier }: Binding): NodePath | null {
  const isPlain = violation.isAssignmentExpression({ operator: "=" }) && t.isIdentifier(violation.node.left, { name: identifier.name });
  return isPlain ? (violation.get("right") as NodePath) : null;
}

function isInteropOf(value: NodePath, { identifier }: Binding): boolean {
  return value.isCallExpression() && isInterop(value) && t.isIdentifier(value.node.arguments[0], { name: identifier.name });
}

/** The last name of a callee: `f` of `f()`, `a.f()` and `(0, a.f)()`. */
export function calleeName(path: NodePath): string | null {
  if (path.isIdentifier()) return path.node.name;
  if (path.isSequenceExpression()) return calleeName(path.get("expressions").at(-1)!);
  if (path.isMemberExpression() && !path.node.computed) return (path.node.property as t.Identifier).name;
  return null;
}

/** The method's name in `Object.method(…)` or `Reflect.method(…)`; null for other callees. */
export function objectMethod(path: NodePath): string | null {
  if (!path.isMemberExpression() || path.node.computed) return null;
  const { object } = path.node;
  const isBuiltIn = t.isIdentifier(object, { name: "Object" }) || t.isIdentifier(object, { name: "Reflect" });
  return isBuiltIn && !path.scope.hasBinding(object.name, true) ? calleeName(path) : null;
}

/** The function that a callee is known to be: written in place, declared, or handed to the function it is called in. */
export function resolveFunction(path: NodePath): NodePath<t.Function> | null {
  if (path.isFunction()) return path;
  if (path.isSequenceExpression()) return resolveFunction(path.get("expressions").at(-1)!);
  if (!path.isIdentifier()) return null;

  const binding = path.scope.getBinding(path.node.name);
  if (!binding?.constant) return null;
  if (binding.path.isFunctionDeclaration()) return binding.path;
  if (binding.path.isVariableDeclarator()) {
    const init = binding.path.get("init");
    return init.isFunction() ? init : null;
  }
  return binding.kind === "param" ? resolveArgument(binding.path) : null;
}

function resolveArgument(parameter: NodePath): NodePath<t.Function> | null {
  const owner = parameter.parentPath;
  if (!owner?.isFunction() || parameter.listKey !== "params") return null;
  const call = findImmediateCall(owner);
  const argument = call?.get("arguments")[parameter.key as number];
  return argument ? resolveFunction(argument) : null;
}

/** The call of a function that is written where it is called: `(function () { … })()`. */
export function findImmediateCall(path: NodePath<t.Function>): NodePath<t.CallExpression> | null {
  const { parentPath } = path;
  return parentPath?.isCallExpression() && path.key === "callee" ? parentPath : null;
}

/** Tells whether an expression stands where its value goes nowhere. */
export function isValueUnused(path: NodePath): boolean {
  const { parentPath: parent, key } = path;
  if (!parent || parent.isExpressionStatement()) return true;
  if (parent.isSequenceExpression()) {
    return key !== parent.node.expressions.length - 1 || isValueUnused(parent);
  }
  if (parent.isLogicalExpression()) return key === "right" && isValueUnused(parent);
  if (parent.isConditionalExpression()) return key !== "test" && isValueUnused(parent);
  return parent.isUnaryExpression({ operator: "void" });
}
