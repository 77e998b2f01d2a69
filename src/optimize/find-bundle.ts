import type { ObjectExpression } from "acorn";
import { readEntry, type ModuleEntry } from "../chunk";
import { forEachChild, type SyntaxNode } from "./syntax";

/** A bundler's output as the bundler lays it out. */
export interface Bundle {
  tables: ModuleTable[];
  /** What module functions call their third parameter. */
  requireName: string;
  /** The runtime and what starts it; null for a chunk that leaves both to another file. */
  bootstrap: Bootstrap | null;
}

export interface ModuleTable {
  node: SyntaxNode;
  entries: ModuleEntry[];
}

export interface Bootstrap {
  /** The node whose `body` are the runtime's statements, and an entry's own if it is inlined. */
  list: SyntaxNode;
  /** Its statements that declare the table and the require function. */
  runtime: SyntaxNode[];
  /** The variable that holds the table. */
  tableName: string;
}

const TABLE_NAME = /^__\w*modules__$/;
const REQUIRE_NAME = /^__(?:webpack|rspack)_require__$/;
const CHUNK_ARRAY = /webpack|rspack/i;
const MAX_DEPTH = 16;

/** Finds the module tables of webpack's and Rspack's bundles and chunks; null where a source is none. */
export function findBundle(program: SyntaxNode, text: string): Bundle | null {
  const tables: Array<ModuleTable & { ancestors: SyntaxNode[] }> = [];
  const visit = (node: SyntaxNode, ancestors: SyntaxNode[]): void => {
    if (ancestors.length > MAX_DEPTH) return;
    const parent = ancestors.at(-1);
    if (/Function/.test(node.type) && parent?.type !== "CallExpression") return;
    if (node.type === "ObjectExpression") {
      const entries = isTablePlace(node, ancestors, text) ? readTable(node) : null;
      if (entries) tables.push({ node, entries, ancestors });
      if (entries || parent?.type !== "Property") return;
    }
    const path = [...ancestors, node];
    forEachChild(node, (child) => visit(child, path));
  };
  visit(program, []);
  const ids = tables.flatMap(({ entries }) => entries.map(({ id }) => id));
  if (tables.length === 0 || new Set(ids).size < ids.length) return null;

  const requireName = tables.flatMap(({ entries }) => entries).map(requireParameter).find((name) => name !== null) ?? "__webpack_require__";
  const bootstraps = tables.map(({ node, ancestors }) => findBootstrap(node, ancestors, requireName)).filter((bootstrap) => bootstrap !== null);
  return { tables, requireName, bootstrap: bootstraps[0] ?? null };
}

function isTablePlace(node: SyntaxNode, ancestors: readonly SyntaxNode[], text: string): boolean {
  const parent = ancestors.at(-1) as SyntaxNode;
  const grandparent = ancestors.at(-2);
  switch (parent.type) {
    case "VariableDeclarator":
      return TABLE_NAME.test(nameOf(parent["id"]));
    case "AssignmentExpression": {
      const name = nameOf((parent["left"] as SyntaxNode)["property"]);
      return name === "modules" || TABLE_NAME.test(name);
    }
    case "ArrayExpression": {
      const elements = parent["elements"] as SyntaxNode[];
      const callee = grandparent?.["callee"] as SyntaxNode | undefined;
      if (elements[1] !== node || elements[0]?.type !== "ArrayExpression" || nameOf(callee?.["property"]) !== "push") return false;
      return CHUNK_ARRAY.test(text.slice(callee?.start, callee?.end)) || usesRequire(node);
    }
    case "CallExpression":
      return /Function/.test((parent["callee"] as SyntaxNode).type) && (parent["arguments"] as SyntaxNode[])[0] === node && usesRequire(node);
    default:
      return false;
  }
}

function usesRequire(table: SyntaxNode): boolean {
  return readTable(table)?.some((entry) => requireParameter(entry) !== null) ?? false;
}

function readTable(node: SyntaxNode): ModuleEntry[] | null {
  const { properties } = node as unknown as ObjectExpression;
  const entries: ModuleEntry[] = [];
  for (const property of properties) {
    const entry = readEntry(property);
    if (!entry || entry.factory.async || entry.factory.generator || entry.factory.params.length > 3) return null;
    entries.push(entry);
  }
  return entries.length > 0 ? entries : null;
}

function requireParameter({ factory }: ModuleEntry): string | null {
  const parameter = factory.params[2];
  return parameter?.type === "Identifier" && REQUIRE_NAME.test(parameter.name) ? parameter.name : null;
}

function findBootstrap(table: SyntaxNode, ancestors: readonly SyntaxNode[], requireName: string): Bootstrap | null {
  const parent = ancestors.at(-1) as SyntaxNode;
  const passed = parent.type === "CallExpression" ? (parent["callee"] as SyntaxNode) : null;
  const declaration = ancestors.at(-2);
  const list = passed ? (passed["body"] as SyntaxNode) : ancestors.at(-3);
  const tableName = nameOf(passed ? (passed["params"] as SyntaxNode[])[0] : parent["id"]);
  if (!list || !Array.isArray(list["body"]) || tableName === "" || (!passed && declaration?.type !== "VariableDeclaration")) return null;
  const required = (list["body"] as SyntaxNode[]).find((statement) => statement.type === "FunctionDeclaration" && nameOf(statement["id"]) === requireName);
  if (!required) return null;
  return { list, tableName, runtime: passed || !declaration ? [required] : [declaration, required] };
}

function nameOf(node: unknown): string {
  const { name } = (node ?? {}) as { name?: unknown };
  return typeof name === "string" ? name : "";
}
