import type { ChunkModel, FileModel, Item, ModuleModel, Part, PartList, TableEntry, TextRange } from "../chunk";
import { printCutMessage } from "../cut-message";
import type { CutMode, Edit } from "../types";
import type { CopyTest } from "./copies";
import { foldFunctions } from "./fold-functions";
import { hoistStrict } from "./hoist-strict";
import type { PureImports } from "./pure-imports";

export interface SweepOptions {
  /** Null: no import is marked PURE. */
  pureImports: PureImports | null;
  stamp: number;
  cut: CutMode;
  /** Whether a live module's copy in a file is needed there. */
  isCopyNeeded: CopyTest;
  /** Share key of the library that a module is the entry of: there, a cut export may leave a stub. */
  entryKeys: ReadonlyMap<string, string>;
}

/** What goes from a kept module, in its own offsets. */
export interface SweptModule {
  edits: readonly Edit[];
  stubs: ReadonlySet<string>;
}

/** What to take out of a file, apart for its tables and for each kept module. */
export interface FileCut {
  file: FileModel;
  /** Removals of whole modules, and a directive for all of them, in the file's offsets. */
  tableEdits: Edit[];
  /** Entries of the tables that stay, with the edits inside them (in the file's offsets). */
  kept: KeptEntry[];
}

export interface KeptEntry {
  entry: TableEntry;
  /** Inside the entry, in the file's offsets. */
  edits: Edit[];
  /** Exports that are cut and leave a stub. */
  stubs: ReadonlySet<string>;
}

/**
 * Finds all that was not marked. Every list of edits is sorted and without overlaps.
 *
 * @param swept receives each module, for the other files that hold the same text
 */
export function sweepFile(model: ChunkModel, file: FileModel, options: SweepOptions, swept = new Map<ModuleModel, SweptModule>()): FileCut {
  const cut: FileCut = { file, tableEdits: [], kept: [] };
  const isDead = (entry: TableEntry): boolean =>
    entry.shared && (model.modelOf(entry)?.stamp !== options.stamp || !options.isCopyNeeded(file.name, entry.id));
  for (const table of file.tables) {
    removeFromList(table.entries, isDead, table.start, table.end, cut.tableEdits);
    for (const entry of table.entries) {
      if (isDead(entry)) continue;
      const module = model.modelOf(entry);
      const { edits, stubs } = module === null ? UNTOUCHED : sweepOnce(module, options, swept);
      const offset = module === null ? 0 : entry.start - module.start;
      cut.kept.push({ entry, edits: edits.map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text })), stubs });
    }
  }
  const directive = cut.tableEdits.length > 0 ? hoistStrict(model, cut) : null;
  if (directive) cut.tableEdits.unshift(directive);
  return cut;
}

/** All edits of a file, sorted. */
export function editsOf({ tableEdits, kept }: FileCut): Edit[] {
  return [...tableEdits, ...kept.flatMap(({ edits }) => edits)].sort((a, b) => a.start - b.start);
}

const UNTOUCHED: SweptModule = { edits: [], stubs: new Set() };

function sweepOnce(module: ModuleModel, options: SweepOptions, done: Map<ModuleModel, SweptModule>): SweptModule {
  const known = done.get(module);
  if (known) return known;
  const stubs = new Set<string>();
  const edits = markImports(module, dropMarkers(module, module.opaque === null ? sweepModule(module, options, stubs) : []), options);
  const swept = { edits, stubs };
  done.set(module, swept);
  return swept;
}

function sweepModule(module: ModuleModel, options: SweepOptions, stubs: Set<string>): Edit[] {
  const isMarked = (part: Part): boolean => part.stamp === options.stamp;
  const edits = sweepItems(module, options, stubs, isMarked);
  if (edits.length === 0) return edits;
  const { dropped, edits: renames } = foldFunctions(module, isMarked);
  if (dropped.size === 0) return edits;
  return [...sweepItems(module, options, stubs, (part) => isMarked(part) && !dropped.has(part)), ...renames].sort((a, b) => a.start - b.start);
}

