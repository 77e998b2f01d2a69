import type { FunctionDeclaration, Node } from "acorn";
import { collectReferences, parseProgram, type Item, type ModuleModel, type Part } from "../chunk";
import type { Edit } from "../types";
import { findInterchangeable, type Interchangeable } from "./interchangeable";

/** Functions that others stand for. */
export interface Fold {
  /** Declarations that go. */
  dropped: ReadonlySet<Part>;
  /** Calls of these, renamed. */
  edits: readonly Edit[];
}

interface Candidate {
  name: string;
  item: Item;
  part: Part;
}

/** The same functions but for their names. */
interface Group {
  kind: Interchangeable;
  members: Candidate[];
}

interface Occurrences {
  /** Offsets at which it is called, by item. */
  calls: Map<Item, number[]>;
  /** Its identity or its properties may be seen. */
  escapes: boolean;
  written: boolean;
}

const NOTHING: Fold = { dropped: new Set(), edits: [] };
const DECLARATION = /^(?:async\s+)?function\s*\*?\s*([\w$]+)\s*\(/;
/** Shorter ones a minimizer writes in place of their only call; together they could only be called. */
const MIN_LENGTH = 100;

/**
 * Finds functions of a concatenated module that are the same but for their names, as compilers write a helper into
 * every file (`_extends`): one of them can do the work of all whose only use is to be called. Linkers know it as
 * safe folding of identical code.
 */
export function foldFunctions(module: ModuleModel, isLive: (part: Part) => boolean): Fold {
  if (module.facts.inner === null) return NOTHING;
  const groups = findGroups(module, isLive);
  if (groups.length === 0) return NOTHING;
  const occurrences = findOccurrences(module, isLive, groups.flatMap(({ members }) => members));
  if (occurrences === null) return NOTHING;
  const dropped = new Set<Part>();
  const renamed: Array<{ item: Item; edit: Edit }> = [];
  for (const { kind, members } of groups) {
    const steady = members.filter(({ name }) => {
      const { written, escapes } = occurrences.get(name) as Occurrences;
      return !written && !(escapes && kind === "self-replacing");
    });
    const kept = steady.find(({ name }) => occurrences.get(name)?.escapes) ?? steady[0];
    if (!kept) continue;
    for (const candidate of steady) {
      const { calls, escapes } = occurrences.get(candidate.name) as Occurrences;
      if (candidate === kept || escapes || ![...calls.keys()].every((item) => means(module, item, kept, occurrences))) continue;
      dropped.add(candidate.part);
      for (const [item, starts] of calls) {
        for (const start of starts) renamed.push({ item, edit: { start, end: start + candidate.name.length, text: kept.name } });
      }
    }
  }
  const stays = ({ item: { part } }: { item: Item }): boolean => part === null || !dropped.has(part);
  return { dropped, edits: renamed.filter(stays).map(({ edit }) => edit) };
}

/** Live functions with the same text but for their own names, which are interchangeable. */
function findGroups(module: ModuleModel, isLive: (part: Part) => boolean): Group[] {
  const similar = new Map<number, Candidate[]>();
  for (const item of module.items) {
    const { part, start, end } = item;
    if (part === null || item.fixed || part.effect || part.exports.length > 0 || !isLive(part) || end - start < MIN_LENGTH) continue;
    const name = DECLARATION.exec(module.text.slice(start, end))?.[1];
    if (name === undefined || module.symbols.get(name)?.declaredBy.length !== 1) continue;
    addTo(similar, hashPunctuation(module.text, item), { name, item, part });
  }
  const shapes = new Map<string, Candidate[]>();
  for (const candidates of similar.values()) {
    if (candidates.length === 1) continue;
    for (const candidate of candidates) {
      // No text holds a zero character where a name could stand.
      const shape = module.text.slice(candidate.item.start, candidate.item.end).replace(wordPattern([candidate.name]), "\0");
      addTo(shapes, shape, candidate);
    }
  }
  return [...shapes.values()].flatMap((candidates) => (candidates.length > 1 ? readGroup(module, candidates) : []));
}

function addTo<Key>(groups: Map<Key, Candidate[]>, key: Key, candidate: Candidate): void {
  const group = groups.get(key);
  if (group) group.push(candidate);
  else groups.set(key, [candidate]);
}

/** A number that functions share which differ in names alone: most others are told apart by it, and soon. */
function hashPunctuation(text: string, { start, end }: Item): number {
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isWord = code > 127 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36;
    if (!isWord) hash = (Math.imul(hash, 31) + code) | 0;
  }
  return hash;
}

