import {
  parse,
  type AnyNode,
  type ArrowFunctionExpression,
  type Comment,
  type FunctionExpression,
  type Node,
  type ObjectExpression,
  type Program,
} from "acorn";
import { FedshakeError } from "../errors";

export interface ParsedAsset {
  program: Program;
  /** In text order. */
  comments: Comment[];
  /** Start offsets of calls and `new` expressions that a `#__PURE__` comment precedes. */
  pure: Set<number>;
}

const PURE = /[@#]__PURE__/;

/**
 * Parses the text of an emitted script or module.
 *
 * @throws FedshakeError `PARSE_FAILED`, with the position.
 */
export function parseAsset(name: string, text: string): ParsedAsset {
  const comments: Comment[] = [];
  const options = {
    ecmaVersion: "latest",
    allowReturnOutsideFunction: true,
    allowHashBang: true,
    onComment: (block: boolean, value: string, start: number, end: number) => {
      comments.push({ type: block ? "Block" : "Line", value, start, end });
    },
  } as const;
  let program: Program;
  try {
    program = parse(text, { ...options, sourceType: "script" });
  } catch (scriptError) {
    comments.length = 0;
    try {
      program = parse(text, { ...options, sourceType: "module" });
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
  const pure = new Set<number>();
  for (const comment of comments) {
    if (PURE.test(comment.value)) markPureStarts(text, comment.end, pure);
  }
  return { program, comments, pure };
}

/** A PURE comment applies to the call that starts next, through opening parentheses and other comments. */
function markPureStarts(text: string, from: number, pure: Set<number>): void {
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char <= 32 || char === 0xa0 || char === 0xfeff) continue;
    if (char === 47 /* / */ && text.charCodeAt(at + 1) === 42 /* * */) {
      at = text.indexOf("*/", at) + 1;
      continue;
    }
    pure.add(at);
    if (char !== 40 /* ( */) return;
  }
}

export interface ModuleTable {
  /** Just inside the braces. */
  start: number;
  end: number;
  entries: ModuleEntry[];
}

export interface ModuleEntry {
  id: string;
  start: number;
  end: number;
  factory: FunctionExpression | ArrowFunctionExpression;
}

/**
 * Finds the module tables of a parsed asset: object literals all of whose keys are ids that the build knows,
 * without repetition, and all of whose values are functions. Looks at the places where bundlers put them:
 * arguments, initialisers, assignments and arrays of top-level statements and of the bootstrap's wrapper.
 */
export function findModuleTables(program: Program, isKnownId: (id: string) => boolean): ModuleTable[] {
  const tables: ModuleTable[] = [];
  const seen = new Set<string>();
  const visit = (node: Node | null | undefined, depth: number): void => {
    if (!node || depth > 12) return;
    const any = node as AnyNode;
    switch (any.type) {
      case "Program":
      case "BlockStatement":
        for (const statement of any.body) visit(statement, depth + 1);
        return;
      case "ExpressionStatement":
        return visit(any.expression, depth + 1);
      case "ExportNamedDeclaration":
        return visit(any.declaration, depth + 1);
      case "VariableDeclaration":
        for (const declarator of any.declarations) visit(declarator.init, depth + 1);
        return;
      case "AssignmentExpression":
        return visit(any.right, depth + 1);
      case "UnaryExpression":
        return visit(any.argument, depth + 1);
      case "SequenceExpression":
        for (const expression of any.expressions) visit(expression, depth + 1);
        return;
      case "ArrayExpression":
        for (const element of any.elements) visit(element, depth + 1);
        return;
      case "CallExpression":
        if (any.callee.type === "FunctionExpression" || any.callee.type === "ArrowFunctionExpression") {
          visit(any.callee.body, depth + 1);
        }
        for (const argument of any.arguments) visit(argument, depth + 1);
        return;
      case "ObjectExpression": {
        const entries = readTable(any, isKnownId);
        if (entries === null) {
          for (const property of any.properties) {
            if (property.type === "Property" && property.value.type === "ObjectExpression") visit(property.value, depth + 1);
          }
          return;
        }
        if (entries.some(({ id }) => seen.has(id))) return;
        for (const { id } of entries) seen.add(id);
        tables.push({ start: any.start + 1, end: any.end - 1, entries });
        return;
      }
      default:
    }
  };
  visit(program, 0);
  return tables;
}

function readTable(node: ObjectExpression, isKnownId: (id: string) => boolean): ModuleEntry[] | null {
  if (node.properties.length === 0) return null;
  const entries: ModuleEntry[] = [];
  const ids = new Set<string>();
  for (const property of node.properties) {
    if (property.type !== "Property" || property.computed || property.kind !== "init") return null;
    const { key, value } = property;
    const id = key.type === "Literal" ? String(key.value) : key.type === "Identifier" ? key.name : null;
    if (id === null || ids.has(id) || !isKnownId(id)) return null;
    if (value.type !== "FunctionExpression" && value.type !== "ArrowFunctionExpression") return null;
    ids.add(id);
    entries.push({ id, start: property.start, end: property.end, factory: value });
  }
  return entries;
}
