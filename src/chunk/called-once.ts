import type { AnyNode, BlockStatement, Expression, Node, Statement } from "acorn";
import { collectHoistedNames, collectLexicalNames } from "./declared-names";
import type { FactoryParams, ModuleModel } from "./model";

/** A statement that does nothing but call a function once, there and then. */
export interface CalledOnce {
  statement: Statement;
  body: BlockStatement;
  /** What runs besides the body: a condition in front of it. */
  frame: Node[];
}

/**
 * Finds the function body that holds the code of a module, as React's development builds have it:
 * `"production" !== process.env.NODE_ENV && (function () { … })();`. Its statements can be told apart like those
 * of the module where no name means one thing inside and another outside: so there must be one such body only, and
 * nothing declared beside it.
 */
export function findCalledOnce({ facts, params }: ModuleModel, body: readonly Statement[]): CalledOnce | null {
  if (facts.inner !== null || !body.every(({ type }) => type === "ExpressionStatement" || type === "EmptyStatement")) return null;
  const found = body.map(readCalledOnce).filter((candidate) => candidate !== null);
  const [only] = found;
  return found.length === 1 && only && !shadowsParameter(only.body, params) ? only : null;
}

function readCalledOnce(statement: Statement): CalledOnce | null {
  if (statement.type !== "ExpressionStatement") return null;
  const frame: Node[] = [];
  let expression: Expression = statement.expression;
  for (;;) {
    if (expression.type === "UnaryExpression" && (expression.operator === "!" || expression.operator === "void")) expression = expression.argument;
    else if (expression.type === "LogicalExpression" && expression.operator === "&&") {
      frame.push(expression.left);
      expression = expression.right;
    } else break;
  }
  if (expression.type !== "CallExpression") return null;
  const called = findCalledFunction(expression);
  if (called === null || called.params.length > 0 || called.async || called.generator) return null;
  if (called.body.type !== "BlockStatement" || (called.type === "FunctionExpression" && called.id)) return null;
  return { statement, body: called.body, frame };
}

/** The function of `(function () { … })()` and `(function () { … }).call(this)`. */
function findCalledFunction({ callee, arguments: given, optional }: AnyNode & { type: "CallExpression" }) {
  if (optional) return null;
  let called = callee as AnyNode;
  if (called.type === "MemberExpression") {
    if (called.computed || (called.property as AnyNode & { type: "Identifier" }).name !== "call") return null;
    if (given.length !== 1 || given[0]?.type !== "ThisExpression") return null;
    called = called.object as AnyNode;
  } else if (given.length > 0) return null;
  return called.type === "FunctionExpression" || called.type === "ArrowFunctionExpression" ? called : null;
}

function shadowsParameter({ body }: BlockStatement, { module, exports, require }: FactoryParams): boolean {
  const names = new Set<string>();
  collectLexicalNames(body, names);
  collectHoistedNames(body, names, true);
  return [module, exports, require].some((name) => name !== null && names.has(name));
}
