import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { calleeName, keyOfMember, type KnownKey } from "./commonjs-values";

/** Tells whether an expression is `exports` or `module.exports` of the module itself, or its top-level `this`. */
export function isExportsReference(path: NodePath): boolean {
  if (path.isIdentifier({ name: "exports" })) return !path.scope.hasBinding("exports", true);
  if (path.isMemberExpression()) {
    const object = path.get("object");
    return object.isIdentifier({ name: "module" }) && !path.scope.hasBinding("module", true) && isNamed(keyOfMember(path), "exports");
  }
  return path.isThisExpression() && isTopLevelThis(path);
}

/** Tells whether `this` is that of the module: outside every function but arrows, and outside class bodies. */
function isTopLevelThis(path: NodePath): boolean {
  return !path.findParent(
    (ancestor) => (ancestor.isFunction() && !ancestor.isArrowFunctionExpression()) || ancestor.isClassBody(),
  );
}

/** Tells whether a key is known to be the name. */
export function isNamed(key: KnownKey, name: string): boolean {
  return typeof key === "object" && key.name === name;
}

/** Tells whether the value of an expression may be that of the expression around it. */
export function isPassedOn({ key }: NodePath, parent: NodePath): boolean {
  if (parent.isLogicalExpression()) return key === "right" || parent.node.operator !== "&&";
  if (parent.isConditionalExpression()) return key !== "test";
  return parent.isSequenceExpression() && key === parent.node.expressions.length - 1;
}

/** Tells whether the expression around one only looks at its value. */
export function isReadOnly(parent: NodePath, { key }: NodePath): boolean {
  return (
    parent.isLogicalExpression() ||
    parent.isConditionalExpression() ||
    parent.isSequenceExpression() ||
    parent.isUnaryExpression() ||
    parent.isBinaryExpression() ||
    parent.isExpressionStatement() ||
    parent.isOptionalMemberExpression() ||
    parent.isIfStatement() ||
    (parent.isForInStatement() && key === "right") ||
    (parent.isSpreadElement() && parent.parentPath.isObjectExpression())
  );
}

/** Tells whether a member is written to by anything but a plain assignment. */
export function isPatternOrUpdate(member: NodePath): boolean {
  const { parentPath: parent, key } = member;
  return Boolean(
    parent &&
      (parent.isUpdateExpression() ||
        (parent.isAssignmentExpression() && key === "left") ||
        (parent.isForXStatement() && key === "left") ||
        parent.isArrayPattern() ||
        parent.isRestElement() ||
        (parent.isAssignmentPattern() && key === "left") ||
        (parent.isObjectProperty() && parent.parentPath.isObjectPattern())),
  );
}

/** Tells whether nothing happens in naming the object that is written to, as it does in `(module.exports = a).b = 1`. */
export function hasPlainTarget(write: NodePath): boolean {
  const object = targetOf(write.node as t.AssignmentExpression | t.CallExpression);
  return t.isThisExpression(object) || t.isIdentifier(t.isMemberExpression(object) ? object.object : object);
}

function targetOf(write: t.AssignmentExpression | t.CallExpression): t.Node | undefined {
  if (write.type === "AssignmentExpression") return (write.left as t.MemberExpression).object;
  const { callee } = write;
  const isOwnMethod = t.isMemberExpression(callee) && isDefinerMethod({ name: t.isIdentifier(callee.property) ? callee.property.name : "" });
  return isOwnMethod ? callee.object : write.arguments[0];
}

/** Tells whether an assignment to `exports` is one to `module.exports` too, as in `exports = module.exports = x`. */
export function isChainedWithModule(assignment: NodePath<t.AssignmentExpression>): boolean {
  const right = assignment.get("right");
  const inner = right.isAssignmentExpression() ? (right.get("left") as NodePath) : right;
  const outer = assignment.parentPath.isAssignmentExpression() ? (assignment.parentPath.get("left") as NodePath) : null;
  return [inner, outer].some((path) => path?.isMemberExpression() && isExportsReference(path));
}

/** `module.require.call(module, "x")`, also with a computed or guarded method, as React has it. */
export function isOwnMethodCall(call: NodePath<t.CallExpression>): boolean {
  const callee = call.get("callee");
  if (!callee.isMemberExpression() || calleeName(callee) !== "call") return false;
  const guarded = callee.get("object");
  const method = guarded.isLogicalExpression() ? guarded.get("right") : guarded;
  return method.isMemberExpression() && method.get("object").isIdentifier({ name: "module" });
}

/** `0 && (module.exports = { … })`, which esbuild and SWC leave for Node's lexer. */
export function isHint(assignment: NodePath): boolean {
  const { parentPath: parent } = assignment;
  return Boolean(parent?.isLogicalExpression({ operator: "&&" }) && t.isNumericLiteral(parent.node.left, { value: 0 }));
}

/** The methods of old by which an object defines its own accessors. */
export function isDefinerMethod(key: KnownKey): boolean {
  return typeof key === "object" && /^__define[GS]etter__$/.test(key.name);
}

/** Tells whether a literal's property sets its prototype. */
export function isPrototype(member: NodePath<t.ObjectProperty | t.ObjectMethod>, key: KnownKey): boolean {
  return member.isObjectProperty() && isNamed(key, "__proto__") && !member.node.computed && !member.node.shorthand;
}
