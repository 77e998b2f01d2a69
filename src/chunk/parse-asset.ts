import {
  type AnyNode,
  type ArrowFunctionExpression,
  type Comment,
  type FunctionExpression,
  type Node,
  type ObjectExpression,
  type Options,
  type Program,
} from "acorn";
import { FedshakeError } from "../errors";
import { parseProgram } from "./chunk-parser";
import { PureCalls } from "./PureCalls";

/** Parsed code together with what its comments say. Offsets count from the start of the asset. */
export interface ParsedCode {
  /** In text order. */
  comments: Comment[];
  pure: PureCalls;
}

export interface ParsedAsset extends ParsedCode {
  program: Program;
}

const PARSE_OPTIONS = { ecmaVersion: "latest", allowReturnOutsideFunction: true, allowHashBang: true } as const;

/** Runs a parse and collects the comments that it meets, which it may look at as they come. */
export function parseWithComments<T>(text: string, run: (options: Options, comments: readonly Comment[]) => T): ParsedCode & { result: T } {
  const comments: Comment[] = [];
  const onComment = (block: boolean, value: string, start: number, end: number): void => {
    comments.push({ type: block ? "Block" : "Line", value, start, end });
  };
  const result = run({ ...PARSE_OPTIONS, onComment }, comments);
  return { result, comments, pure: new PureCalls(text, comments) };
}

/**
 * Parses the text of an emitted script or module.
 *
 * @throws FedshakeError `PARSE_FAILED`, with the position.
 */
export function parseAsset(name: string, text: string): ParsedAsset {
  const parseAs = (sourceType: "script" | "module"): ParsedAsset => {
    const { result, ...code } = parseWithComments(text, (options) => parseProgram(text, { ...options, sourceType }));
    return { program: result, ...code };
  };
  try {
    return parseAs("script");
  } catch (scriptError) {
    try {
      return parseAs("module");
    } catch {
      const { loc, message } = scriptError as { loc?: { line: number; column: number }; message: string };
      throw new FedshakeError("PARSE_FAILED", `the chunk does not parse: ${message}.`, {
        file: name,
        loc,
        hint: "It is emitted uncut.",
        cause: scriptError,
      });
    }
  }
}

export type Factory = FunctionExpression | ArrowFunctionExpression;

export interface ModuleEntry {
  id: string;
  start: number;
  end: number;
  factory: Factory;
}

export interface ModuleTable {
  /** Just inside the braces. */
  start: number;
  end: number;
  entries: ModuleEntry[];
}

/**
 * Finds the module tables of a parsed asset: object literals all of whose keys are ids that the build knows,
 * without repetition, and all of whose values are functions.
 */
export function findModuleTables(program: Program, isKnownId: (id: string) => boolean): ModuleTable[] {
  const tables: ModuleTable[] = [];
  const seen = new Set<string>();
  visitTablePlaces(program, (node) => {
    const entries = readTable(node, isKnownId);
    if (entries === null) return false;
    if (entries.some(({ id }) => seen.has(id))) return true;
    for (const { id } of entries) seen.add(id);
    tables.push({ start: node.start + 1, end: node.end - 1, entries });
    return true;
  });
  return tables;
}

/**
 * Visits the object literals at the places where bundlers put module tables: arguments, initialisers,
 * assignments and arrays of top-level statements and of the bootstrap's wrapper. `visit` returns true when the
 * object is one.
 */
export function visitTablePlaces(program: Program, visit: (node: ObjectExpression) => boolean): void {
  const walk = (generic: Node | null | undefined, depth: number): void => {
    if (!generic || depth > 12) return;
    const node = generic as AnyNode;
    switch (node.type) {
      case "Program":
      case "BlockStatement":
        for (const statement of node.body) walk(statement, depth + 1);
        return;
      case "ExpressionStatement":
        return walk(node.expression, depth + 1);
      case "ExportNamedDeclaration":
        return walk(node.declaration, depth + 1);
      case "VariableDeclaration":
        for (const declarator of node.declarations) walk(declarator.init, depth + 1);
        return;
      case "AssignmentExpression":
        return walk(node.right, depth + 1);
      case "UnaryExpression":
        return walk(node.argument, depth + 1);
      case "SequenceExpression":
        for (const expression of node.expressions) walk(expression, depth + 1);
        return;
      case "ArrayExpression":
        for (const element of node.elements) walk(element, depth + 1);
        return;
      case "CallExpression":
        if (node.callee.type === "FunctionExpression" || node.callee.type === "ArrowFunctionExpression") walk(node.callee.body, depth + 1);
        for (const argument of node.arguments) walk(argument, depth + 1);
        return;
      case "ObjectExpression":
        if (visit(node)) return;
        for (const property of node.properties) {
          if (property.type === "Property" && property.value.type === "ObjectExpression") walk(property.value, depth + 1);
        }
        return;
      default:
    }
  };
  walk(program, 0);
}

function readTable(node: ObjectExpression, isKnownId: (id: string) => boolean): ModuleEntry[] | null {
  if (node.properties.length === 0) return null;
  const entries: ModuleEntry[] = [];
  const ids = new Set<string>();
  for (const property of node.properties) {
    const entry = readEntry(property);
    if (entry === null || ids.has(entry.id) || !isKnownId(entry.id)) return null;
    ids.add(entry.id);
    entries.push(entry);
  }
  return entries;
}

/** A property of a module table, or null when it cannot be one. */
export function readEntry(property: ObjectExpression["properties"][number]): ModuleEntry | null {
  if (property.type !== "Property" || property.computed || property.kind !== "init") return null;
  const { key, value, start, end } = property;
  const id = key.type === "Literal" ? String(key.value) : key.type === "Identifier" ? key.name : null;
  if (id === null || (value.type !== "FunctionExpression" && value.type !== "ArrowFunctionExpression")) return null;
  return { id, start, end, factory: value };
}
