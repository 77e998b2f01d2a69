import type { ChunkModel, ModuleModel, Part } from "../chunk";
import type { FedshakeError } from "../errors";
import type { Edit } from "../types";
import { applyEdits } from "./apply-edits";
import type { FileCut } from "./sweep";

/** A range that was to be cut, or replaced, and why. */
interface Reason {
  start: number;
  end: number;
  why: string;
}

/**
 * The text of a file whose cut was refused, with comments around all that was to be cut that say why: for people who
 * look for the mistake. Without its comments it is the original.
 *
 * @param stamp Of the marking run that decided what is live.
 */
export function explainCut(model: ChunkModel, cut: FileCut, stamp: number, refusal: FedshakeError): string {
  const reasons = cut.tableEdits.flatMap((edit) => explainTableEdit(model, cut, stamp, edit));
  for (const { entry, edits } of cut.kept) {
    const module = model.modelOf(entry);
    if (module === null || edits.length === 0) continue;
    const offset = entry.start - module.start;
    const ranges = describeDeadRanges(module, stamp);
    for (const { start, end, text } of edits) {
      const inside = ranges.filter((range) => range.start + offset < end && start < range.end + offset).map(({ why }) => why);
      // Markers that have done their work need no reason.
      if (inside.length === 0) continue;
      const why = joinReasons(inside);
      reasons.push({ start, end, why: text.trim() === "" ? why : `${why}; in its place: ${text.trim()}` });
    }
  }
  const edits = reasons.flatMap(({ start, end, why }): Edit[] =>
    start === end
      ? [{ start, end, text: comment(`would add: ${why}`) }]
      : [{ start, end: start, text: comment(`would cut: ${why}`) }, { start: end, end, text: comment("end") }],
  );
  const header = `/* [fedshake] This file was emitted uncut, because its cut was refused: ${escape(refusal.reason)}\n   What was to be cut stands between comments that say why. Without them, it is the file as it was. */\n`;
  return header + applyEdits(cut.file.text, edits.sort((a, b) => a.start - b.start));
}

function explainTableEdit(model: ChunkModel, { file }: FileCut, stamp: number, { start, end, text }: Edit): Reason[] {
  if (start === end) return [{ start, end, why: text.trim() }];
  const reasons: Reason[] = [];
  let from = start;
  for (const entry of file.tables.flatMap(({ entries }) => entries)) {
    if (entry.start < start || entry.end > end) continue;
    const name = model.facts.modules.get(entry.id)?.name ?? entry.id;
    const isLive = model.modelOf(entry)?.stamp === stamp;
    const why = isLive ? `nothing that stays in this chunk requires its copy of the module "${name}"` : `nothing that is used needs the module "${name}"`;
    reasons.push({ start: from, end: entry.end, why });
    from = entry.end;
  }
  const last = reasons.at(-1);
  if (last) last.end = end;
  return reasons;
}

/** Why each part that is not live goes, in the module's own offsets. */
function describeDeadRanges(module: ModuleModel, stamp: number): Reason[] {
  const declared = new Map<Part, string[]>();
  for (const { name, declaredBy } of module.symbols.values()) {
    for (const part of declaredBy) declared.set(part, [...(declared.get(part) ?? []), name]);
  }
  return module.parts.filter((part) => part.stamp !== stamp).map((part) => ({ start: part.start, end: part.end, why: explainPart(part, declared.get(part) ?? []) }));
}

function explainPart(part: Part, declared: readonly string[]): string {
  if (part.exports.length > 0) return `nothing uses the export ${quote(part.exports)}`;
  if (part.requires.length > 0) return `nothing that stays needs what ${quote(declared.length > 0 ? declared : part.requires)} requires`;
  if (declared.length > 0) return `nothing that stays uses ${quote(declared)}`;
  if (part.attachedTo.length > 0) return `it only changes ${quote(part.attachedTo.map(({ name }) => name))}, which nothing that stays uses`;
  return "nothing that stays needs it, and it has no effect";
}

const quote = (names: readonly string[]): string => names.map((name) => JSON.stringify(name)).join(", ");

const MAX_REASONS = 20;

function joinReasons(reasons: readonly string[]): string {
  const distinct = [...new Set(reasons)];
  const more = distinct.length - MAX_REASONS;
  return distinct.slice(0, MAX_REASONS).join("; ") + (more > 0 ? `; and ${more} more` : "");
}

function comment(text: string): string {
  return `/* [fedshake] ${escape(text)} */`;
}

/** Text that cannot end the comment that it stands in. */
function escape(text: string): string {
  return text.replaceAll("*/", "*\\/");
}
