import type { AnyNode, ObjectExpression } from "acorn";
import { propertyName } from "./known-values";
import type { ModuleModel } from "./model";
import type { PartBuilder } from "./PartBuilder";
import { staticName } from "./static-name";

/** What reading a property runs that is defined with a literal: its getter, or whatever may be one; null: nothing. */
export function findGetter(descriptor: ObjectExpression): AnyNode | null {
  let found: AnyNode | null = null;
  for (const property of descriptor.properties) {
    const name = property.type === "Property" ? propertyName(property) : null;
    if (property.type !== "Property" || name === null || name === "__proto__") return descriptor;
    if (name === "get") found = property.value as AnyNode;
  }
  return found;
}

/** Whether a getter does nothing but give the value of a name, or of a property of one, as compilers write it. */
export function isPlainGetter(getter: AnyNode): boolean {
  if (getter.type !== "FunctionExpression" && getter.type !== "ArrowFunctionExpression") return false;
  const body = getter.body as AnyNode;
  if (body.type !== "BlockStatement") return isRead(body);
  const [only, ...others] = body.body;
  return only?.type === "ReturnStatement" && others.length === 0 && (!only.argument || isRead(only.argument as AnyNode));
}

function isRead(node: AnyNode): boolean {
  if (node.type === "MemberExpression") return staticName(node) !== null && isRead(node.object as AnyNode);
  return node.type === "Identifier" || node.type === "Literal" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression";
}

/** What writes an export that is defined as a property may run its setter, or throw: where that stays, so does the definition. */
export function linkRewritten({ exports, rewritten }: ModuleModel, { defined }: PartBuilder): void {
  for (const { name, part } of defined) {
    for (const other of exports.get(name) ?? []) {
      if (!other.exports.includes(name)) other.ownExports.push(name);
      else if (other !== part && other.start > part.start) rewritten.add(name);
    }
  }
}
