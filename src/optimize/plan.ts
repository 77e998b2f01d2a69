import { evaluateCondition, pairMarkers, parseMarkers, type Marker, type MarkerBlock, type Origin } from "../markers";
import type { Edit } from "../types";
import type { Change } from "./change";
import { widenToLines } from "./edits";
import { findCommentContainers, joinsTexts, type CommentContainer } from "./jsx";
import type { ParsedSource } from "./parse-source";
import { planBlocks, type BlockRange } from "./plan-block";
import { planDefinition } from "./plan-definition";
import { LINE_BREAK } from "./separator";

/** What the markers of a source do to it under a configuration. */
export interface Plan {
  /** In the order of the text; of changes within each other, only the outermost. */
  changes: Change[];
  /** The edits of the text that do them, and those that take the markers out. Empty when nothing changes. */
  edits: Edit[];
}

/**
 * Evaluates all markers of a source. Where nothing is to be cut or replaced, nothing changes; else the markers go
 * with what they decided, also those of blocks that stay.
 */
export function planChanges(parsed: Omit<ParsedSource, "pure">, config: unknown, origin: Origin): Plan {
  const { comments, program } = parsed;
  const text = origin.source;
  const markers = parseMarkers(comments, origin);
  const blocks = findFalseBlocks(pairMarkers(markers, origin), config);
  const containers = parsed.jsx ? findCommentContainers(program, (child) => isWithin(child, blocks)) : [];

  const changes: Change[] = [];
  const edits: Edit[] = [];
  const ranges = blocks.map(({ condition, open, close }) => ({ start: open.end, end: close.start, condition }));
  const planned = new Map<BlockRange, Change[]>(ranges.map((range) => [range, []]));
  for (const change of planBlocks(program, text, ranges)) planned.get(change.block)?.push(change);
  blocks.forEach(({ open, close }, index) => {
    const ofBlock = planned.get(ranges[index] as BlockRange) ?? [];
    changes.push(...ofBlock);
    edits.push(...joinBlock(text, ofBlock, open, close, containers));
  });
  for (const marker of markers) {
    if (marker.directive !== "define-inline" || isWithin(marker, blocks) || changes.some((change) => contains(change, marker))) continue;
    const change = planDefinition(program, marker, config, origin);
    if (!change || changes.some((other) => contains(other, change))) continue;
    changes.push(change);
    edits.push(change);
  }
  if (changes.length === 0) return { changes, edits: [] };
  for (const marker of markers) {
    if (!edits.some((edit) => contains(edit, marker))) edits.push(dropMarker(text, marker, containers));
  }
  return { changes: changes.sort((a, b) => a.start - b.start), edits };
}

/** Blocks whose condition does not hold, but for those inside others. */
export function findFalseBlocks(blocks: readonly MarkerBlock[], config: unknown): MarkerBlock[] {
  const isFalse = new Map<MarkerBlock, boolean>();
  const found: MarkerBlock[] = [];
  for (const block of blocks) {
    const isInside = block.parent !== null && isFalse.get(block.parent) === true;
    const fails = isInside || !evaluateCondition(block.condition, config);
    isFalse.set(block, fails);
    if (fails && !isInside) found.push(block);
  }
  return found;
}

function isWithin({ start, end }: { start: number; end: number }, blocks: readonly MarkerBlock[]): boolean {
  return blocks.some(({ open, close }) => start >= open.end && end <= close.start);
}

function contains(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

const TRIVIA_ONLY = /^(?:\s|\/\*[^]*?\*\/|\/\/.*)*$/;
const COMMAS_ONLY = /^(?:[\s,]|\/\*[^]*?\*\/|\/\/.*)*$/;

/** The edits of a block: a single one that takes its markers along, unless code of the block stays in place. */
function joinBlock(text: string, changes: readonly Change[], open: Marker, close: Marker, containers: readonly CommentContainer[]): Edit[] {
  const first = changes[0];
  if (!first) return [];
  const opening = findContainer(containers, open);
  const closing = findContainer(containers, close);
  const kept = changes.filter((change) => change.text !== "");
  const rest = textBetween(text, changes, opening?.end ?? open.end, closing?.start ?? close.start);
  const isWhole = rest.every((piece) => (kept.length === 0 ? COMMAS_ONLY : TRIVIA_ONLY).test(piece));
  if (!isWhole || kept.length > 1) return [...changes];

  const start = Math.min(opening?.start ?? open.start, ...changes.map((change) => change.start));
  const end = Math.max(closing?.end ?? close.end, ...changes.map((change) => change.end));
  const replacement = kept[0]?.text ?? "";
  if (opening && closing && joinsTexts(opening.before, closing.after)) return [{ start, end, text: `${replacement}{}` }];
  if (replacement !== "" && replacement !== ";") return [{ start, end, text: replacement }];
  const lines = widenToLines(text, { start, end });
  const isWidened = lines.start < start || lines.end > end;
  if (isWidened) return [{ ...lines, text: replacement && `${replacement}\n` }];
  if (isBreakNeeded(text, start, end)) return [{ start, end, text: `${replacement}\n` }];
  const isSpaced = !opening && replacement === "" && /[ \t]/.test(text[start - 1] ?? "") && /[ \t]/.test(text[end] ?? "");
  return [{ start, end: isSpaced ? end + 1 : end, text: replacement }];
}

/** What of a range no change takes. */
function textBetween(text: string, changes: readonly Change[], from: number, to: number): string[] {
  const pieces: string[] = [];
  let at = from;
  for (const { start, end } of [...changes].sort((a, b) => a.start - b.start)) {
    if (start > at) pieces.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  if (at < to) pieces.push(text.slice(at, to));
  return pieces;
}

/** Takes a marker out, with the space on its inner side, or with its line if nothing else stands there. */
function dropMarker(text: string, marker: Marker, containers: readonly CommentContainer[]): Edit {
  const container = findContainer(containers, marker);
  if (container && joinsTexts(container.before, container.after)) return { start: container.start, end: container.end, text: "{}" };
  const own = container ?? marker;
  const lines = widenToLines(text, own);
  if (lines.start < own.start || lines.end > own.end) return { ...lines, text: "" };
  if (container) return { start: own.start, end: own.end, text: "" };
  let { start, end } = marker;
  if (marker.directive === "endif") while (/[ \t]/.test(text[start - 1] ?? "")) start--;
  else while (/[ \t]/.test(text[end] ?? "")) end++;
  if (LINE_BREAK.test(text.slice(marker.start, marker.end))) return { start, end, text: "\n" };
  return { start, end, text: staysApart(text[start - 1], text[end]) ? "" : " " };
}

/** Whether two characters mean the same side by side as with a comment between them. */
function staysApart(before = " ", after = " "): boolean {
  return /[\s(){}[\];,]/.test(before) || /[\s(){}[\];,.]/.test(after);
}

function findContainer(containers: readonly CommentContainer[], marker: Marker): CommentContainer | undefined {
  return containers.find((container) => contains(container, marker));
}

/** Whether a range that goes held a line break between code before and after it on its first and last line. */
function isBreakNeeded(text: string, start: number, end: number): boolean {
  if (!LINE_BREAK.test(text.slice(start, end))) return false;
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /\S/.test(before) && /^[ \t]*\S/.test(text.slice(end, end + 200));
}