function readGroup(module: ModuleModel, candidates: readonly Candidate[]): Group[] {
  const kinds = new Map(candidates.map((candidate) => [candidate, readCandidate(module, candidate)]));
  const kind = [...kinds.values()].find((found) => found !== null);
  const members = candidates.filter((candidate) => kinds.get(candidate) !== null);
  return kind && members.length > 1 ? [{ kind, members }] : [];
}

function readCandidate(module: ModuleModel, { name, item }: Candidate): Interchangeable | null {
  const text = module.text.slice(item.start, item.end);
  const [declaration, ...others] = parseItem(text) ?? [];
  if (declaration?.type !== "FunctionDeclaration" || others.length > 0 || !isAlwaysName(text, name, declaration)) return null;
  return findInterchangeable(text, declaration as FunctionDeclaration, (free) => module.symbols.has(free));
}

/** Whether the word only stands for the declared function, never for a property, a text or another variable. */
function isAlwaysName(text: string, name: string, declaration: Node): boolean {
  const starts = new Set([(declaration as FunctionDeclaration).id.start]);
  collectReferences(declaration, { ...silent, reference: (free, _context, start) => void (free === name && starts.add(start)) });
  return findWords(text, name).every((start) => starts.has(start));
}

/** Where the functions are called in live code, and whether anything else is done with them; null: it cannot be told. */
function findOccurrences(module: ModuleModel, isLive: (part: Part) => boolean, candidates: readonly Candidate[]): Map<string, Occurrences> | null {
  const found = new Map<string, Occurrences>(candidates.map(({ name }) => [name, { calls: new Map(), escapes: false, written: false }]));
  const owners = new Map(candidates.map(({ item, name }) => [item, name]));
  const isCandidate = ({ name }: { name: string }): boolean => found.has(name);
  let isKnown = true;
  for (const item of module.items) {
    const ranges = findLiveRanges(item, isLive);
    if (ranges.length === 0 || !partsOf(item).some(({ symbols }) => [...symbols].some(isCandidate))) continue;
    const statements = parseItem(module.text.slice(item.start, item.end));
    if (statements === null) return null;
    const own = owners.get(item);
    for (const statement of statements) {
      collectReferences(statement, {
        ...silent,
        reference(name, { called, written }, offset) {
          const occurrences = name === own ? undefined : found.get(name);
          const start = item.start + offset;
          if (!occurrences || !ranges.some((range) => range.start <= start && start < range.end)) return;
          if (written) occurrences.written = true;
          else if (!called) occurrences.escapes = true;
          else occurrences.calls.set(item, [...(occurrences.calls.get(item) ?? []), start]);
        },
        unresolvable: () => void (isKnown = false),
      });
    }
  }
  return isKnown ? found : null;
}

/** Whether a name means the kept function wherever it stands in an item, so that it may stand there once more. */
function means(module: ModuleModel, item: Item, kept: Candidate, occurrences: ReadonlyMap<string, Occurrences>): boolean {
  if (item === kept.item) return true;
  const words = findWords(module.text.slice(item.start, item.end), kept.name);
  const calls = occurrences.get(kept.name)?.calls.get(item) ?? [];
  return words.every((start) => calls.includes(item.start + start));
}

function findLiveRanges({ start, end, part, lists, fixed }: Item, isLive: (part: Part) => boolean): Array<{ start: number; end: number }> {
  if (fixed || (part !== null && isLive(part))) return [{ start, end }];
  return lists.flatMap(({ elements }) => elements.filter((element) => isLive(element.part)));
}

function partsOf({ part, lists }: Item): Part[] {
  const parts = lists.flatMap(({ elements }) => elements.map((element) => element.part));
  return part === null ? parts : [part, ...parts];
}

function parseItem(text: string): readonly Node[] | null {
  try {
    return parseProgram(text, { ecmaVersion: "latest", sourceType: "module", allowReturnOutsideFunction: true, allowAwaitOutsideFunction: true }).body;
  } catch {
    return null;
  }
}

const silent = { literal: () => {}, topLevelThis: () => {}, unresolvable: () => {} };

function wordPattern(names: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w$])(?:${names.map((name) => name.replaceAll("$", "\\$")).join("|")})(?![\\w$])`, "g");
}

function findWords(text: string, name: string): number[] {
  return Array.from(text.matchAll(wordPattern([name])), ({ index }) => index);
}
