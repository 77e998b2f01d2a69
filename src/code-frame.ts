import type { Position } from "./types";

const CONTEXT_LINES = 2;
/** Chunks hold lines of a megabyte: of each line only this many characters around the place are shown. */
const MAX_WIDTH = 120;
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/;

/** Finds the position of a UTF-16 offset in a text; an offset beyond the end is the end. */
export function positionAt(source: string, offset: number): Position {
  const lines = source.slice(0, offset).split(LINE_BREAK);
  return { line: lines.length, column: (lines.at(-1) ?? "").length };
}

/** Prints the lines around a position with a caret under it, without colours; long lines are cut to a window. */
export function createCodeFrame(source: string, { line, column }: Position): string {
  const lines = source.split(LINE_BREAK);
  const first = Math.max(1, line - CONTEXT_LINES);
  const last = Math.min(lines.length, line + CONTEXT_LINES);
  const gutter = String(last).length;
  const from = column < MAX_WIDTH ? 0 : column - MAX_WIDTH / 2;

  const rows: string[] = [];
  for (let number = first; number <= last; number++) {
    const shown = (lines[number - 1] ?? "").slice(from, from + MAX_WIDTH);
    rows.push(`${number === line ? ">" : " "} ${String(number).padStart(gutter)} | ${shown}`.trimEnd());
    if (number === line) {
      const indent = shown.slice(0, column - from).replace(/[^\t]/g, " ");
      rows.push(`  ${" ".repeat(gutter)} | ${indent}^`);
    }
  }
  return rows.join("\n");
}