function sweepItems(module: ModuleModel, options: SweepOptions, stubs: Set<string>, isLive: (part: Part) => boolean): Edit[] {
  const edits: Edit[] = [];
  const addStub = (range: TextRange, part: Part, text: string): void => {
    edits.push({ start: range.start, end: range.end, text });
    for (const name of part.exports) if (!isWrittenElsewhere(name, part, options.stamp)) stubs.add(name);
  };
  const isListDead = (list: PartList): boolean => list.elements.every(({ part }) => !isLive(part) && stubOf(list, part, options) === null);
  const isDead = (item: Item): boolean =>
    !item.fixed && (item.part === null || !isLive(item.part)) && item.lists.every(isListDead) && (item.part === null || commonJsStub(item.part, options) === null);

  let previousEnd = module.bodyStart;
  let needsSemicolon = false;
  let removedFrom: number | null = null;
  let removedTo = 0;
  const comments = findKeptComments(module, isLive);
  const flush = (banner: TextRange | undefined): void => {
    if (removedFrom === null) return;
    const before = needsSemicolon ? ";" : "";
    if (banner && banner.start >= removedFrom && banner.start <= removedTo) {
      // What follows is still of this region: its banner stays, with the semicolon that makes it one.
      const after = banner.start > removedFrom && module.text[banner.start - 1] === ";" ? "\n;" : "";
      if (banner.start > removedFrom) edits.push(...removeBetween(comments, { start: removedFrom, end: banner.start }, before, after));
      if (banner.end <= removedTo) edits.push(...removeBetween(comments, { start: banner.end, end: removedTo }, "\n", ""));
    } else edits.push(...removeBetween(comments, { start: removedFrom, end: removedTo }, before, ""));
    removedFrom = null;
  };
  const banners = module.banners.values();
  let banner: TextRange | undefined;
  let next = banners.next().value;
  for (const item of module.items) {
    if (isDead(item)) {
      removedFrom ??= previousEnd;
      removedTo = item.end;
      continue;
    }
    for (; next && next.start < item.start; next = banners.next().value) banner = next;
    flush(banner);
    previousEnd = item.end;
    needsSemicolon = item.needsSemicolon;
    if (item.part !== null && !isLive(item.part)) {
      const stub = commonJsStub(item.part, options);
      if (stub !== null) addStub(item, item.part, stub);
      continue;
    }
    for (const list of item.lists) {
      const isElementDead = ({ part }: { part: Part }): boolean => !isLive(part) && stubOf(list, part, options) === null;
      // A last declarator without initialiser ends before "(" or "[" by itself; the one that is last now may not.
      const endsHere = needsSemicolon && list.kind === "declarators" && list.elements.slice(-1).some(isElementDead);
      removeFromList(list.elements, isElementDead, list.start, list.end, edits, endsHere ? ";" : "");
      if (endsHere) needsSemicolon = false;
      for (const [at, { start, end, part }] of list.elements.entries()) {
        const stub = isLive(part) ? null : stubOf(list, part, options);
        if (stub === null) continue;
        // What stands between a stub and the element before it, a line and a comment, goes with the getter.
        const before = list.elements[at - 1];
        if (before === undefined || isElementDead(before)) addStub({ start, end }, part, stub);
        else addStub({ start: before.end, end }, part, `, ${stub}`);
      }
    }
  }
  flush(undefined);
  return edits.sort((a, b) => a.start - b.start);
}

/** Legal comments of the files of which something is left. */
function findKeptComments({ legalComments, parts }: ModuleModel, isLive: (part: Part) => boolean): TextRange[] {
  if (legalComments.length === 0) return [];
  const live = new Set(parts.filter(isLive).map(({ region }) => region));
  return legalComments.filter(({ region }) => live.has(region));
}

/** Removes a range but for the comments in it. `before` and `after` stand where its text began and ended. */
function removeBetween(comments: readonly TextRange[], { start, end }: TextRange, before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let from = start;
  let text = before;
  for (const comment of comments) {
    if (comment.start < start || comment.end > end) continue;
    edits.push({ start: from, end: comment.start, text });
    from = comment.end;
    // It may be one that ends with its line.
    text = "\n";
  }
  return [...edits, { start: from, end, text: text + after }].filter((edit) => edit.end > edit.start || edit.text !== "");
}

