import { parse } from "acorn";
import { applyEdits } from "../../src/prune";
import type { ModuleModel, Part, TableEntry } from "../../src/chunk";
import type { Edit } from "../../src/types";
import type { LibraryCut, LibraryCutter } from "./LibraryCutter";

export interface Sabotage {
  texts: Map<string, string>;
  /** The text that is missing. */
  deleted: string;
}

interface Target extends Edit {
  file: string;
}

/** Bookkeeping of the bundler, which nothing but interop with another module kind can see. */
const BOOKKEEPING = /^(?:__webpack_require__\.r\(|Object\.defineProperty\(exports, "__esModule")/;
/** Draws until the rest parses. */
const ATTEMPTS = 20;

/**
 * The last cut without one of the parts that it found live, drawn by chance: what a wrong cut would look like.
 * Null when there is none whose absence leaves code that parses.
 */
export function deleteLivePart(cutter: LibraryCutter, { edits, texts }: LibraryCut, random: () => number): Sabotage | null {
  const targets = collectTargets(cutter);
  for (let attempt = 0; attempt < ATTEMPTS && targets.length > 0; attempt++) {
    const target = targets[Math.floor(random() * targets.length)] as Target;
    const original = cutter.library.texts.get(target.file) as string;
    const deleted = original.slice(target.start, target.end);
    if (BOOKKEEPING.test(deleted)) continue;
    const text = applyEdits(original, addRemoval(edits.get(target.file) ?? [], target));
    if (!doesParse(text)) continue;
    return { texts: new Map(texts).set(target.file, text), deleted };
  }
  return null;
}

/** Every live part of the library's own modules, with what to put in its place. */
function collectTargets({ model, ownIds, library: { facts }, key }: LibraryCutter): Target[] {
  const entries = facts.shared.filter(({ shareKey }) => shareKey === key).map(({ moduleId }) => moduleId);
  const home = facts.chunks.filter(({ moduleIds }) => entries.some((id) => moduleIds.includes(id)));
  const homeFiles = new Set(home.flatMap(({ files }) => files));
  const homeIds = new Set(home.flatMap(({ moduleIds }) => moduleIds));
  const stamp = Math.max(...Array.from(ownIds, (id) => model.peek(id)[0]?.stamp ?? 0));
  const isLive = (part: Part | null): boolean => part !== null && part.stamp === stamp;
  const targets: Target[] = [];
  for (const file of model.files) {
    for (const entry of file.tables.flatMap(({ entries }) => entries)) {
      // A copy of a module in another library's chunk is not what runs.
      const isOwn = ownIds.has(entry.id) && (homeFiles.has(file.name) || !homeIds.has(entry.id));
      const module = isOwn ? model.modelOf(entry) : null;
      if (module === null || module.stamp !== stamp || module.opaque !== null) continue;
      for (const range of collectRanges(module, isLive)) targets.push({ file: file.name, ...shift(range, entry, module) });
    }
  }
  return targets;
}

function* collectRanges({ items }: ModuleModel, isLive: (part: Part | null) => boolean): Iterable<Edit> {
  for (const item of items) {
    if (isLive(item.part)) yield { start: item.start, end: item.end, text: ";" };
    for (const { elements } of item.lists) {
      for (const [at, { start, end, part }] of elements.entries()) {
        if (!isLive(part)) continue;
        const next = elements[at + 1];
        const previous = elements[at - 1];
        if (next) yield { start, end: next.start, text: "" };
        else if (previous) yield { start: previous.end, end, text: "" };
        else yield { start: item.start, end: item.end, text: ";" };
      }
    }
  }
}

function shift({ start, end, text }: Edit, entry: TableEntry, module: ModuleModel): Edit {
  const offset = entry.start - module.start;
  return { start: start + offset, end: end + offset, text };
}

/** Edits that lie within the removal go with it; one that it cuts through makes way. */
function addRemoval(edits: readonly Edit[], removal: Edit): Edit[] {
  const apart = edits.filter(({ start, end }) => end <= removal.start || start >= removal.end);
  const { start, end, text } = removal;
  return [...apart, { start, end, text }].sort((a, b) => a.start - b.start);
}

function doesParse(text: string): boolean {
  try {
    parse(text, { ecmaVersion: "latest", sourceType: "script", allowReturnOutsideFunction: true });
    return true;
  } catch {
    return false;
  }
}
