import type { Edit } from "../types";

/**
 * Sorts edits and makes them disjoint: one that lies within another goes, as what is around it says what stands
 * there; two that overlap become one.
 */
export function joinEdits(edits: Iterable<Edit>): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Edit[] = [];
  for (const edit of sorted) {
    const previous = joined.at(-1);
    if (!previous || edit.start >= previous.end) {
      if (previous?.start === edit.start && previous.end === edit.end && previous.text === edit.text) continue;
      joined.push({ ...edit });
    } else if (edit.end > previous.end) {
      previous.end = edit.end;
      previous.text += edit.text;
    }
  }
  return joined;
}

/** Widens an edit so that it contains every other one that it overlaps: markers may stand just outside of what they change. */
export function coverEdits({ start, end, text }: Edit, others: readonly Edit[]): Edit {
  const overlapping = others.filter((other) => other.start < end && start < other.end);
  return { start: Math.min(start, ...overlapping.map((other) => other.start)), end: Math.max(end, ...overlapping.map((other) => other.end)), text };
}

/**
 * Fits the removal of a statement, declarator or the like in between others, whose markers may stand just outside of
 * the code that they change: one that starts before it belongs to what stays there, one that ends after it goes.
 */
export function fitRemoval(removal: Edit, others: readonly Edit[]): Edit {
  let { start, end } = removal;
  for (const other of others) {
    if (other.end <= start || other.start >= end || (other.start >= start && other.end <= end)) continue;
    if (other.start >= start) end = other.end;
    else if (other.end < end) start = other.end;
  }
  return { ...removal, start, end };
}

const TO_LINE_START = /(?:^|[\n\r\u2028\u2029])[ \t]*$/;
const TO_LINE_END = /[ \t]*(?:\r\n|[\n\r\u2028\u2029]|$)/y;
const BLANK_LINES = /(?:[ \t]*\r?\n)+/y;

/**
 * Widens a range to whole lines where nothing else stands on its first and last line. Of blank lines before
 * and after it, those after go, too.
 */
export function widenToLines(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - MAX_INDENT), start);
  const indent = TO_LINE_START.exec(before)?.[0].replace(/^[\n\r\u2028\u2029]/, "").length;
  if (indent === undefined || (before.length < start && indent === before.length)) return { start, end };
  TO_LINE_END.lastIndex = end;
  if (!TO_LINE_END.test(text)) return { start, end };
  let after = TO_LINE_END.lastIndex;
  const first = start - indent;
  BLANK_LINES.lastIndex = after;
  if (/(?:^|\n[ \t]*\r?\n)$/.test(text.slice(Math.max(0, first - MAX_INDENT), first)) && BLANK_LINES.test(text)) after = BLANK_LINES.lastIndex;
  return { start: first, end: after };
}

/** How far before a range its line's start is looked for. */
const MAX_INDENT = 500;
