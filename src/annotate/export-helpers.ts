import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { calleeName, findRequest, keyOfExpression, type KnownKey, resolveFunction } from "./commonjs-values";

/** A call that adds no export: a compiler's mark, or `Object.prototype.hasOwnProperty.call(exports, key)`. */
export function isHarmless(call: NodePath<t.CallExpression>): boolean {
  const callee = call.get("callee") as NodePath;
  const name = calleeName(callee) ?? "";
  if (/^_*markAsModule$/.test(name) || findConverted(call)) return true;
  return callee.isMemberExpression() && name === "call" && /hasOwn|propertyIsEnumerable/i.test(calleeName(callee.get("object")) ?? "");
}

/** `__exportStar(require("x"), exports)`, `__reExport(exports, require("x"), module.exports)`: what is required. */
export function findStarHelperRequests(call: NodePath<t.CallExpression>): string[] {
  if (!/^_*(exportStar|export_star|reExport)$/.test(calleeName(call.get("callee") as NodePath) ?? "")) return [];
  return call.get("arguments").map(findRequest).filter((request) => request !== null);
}

/**
 * The key that TypeScript's `__createBinding(exports, m, "a", "b")` or Parcel's `$parcel$export(exports, "a", …)`
 * defines; null for other calls.
 */
export function findDefinedKey(call: NodePath<t.CallExpression>): KnownKey | null {
  const name = calleeName(call.get("callee") as NodePath);
  const [, second, third, fourth] = call.get("arguments");
  const key = name === "__createBinding" ? (fourth ?? third) : name === "$parcel$export" ? second : undefined;
  return key ? keyOfExpression(key) : null;
}

/** The getters in esbuild's and SWC's `__export(exports, { a: () => a })`, whatever a minimizer calls it. */
export function findGetters(call: NodePath<t.CallExpression>): NodePath<t.ObjectExpression> | null {
  const callee = call.get("callee") as NodePath;
  const literal = call.get("arguments")[1];
  if (!literal?.isObjectExpression()) return null;
  return /^_*(export|exportAll)$/.test(calleeName(callee) ?? "") || isGetterHelper(resolveFunction(callee)) ? literal : null;
}

/** `(target, all) => { for (var name in all) defineProperty(target, name, { get: all[name], … }) }` */
function isGetterHelper(helper: NodePath<t.Function> | null): boolean {
  const [target, all] = helper?.node.params ?? [];
  const loop = onlyStatement(helper?.node.body);
  if (!helper || !t.isForInStatement(loop) || !t.isVariableDeclaration(loop.left) || !isSame(loop.right, all)) return false;
  const statement = onlyStatement(loop.body);
  const definition = t.isExpressionStatement(statement) ? statement.expression : null;
  if (!t.isCallExpression(definition) || !isDefineProperty(definition.callee, helper)) return false;
  const [object, key, descriptor] = definition.arguments;
  const name = loop.left.declarations[0]?.id;
  return isSame(object, target) && isSame(key, name) && t.isObjectExpression(descriptor) && descriptor.properties.some((property) => {
    if (!t.isObjectProperty(property) || !t.isIdentifier(property.key, { name: "get" })) return false;
    return t.isMemberExpression(property.value) && isSame(property.value.object, all) && isSame(property.value.property, name);
  });
}

/** esbuild's `__toCommonJS(all)`, whatever a minimizer calls it: what it is given. */
export function findConverted(call: NodePath<t.CallExpression>): NodePath<t.Identifier> | null {
  const callee = call.get("callee") as NodePath;
  const [first] = call.get("arguments");
  if (!first?.isIdentifier()) return null;
  return /^_*toCommonJS$/.test(calleeName(callee) ?? "") || isConverter(resolveFunction(callee)) ? first : null;
}

/** `(mod) => copyProps(defineProperty({}, "__esModule", { value: true }), mod)` */
function isConverter(helper: NodePath<t.Function> | null): boolean {
  const [given] = helper?.node.params ?? [];
  const copy = helper?.node.body;
  if (!helper || !t.isCallExpression(copy) || !isSame(copy.arguments[1], given)) return false;
  const [created] = copy.arguments;
  if (!t.isCallExpression(created) || !isDefineProperty(created.callee, helper)) return false;
  const [object, key] = created.arguments;
  return t.isObjectExpression(object) && t.isStringLiteral(key, { value: "__esModule" });
}

function onlyStatement(body: t.Node | undefined): t.Node | undefined {
  if (!t.isBlockStatement(body)) return body;
  return body.body.length === 1 ? body.body[0] : undefined;
}

function isSame(node: t.Node | null | undefined, other: t.Node | undefined): boolean {
  return t.isIdentifier(node) && t.isIdentifier(other, { name: node.name });
}

/** `Object.defineProperty`, or a variable that holds it. */
function isDefineProperty(callee: t.Node, { scope }: NodePath): boolean {
  const declarator = t.isIdentifier(callee) ? scope.getBinding(callee.name)?.path.node : null;
  const method = t.isVariableDeclarator(declarator) ? declarator.init : callee;
  return (
    t.isMemberExpression(method) &&
    t.isIdentifier(method.object, { name: "Object" }) &&
    t.isIdentifier(method.property, { name: "defineProperty" })
  );
}