/** In a comment: a marker that the cut does away with. */
export const EXPORT_MARKER = /@common:(?:if|endif)\b/;

/** The markers have done their work; those that no edit removes get one of their own. */
function dropMarkers(module: ModuleModel, edits: readonly Edit[]): Edit[] {
  const { text } = module;
  const drops = module.markers
    .filter(({ start, end }) => EXPORT_MARKER.test(text.slice(start, end)))
    .filter(({ start, end }) => !edits.some((edit) => edit.start < end && start < edit.end))
    .map(({ start, end }) => ({ start, end, text: /\s/.test(text[start - 1] ?? " ") || /\s/.test(text[end] ?? " ") ? "" : " " }));
  return [...edits, ...drops].sort((a, b) => a.start - b.start);
}

/** Marks the imports that stay. */
function markImports(module: ModuleModel, edits: readonly Edit[], { pureImports }: SweepOptions): Edit[] {
  const marks = (pureImports?.editsOf(module) ?? []).filter(({ start }) => !edits.some((edit) => edit.start <= start && start < edit.end));
  return [...edits, ...marks].sort((a, b) => a.start - b.start);
}

/** Names that need no quotes as a key. */
const PLAIN_KEY = /^[A-Za-z$][\w$]*$/;

/** What stands for a cut getter of a share entry, or null where it simply goes. */
function stubOf(list: PartList, part: Part, { cut, entryKeys }: SweepOptions): string | null {
  const key = entryKeys.get(part.module.id);
  const [name] = part.exports;
  if (cut === "remove" || key === undefined || name === undefined || list.kind === "declarators") return null;
  if (list.kind === "properties") return `get ${JSON.stringify(name)}() { ${cut === "null" ? "return null;" : throwStatement(key, name)} }`;
  const getter = cut === "null" ? "() => null" : `() => { ${throwStatement(key, name)} }`;
  if (list.kind === "array") return `${JSON.stringify(name)}, ${getter}`;
  return `${PLAIN_KEY.test(name) ? name : JSON.stringify(name)}: ${getter}`;
}

/** The same for a CommonJS export assignment. */
function commonJsStub(part: Part, { stamp, cut, entryKeys }: SweepOptions): string | null {
  const key = entryKeys.get(part.module.id);
  const { exports: exportsName, module: moduleName } = part.module.params;
  const target = exportsName ?? (moduleName === null ? null : `${moduleName}.exports`);
  if (cut === "remove" || key === undefined || target === null) return null;
  // A name that is still assigned elsewhere needs no stub, and a stub's getter would make that assignment throw.
  const names = part.exports.filter((name) => !isWrittenElsewhere(name, part, stamp));
  if (names.length === 0) return null;
  return names
    .map((name) =>
      cut === "null"
        ? `${target}[${JSON.stringify(name)}] = null;`
        : `Object.defineProperty(${target}, ${JSON.stringify(name)}, { enumerable: true, configurable: true, get: function () { ${throwStatement(key, name)} } });`,
    )
    .join(" ");
}

function isWrittenElsewhere(name: string, { module }: Part, stamp: number): boolean {
  return module.exports.get(name)?.some((writer) => writer.stamp === stamp) ?? false;
}

function throwStatement(key: string, name: string): string {
  return `throw new Error(${JSON.stringify(printCutMessage(key, name))});`;
}

/**
 * Removes elements of a comma-separated list together with their commas. Text before an element (its comments)
 * goes with it. `ending` stands for elements that are removed from the end.
 */
function removeFromList<T extends { start: number; end: number }>(
  elements: readonly T[],
  isDead: (element: T) => boolean,
  listStart: number,
  listEnd: number,
  edits: Edit[],
  ending = "",
): void {
  let kept: T | null = null;
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as T;
    if (!isDead(element)) {
      kept = element;
      continue;
    }
    let last = at;
    while (last + 1 < elements.length && isDead(elements[last + 1] as T)) last++;
    const next = elements[last + 1];
    if (kept) edits.push({ start: kept.end, end: (elements[last] as T).end, text: next ? "" : ending });
    else edits.push({ start: listStart, end: next ? next.start : listEnd, text: "" });
    at = last;
  }
}
