import type { AnyNode, Function as FunctionNode, Node } from "acorn";
import { collectPatternNames } from "./declared-names";

/** Own variables of a function, with what they are given; null where that is not known, nothing where the caller gives it. */
export type Locals = Map<string, AnyNode[] | null>;

/**
 * The return values of a function and its own variables. Of its parameters the caller knows what they hold, but for
 * default values and what is taken out of an argument.
 */
export function readFunction({ body, params }: FunctionNode): { locals: Locals; returned: AnyNode[] } {
  const locals: Locals = new Map();
  const returned: AnyNode[] = [];
  const assigned: Array<[pattern: Node, value: AnyNode | null]> = [];
  const unknown = new Set<string>();
  const give = (pattern: Node, value: AnyNode | null): void => {
    const names = new Set<string>();
    collectPatternNames(pattern, names);
    for (const name of names) {
      const values = locals.get(name);
      if (pattern.type === "Identifier" && value) values?.push(value);
      else if (values) locals.set(name, null);
    }
  };
  const declare = (pattern: Node, value: AnyNode | null): void => {
    const names = new Set<string>();
    collectPatternNames(pattern, names);
    for (const name of names) if (!locals.has(name)) locals.set(name, []);
    if (pattern.type !== "Identifier" || value) assigned.push([pattern, value]);
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (value === null || typeof value !== "object" || !("type" in value)) return;
    const node = value as AnyNode;
    if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") {
      if (node.id) declare(node.id, node);
      return forgetAssigned(node);
    }
    if (/^(?:Arrow)?FunctionExpression|^ClassExpression/.test(node.type)) return forgetAssigned(node);
    if (node.type === "ReturnStatement" && node.argument) returned.push(node.argument as AnyNode);
    if (node.type === "VariableDeclarator") declare(node.id, (node.init ?? null) as AnyNode | null);
    if (node.type === "CatchClause" && node.param) {
      declare(node.param, null);
      assigned.push([node.param, null]);
    }
    if (node.type === "ForOfStatement") assigned.push([node.left.type === "VariableDeclaration" ? (node.left.declarations[0] as Node as AnyNode & { type: "VariableDeclarator" }).id : node.left, null]);
    if (node.type === "AssignmentExpression") assigned.push([node.left, node.right as AnyNode]);
    for (const [key, child] of Object.entries(node)) if (key !== "type") walk(child);
  };
  /** What code assigns to that runs at another time, if at all. */
  const forgetAssigned = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(forgetAssigned);
    if (value === null || typeof value !== "object" || !("type" in value)) return;
    const node = value as AnyNode;
    if (node.type === "AssignmentExpression" || node.type === "ForOfStatement" || node.type === "ForInStatement") {
      if (node.left.type !== "VariableDeclaration") collectPatternNames(node.left, unknown);
    }
    for (const [key, child] of Object.entries(node)) if (key !== "type") forgetAssigned(child);
  };
  for (const param of params) {
    const names = new Set<string>();
    collectPatternNames(param, names);
    const isPlain = param.type === "Identifier" || param.type === "RestElement";
    for (const name of names) locals.set(name, isPlain ? [] : null);
  }
  if (body.type === "BlockStatement") walk(body.body);
  else returned.push(body as AnyNode);
  for (const [pattern, value] of assigned) give(pattern, value);
  for (const name of unknown) if (locals.has(name)) locals.set(name, null);
  return { locals, returned };
}
