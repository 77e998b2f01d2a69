import type { AnyNode } from "acorn";
import type { ModuleModel } from "./model";
import { staticName } from "./static-name";

/**
 * See {@link ModuleModel.exportedFunction}.
 *
 * @param statements those of the module, and other code of it
 */
export function findExportedFunction(module: ModuleModel, statements: ReadonlyArray<AnyNode | null>): ModuleModel["exportedFunction"] {
  const { params, text, bodyStart, bodyEnd, symbols } = module;
  const body = text.slice(bodyStart, bodyEnd);
  const mentions = (name: string | null): number => (name === null ? 0 : countWord(body, name));
  // One assignment, and nothing else that could have a say in what is exported.
  if (mentions(params.module) !== 1 || (params.exports !== "exports" && mentions(params.exports) > 0) || mentions("exports") !== 1) return null;
  const value = statements.map((statement) => exportedValue(statement, params.module)).find((found) => found !== null);
  const values = value?.type === "Identifier" ? symbols.get(value.name)?.values : value && [value];
  const [only] = values ?? [];
  if (values?.length !== 1) return null;
  switch (only?.type) {
    case "ArrowFunctionExpression":
    case "ClassDeclaration":
    case "ClassExpression":
      return "receives no this";
    case "FunctionDeclaration":
    case "FunctionExpression":
      return "receives this";
    default:
      return null;
  }
}

/**
 * The value in `module.exports = value;`.
 *
 * @param module what the module function calls its first parameter
 */
export function exportedValue(statement: AnyNode | null, module: string | null): AnyNode | null {
  const expression = statement?.type === "ExpressionStatement" ? (statement.expression as AnyNode) : null;
  if (expression?.type !== "AssignmentExpression" || expression.operator !== "=" || expression.left.type !== "MemberExpression") return null;
  const { object } = expression.left;
  return object.type === "Identifier" && object.name === module && staticName(expression.left) === "exports" ? (expression.right as AnyNode) : null;
}

function countWord(text: string, word: string): number {
  const pattern = new RegExp(`(?<![\\w$])${word.replaceAll("$", "\\$")}(?![\\w$])`, "g");
  return Array.from(text.matchAll(pattern)).length;
}
