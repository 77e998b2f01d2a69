import type { Statement } from "acorn";
import { buildModule, type ModuleEntry, type ModuleModel, type PureCalls } from "../chunk";
import { createFacts } from "./SectionModel";
import type { SyntaxNode } from "./syntax";

/** A list of statements that is to be modelled like the body of a module function. */
export interface StatementList {
  id: string;
  text: string;
  statements: readonly SyntaxNode[];
  /** Just inside what encloses the statements. */
  start: number;
  end: number;
  pure: PureCalls;
  /** Name of the function that requires the modules of the bundle; null outside of bundles. */
  requireName: string | null;
  isKnownId: (id: string) => boolean;
  /** Statements that stay, and whatever they need: what others may see of the list. */
  isKept: (statement: SyntaxNode) => boolean;
  /** Statements whose text stays as it is, and that the model is not told of. */
  hidden: readonly SyntaxNode[];
}

/** Models a list of statements: a program, an entry's code in a bundle, the body of a function, a block. */
export function buildSection(list: StatementList): ModuleModel {
  const { id, text, statements, start, end, pure, requireName, isKnownId, isKept, hidden } = list;
  const shown = statements.filter((statement) => !hidden.includes(statement)).map(toPlainStatement);
  const parameters = requireName === null ? [] : ["\0module", "\0exports", requireName].map((name) => ({ type: "Identifier", name, start, end: start }));
  const factory = { type: "FunctionExpression", params: parameters, start, end, body: { type: "BlockStatement", body: shown as unknown as Statement[], start: start - 1, end: end + 1 } };
  const entry = { id, start, end, factory: factory as unknown as ModuleEntry["factory"], comments: [], pure };
  const model = buildModule(text, entry, createFacts(id), isKnownId, false);
  if (model.opaque !== null) return model;

  // What `using` declares is disposed of at the end, used or not.
  const keptAt = new Set(statements.filter((statement) => isKept(statement) || /using$/.test(String(statement["kind"]))).map((statement) => statement.start));
  const imports = new Set(statements.filter(({ type }) => type === "ImportDeclaration").map((statement) => statement.start));
  for (const item of model.items) {
    if (keptAt.has(item.start)) for (const part of [item.part, ...item.lists.flatMap(({ elements }) => elements.map((element) => element.part))]) if (part) keep(model, part);
    if (!imports.has(item.start)) continue;
    // What goes of an import is decided by its specifiers, and the rest stays.
    if (item.part) keep(model, item.part);
    Object.assign(item, { part: null, lists: [], fixed: true });
  }
  for (const statement of hidden) {
    if (statement.type === "EmptyStatement") continue;
    model.items.push({ start: statement.start, end: statement.end, part: null, lists: [], needsSemicolon: false, fixed: true });
  }
  model.items.sort((a, b) => a.start - b.start);
  return model;
}

/** Makes a part live whenever the list is evaluated. */
function keep({ regions }: ModuleModel, part: ModuleModel["parts"][number]): void {
  if (part.effect) return;
  part.effect = true;
  if (!regions[0]?.effects.includes(part)) regions[0]?.effects.push(part);
}

/** Module items as statements that the pruner knows: imports declare names, exports use or declare some. */
function toPlainStatement(node: SyntaxNode): SyntaxNode {
  const { start, end } = node;
  const asExpression = (expressions: readonly SyntaxNode[]): SyntaxNode => ({ type: "ExpressionStatement", start, end, expression: { type: "ArrayExpression", elements: expressions, start, end } });
  switch (node.type) {
    case "ImportDeclaration": {
      const specifiers = node["specifiers"] as SyntaxNode[];
      if (specifiers.length === 0) return asExpression([]);
      const declarations = specifiers.map((specifier) => ({ type: "VariableDeclarator", id: specifier["local"], init: null, start: specifier.start, end: specifier.end }));
      return { type: "VariableDeclaration", kind: "const", declarations, start, end };
    }
    case "ExportNamedDeclaration": {
      const declaration = node["declaration"] as SyntaxNode | null;
      if (declaration) return { ...declaration, start };
      return asExpression(node["source"] ? [] : (node["specifiers"] as SyntaxNode[]).map((specifier) => specifier["local"] as SyntaxNode));
    }
    case "ExportDefaultDeclaration": {
      const declaration = node["declaration"] as SyntaxNode;
      if (!/Declaration$/.test(declaration.type)) return asExpression([declaration]);
      return declaration["id"] ? { ...declaration, start } : asExpression([{ ...declaration, type: declaration.type.replace("Declaration", "Expression") }]);
    }
    case "ExportAllDeclaration":
      return asExpression([]);
    default:
      return node;
  }
}
