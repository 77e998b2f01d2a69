import type { AnyNode, CallExpression, Identifier, MemberExpression } from "acorn";
import { staticName } from "./static-name";

/** How a reference stands in the code. */
export interface ReferenceContext {
  /** Static name of the property read directly of it, else null. */
  member: string | null;
  /** Static name of the property read of the member, or of the result of the call. */
  second: string | null;
  /** The name (or, with `member`, the member) is called with the object as `this`. */
  methodCall: boolean;
  /** The name itself is called. */
  called: boolean;
  written: boolean;
  /** Name of a property that is assigned to, of it or of something that is read of it; `"*"` where the text does not say it. */
  assigned: string | null;
  /** The only argument, where the name itself is called with one literal. */
  literalArgument: string | number | null;
}

export const PLAIN: ReferenceContext = {
  member: null, second: null, methodCall: false, called: false, written: false, assigned: null, literalArgument: null,
};
export const WRITTEN: ReferenceContext = { ...PLAIN, written: true };
export const CALLED: ReferenceContext = { ...PLAIN, called: true };

/** A name, and how it stands in the expression that begins with it. */
export interface ContextualName {
  name: Identifier;
  context: ReferenceContext;
}

/**
 * The name at the start of `a.b`, `a.b.c`, `a().b` or `a("literal").b`; null where the members are not static, or
 * something else stands there.
 *
 * @param isCallee whether the expression is called
 */
export function readMemberChain(node: MemberExpression, isCallee: boolean): ContextualName | null {
  const name = staticName(node);
  if (name === null) return null;
  const object = node.object as AnyNode;
  if (object.type === "Identifier") return { name: object, context: { ...PLAIN, member: name, methodCall: isCallee } };
  if (object.type === "MemberExpression") {
    const member = object.object.type === "Identifier" ? staticName(object) : null;
    return member === null ? null : { name: object.object as Identifier, context: { ...PLAIN, member, second: name } };
  }
  if (object.type !== "CallExpression" || object.callee.type !== "Identifier") return null;
  const literalArgument = readOnlyLiteral(object);
  if (literalArgument === null && object.arguments.length > 0) return null;
  return { name: object.callee, context: { ...PLAIN, called: true, second: name, methodCall: isCallee, literalArgument } };
}

/** The only argument of a call, where that is a string or a number. */
export function readOnlyLiteral({ arguments: [argument, ...others] }: CallExpression): string | number | null {
  if (argument?.type !== "Literal" || others.length > 0) return null;
  return typeof argument.value === "string" || typeof argument.value === "number" ? argument.value : null;
}
