import { tokTypes, type Comment, type Options } from "acorn";
import { parseWithComments, readEntry, visitTablePlaces, type ModuleEntry, type ParsedCode } from "./parse-asset";
import { parseProgram, parsePropertyAt, type ParsedProperty } from "./chunk-parser";

/** A module's stretch of an asset's text, found without parsing it. */
export interface ModuleSlice {
  id: string;
  /** Start of the property in the module table. */
  start: number;
  /** Start of the next boundary's line, or the end of the table. */
  end: number;
  /** The parsed property, where the scan had to parse it. */
  parsed?: ParsedProperty & ParsedCode;
}

export interface ScannedAsset {
  /** Just inside the braces of the module table. */
  tableStart: number;
  tableEnd: number;
  slices: ModuleSlice[];
}

/** How webpack (first) and Rspack begin a module: at the start of a line, the id, then the function. */
const BOUNDARY = /^(?:\/\*{3}\/ )?("(?:[^"\\\n]|\\.)+"|\d+|[A-Za-z_$][\w$]*)(?=\(|:|\n\/\*!|\n\()/gm;

/**
 * Finds the module boundaries of an asset with one table, without parsing its modules. A look-alike of a
 * boundary, in a template literal say, is possible: so each id must be known and stand there once, every id of
 * `expected` must be there, what surrounds the table must parse with an empty table in its place, and each
 * slice must later parse to just its module (see {@link parseSlice}). Null when anything is not so: the asset
 * must then be parsed as a whole.
 */
export function scanModules(text: string, isKnownId: (id: string) => boolean, expected: ReadonlySet<string>): ScannedAsset | null {
  const slices: ModuleSlice[] = [];
  const seen = new Set<string>();
  for (const match of text.matchAll(BOUNDARY)) {
    const key = match[1] as string;
    const id = key.startsWith('"') ? readString(key) : key;
    if (id === null || !isKnownId(id)) continue;
    if (seen.has(id)) return null;
    seen.add(id);
    const start = match.index + match[0].length - key.length;
    const previous = slices.at(-1);
    if (previous) previous.end = match.index;
    slices.push({ id, start, end: text.length });
  }
  const first = slices[0];
  const last = slices.at(-1);
  if (!first || !last) return null;
  for (const id of expected) if (!seen.has(id)) return null;

  const before = text.slice(0, first.start).replace(/\s*(?:\/\*{3}\/ )?$/, "");
  if (!before.endsWith("{")) return null;
  const tableStart = before.length;
  const atEndOfFile = FINAL_BRACE.exec(text.slice(Math.max(last.start, text.length - FILE_TAIL_LENGTH)));
  if (atEndOfFile) {
    const tableEnd = text.length - atEndOfFile[0].length;
    last.end = tableEnd;
    if (isTableSkeleton(before, text.slice(tableEnd))) return { tableStart, tableEnd, slices };
  }
  // Something follows the table: only the parser knows where the last module ends.
  const parsed = tryParse(text, (options) => parsePropertyAt(text, last.start, options));
  const tableEnd = parsed && findTableEnd(text, parsed);
  if (parsed === null || tableEnd === null) return null;
  Object.assign(last, { parsed, end: tableEnd });
  return isTableSkeleton(before, text.slice(tableEnd)) ? { tableStart, tableEnd, slices } : null;
}

function readString(key: string): string | null {
  try {
    return JSON.parse(key) as string;
  } catch {
    return null;
  }
}

/** The closing brace of a table that ends with its file, up to the comment that names a source map. */
const FINAL_BRACE = /\}\s*(?:\]\s*\))?;?\s*(?:\/\/[#@].*\s*)?$/;
const FILE_TAIL_LENGTH = 512;

/** The closing brace of the table stands after the last property, which has to be parsed to know its end. */
function findTableEnd(text: string, { next, nextStart }: ParsedProperty): number | null {
  if (next === tokTypes.braceR) return nextStart;
  TABLE_END.lastIndex = nextStart;
  return TABLE_END.test(text) ? TABLE_END.lastIndex - 1 : null;
}

/** A trailing comma, white space and comments, then the brace. */
const TABLE_END = /,(?:\s|\/\*[^]*?\*\/|\/\/.*)*\}/y;

function isTableSkeleton(before: string, after: string): boolean {
  const skeleton = before + after;
  let found = false;
  for (const sourceType of ["script", "module"] as const) {
    try {
      const program = parseProgram(skeleton, { ecmaVersion: "latest", sourceType, allowReturnOutsideFunction: true, allowHashBang: true });
      visitTablePlaces(program, (node) => {
        if (node.start === before.length - 1 && node.properties.length === 0) found = true;
        return found;
      });
      return found;
    } catch {
      // Not a script: it may be a module.
    }
  }
  return false;
}

/** Parses one slice. Null when it is not exactly the property of its id. */
export function parseSlice(text: string, slice: ModuleSlice): (ModuleEntry & ParsedCode) | null {
  return readSlice(text, slice, (options) => parsePropertyAt(text, slice.start, options));
}

/**
 * The same with a way of parsing of one's own.
 *
 * @param run Given the comments as they come; null where it will not do.
 */
export function readSlice(
  text: string,
  slice: ModuleSlice,
  run: (options: Options, comments: readonly Comment[]) => ParsedProperty | null,
): (ModuleEntry & ParsedCode) | null {
  const parsed = slice.parsed ?? tryParse(text, run);
  if (parsed === null || parsed.nextStart > slice.end) return null;
  if (!isSeparator(text, parsed.property.end, slice.end)) return null;
  const entry = readEntry(parsed.property);
  return entry === null || entry.id !== slice.id ? null : { ...entry, comments: parsed.comments, pure: parsed.pure };
}

/** How a module function ends, and what separates it from the next one. */
const ENDING = /[})](?=\s*(?:,\s*)?$)/;
/** Longer than what the bundlers write after a module. */
const TAIL_LENGTH = 64;

/** Where a slice's property ends, by what the bundlers write after it and without parsing it; null when that is not there. */
export function findSliceEnd(text: string, { start, end }: ModuleSlice): number | null {
  const tailStart = Math.max(start, end - TAIL_LENGTH);
  const match = ENDING.exec(text.slice(tailStart, end));
  return match && tailStart + match.index + 1;
}

/** Whether only a comma, white space and comments stand between two offsets. */
export function isSeparator(text: string, start: number, end: number): boolean {
  return /^,?$/.test(text.slice(start, end).replace(/\/\*[^]*?\*\/|\/\/.*/g, "").trim());
}

/** Null where the text does not parse. */
function tryParse(text: string, run: (options: Options, comments: readonly Comment[]) => ParsedProperty | null): (ParsedProperty & ParsedCode) | null {
  try {
    const { result, comments, pure } = parseWithComments(text, run);
    return result && { ...result, comments: comments.filter((comment) => comment.end <= result.nextStart), pure };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}
