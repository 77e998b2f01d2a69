import type { AnyNode, Expression, FunctionDeclaration, Node, Statement } from "acorn";
import { BUILTINS, collectReferences, staticName, type ReferenceSink } from "../chunk";

/** Objects with an identity of their own for each place in the text, and ways to see one's own function. */
const OWN_IDENTITY = /\b(?:callee|caller)\b|[\w$)\]]\s*`/;

/**
 * - `"stateless"`: it has no state of its own, and only calls itself;
 * - `"self-replacing"`: a helper of a compiler that replaces itself at the first call with something that depends on
 *   ECMAScript's own objects alone, so that who looks at it, other than by calling it, may see one or the other:
 *   `function f() { f = Object.assign ? Object.assign.bind() : function (target) { … }; return f.apply(this, arguments); }`.
 */
export type Interchangeable = "stateless" | "self-replacing";

/**
 * How it comes that a call of a function cannot be told from a call of another with the same text beside it; null
 * where it may be told.
 *
 * @param isModuleName whether a free name is one of the module
 */
export function findInterchangeable(text: string, declaration: FunctionDeclaration, isModuleName: (name: string) => boolean): Interchangeable | null {
  if (OWN_IDENTITY.test(text)) return null;
  const { name } = declaration.id;
  const replacement = findReplacement(declaration, name);
  if (replacement !== null) return isSteadyFunction(replacement, isModuleName) ? "self-replacing" : null;
  return holdsFor(declaration, { reference: (free, { called }) => free !== name || called }) ? "stateless" : null;
}

/** `E` of a function that is `f = E; return f.apply(this, arguments);` and nothing else. */
function findReplacement({ params, body }: FunctionDeclaration, name: string): Expression | null {
  const statements = body.body.filter((statement) => !("directive" in statement));
  const [assignment, call, ...others] = statements.flatMap(listExpressions);
  if (others.length > 0 || assignment?.type !== "AssignmentExpression" || assignment.operator !== "=" || !isName(assignment.left, name)) return null;
  if (statements.at(-1)?.type !== "ReturnStatement" || call?.type !== "CallExpression") return null;
  const isSame = isName(call.callee, name) && call.arguments.length === params.length && params.every((param, at) => param.type === "Identifier" && isName(call.arguments[at], param.name));
  return isSame || isApplied(call.callee, call.arguments, name) ? assignment.right : null;
}

function listExpressions(statement: Statement | Node): Expression[] {
  const node = statement as AnyNode;
  const expression = node.type === "ExpressionStatement" ? node.expression : node.type === "ReturnStatement" ? node.argument : null;
  if (!expression) return [];
  return expression.type === "SequenceExpression" ? expression.expressions : [expression];
}

/** `f.apply(this, arguments)`, or with `null`. */
function isApplied(callee: Node, [receiver, list, ...others]: readonly Node[], name: string): boolean {
  const member = callee as AnyNode;
  if (member.type !== "MemberExpression" || staticName(member) !== "apply" || !isName(member.object, name) || others.length > 0) return false;
  const object = receiver as AnyNode | undefined;
  return (object?.type === "ThisExpression" || (object?.type === "Literal" && object.value === null)) && isName(list, "arguments");
}

function isName(node: Node | undefined, name: string): boolean {
  return node !== undefined && (node as AnyNode).type === "Identifier" && (node as AnyNode & { type: "Identifier" }).name === name;
}

/** A function that is the same whenever the expression is evaluated. */
function isSteadyFunction(expression: Node, isModuleName: (name: string) => boolean): boolean {
  const isBuiltin = (name: string): boolean => BUILTINS.has(name) && !isModuleName(name);
  const isSteadyValue = (generic: Node): boolean => {
    const node = generic as AnyNode;
    switch (node.type) {
      case "Literal":
        return true;
      case "Identifier":
        return isBuiltin(node.name);
      case "MemberExpression":
        return staticName(node) !== null && isSteadyValue(node.object);
      case "UnaryExpression":
        return (node.operator === "typeof" || node.operator === "!") && isSteadyValue(node.argument);
      case "LogicalExpression":
      case "BinaryExpression":
        return isSteadyValue(node.left) && isSteadyValue(node.right);
      default:
        return false;
    }
  };
  const isSteady = (generic: Node): boolean => {
    const node = generic as AnyNode;
    switch (node.type) {
      case "FunctionExpression":
        return holdsFor(node, { reference: isBuiltin });
      case "ConditionalExpression":
        return isSteadyValue(node.test) && isSteady(node.consequent) && isSteady(node.alternate);
      case "CallExpression": {
        const callee = node.callee as AnyNode;
        return callee.type === "MemberExpression" && staticName(callee) === "bind" && node.arguments.length === 0 && isSteadyValue(callee.object);
      }
      default:
        return false;
    }
  };
  return isSteady(expression);
}

/** Whether every free name of the code passes, and all of them can be resolved. */
function holdsFor(node: Node, { reference }: { reference: (...of: Parameters<ReferenceSink["reference"]>) => boolean }): boolean {
  let holds = true;
  collectReferences(node, {
    reference: (...of) => void (holds &&= reference(...of)),
    literal: () => {},
    topLevelThis: () => {},
    unresolvable: () => void (holds = false),
  });
  return holds;
}
