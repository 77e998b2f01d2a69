import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ARTIFACTS_FOLDER } from "../artifacts";
import { ORIGINALS_FOLDER, sha256, type BuiltOutput } from "./BuiltOutput";
import type { OutputFolder } from "./OutputFolder";
import { JOURNAL_FILE, readJournal, readState, STATE_FILE, type Journal } from "./state";

const STAGING_FOLDER = `${ARTIFACTS_FOLDER}/staging`;

/** What is to differ from the output as its build left it. */
export interface Changes {
  put: ReadonlyMap<string, Buffer>;
  gone: ReadonlySet<string>;
  /** Names of chunks, each before those that it needs. */
  order: readonly string[];
}

/**
 * Brings the output to the state that the changes describe, whatever state it is in. New content is staged first; the
 * journal that is then renamed into place is the moment at which the run counts as done: an interruption before leaves
 * the old state, and one after is finished by {@link finishInterrupted}. Until that runs, what refers comes after what it
 * refers to, and nothing goes before all is there, so that names with hashes never lead nowhere.
 *
 * @returns the names that were written or removed; none when all was as it should be
 */
export function commitChanges(folder: OutputFolder, built: BuiltOutput, changes: Changes): string[] {
  const { steps, remove, state, kept } = planChanges(folder, built, changes);
  for (const [name, digest] of kept) keepOriginal(folder, built, name, digest);
  if (steps.length + remove.length > 0) {
    for (const [index, { content }] of steps.entries()) writeSynced(folder.resolve(`${STAGING_FOLDER}/${index}`), content);
    const journal: Journal = { put: steps.map(({ name }, index) => ({ name, staged: String(index) })), remove, state };
    writeWhole(folder, JOURNAL_FILE, JSON.stringify(journal));
    finishInterrupted(folder);
  }
  return [...new Set([...steps.map(({ name }) => name), ...remove])].sort();
}

export interface Plan {
  /** Files to write, one after the other. */
  steps: Array<{ name: string; content: Buffer }>;
  /** Names to remove then. */
  remove: string[];
  /** Of all that will not be as the build left it. */
  state: Journal["state"];
  /** Names of files of the build that are to be replaced or removed, and their hashes. */
  kept: Map<string, string>;
}

/**
 * Plans what leads from the present state to the wanted one, so that every step leaves an app that runs, as far as its
 * chunks do not need each other in a circle. Files under new names come first, each after those that it names. Then
 * chunks that an earlier run has cut become whole again, each after those that it needs, and are cut, each before them. What
 * is to go goes last, each before those that it names.
 */
export function planChanges(folder: OutputFolder, built: BuiltOutput, { put, gone, order }: Changes): Plan {
  const targets = new Map<string, Buffer | null>(put);
  const originals = new Set(built.names());
  for (const name of gone) if (!put.has(name)) targets.set(name, null);
  for (const name of readState(folder).keys()) if (!targets.has(name)) targets.set(name, originals.has(name) ? built.read(name) : null);

  const plan: Plan = { steps: [], remove: [], state: [], kept: new Map() };
  const steps: Record<"added" | "restored" | "replaced" | "removed", Plan["steps"]> = { added: [], restored: [], replaced: [], removed: [] };
  const positions = new Map(order.map((name, position) => [name, position]));
  const positionOf = (name: string): number => positions.get(name) ?? positions.size;
  for (const [name, content] of [...targets].sort(([a], [b]) => positionOf(a) - positionOf(b) || (a < b ? -1 : 1))) {
    const original = originals.has(name) ? sha256(built.read(name)) : null;
    const written = content && sha256(content);
    if (original !== written) plan.state.push([name, { original, written }]);
    const present = folder.readIfThere(name);
    const current = present && sha256(present);
    if (current === written) continue;
    if (original !== null && written !== original) plan.kept.set(name, original);
    const isCut = positions.has(name) && current !== null && original !== null && current !== original;
    if (isCut) steps.restored.unshift({ name, content: built.read(name) });
    if (content === null) steps.removed.push({ name, content: present ?? Buffer.alloc(0) });
    else if (current === null) steps.added.push({ name, content });
    else if (!isCut || written !== original) steps.replaced.push({ name, content });
  }
  for (const group of [sortByMentions(steps.added), steps.restored, steps.replaced]) {
    // Sorting keeps the order of what has the same rank.
    plan.steps.push(...group.sort((a, b) => rankOf(a.name) - rankOf(b.name)));
  }
  plan.remove = sortByMentions(steps.removed).reverse().map(({ name }) => name);
  plan.state.sort(([a], [b]) => (a < b ? -1 : 1));
  return plan;
}

/** True when an earlier run was interrupted at a moment at which it counts as done. */
export function isInterrupted(folder: OutputFolder): boolean {
  return readJournal(folder) !== null;
}

/** Finishes what an interrupted run has begun, or clears away what it only prepared. */
export function finishInterrupted(folder: OutputFolder): void {
  const journal = readJournal(folder);
  if (journal) {
    for (const { name, staged } of journal.put) {
      const from = folder.resolve(`${STAGING_FOLDER}/${staged}`);
      const to = folder.resolve(name);
      mkdirSync(dirname(to), { recursive: true });
      renameIfThere(from, to);
    }
    for (const name of journal.remove) rmSync(folder.resolve(name), { force: true });
    writeWhole(folder, STATE_FILE, JSON.stringify(journal.state));
    rmSync(folder.resolve(JOURNAL_FILE), { force: true });
    dropUnusedOriginals(folder, journal);
  }
  rmSync(folder.resolve(STAGING_FOLDER), { recursive: true, force: true });
}

/** Files that nothing refers to first, pages last. */
function rankOf(name: string): number {
  if (/\.html?$/i.test(name)) return 3;
  if (/remoteEntry|manifest/i.test(name)) return 2;
  return /\.[cm]?js$/.test(name) ? 1 : 0;
}

/** Scripts after those that they load, which they name by the hash of their content: of scripts that name each other, any may come first. */
function sortByMentions(files: Plan["steps"]): Plan["steps"] {
  const scripts = files.filter(({ name }) => rankOf(name) === 1).map((file) => ({ file, text: file.content.toString("latin1"), hash: HASH.exec(file.name)?.[0] }));
  const sorted = new Set(files.filter(({ name }) => rankOf(name) !== 1));
  const entered = new Set<object>();
  const enter = (script: (typeof scripts)[number]): void => {
    if (entered.has(script)) return;
    entered.add(script);
    for (const other of scripts) if (other.hash !== undefined && other !== script && script.text.includes(other.hash)) enter(other);
    sorted.add(script.file);
  };
  scripts.forEach(enter);
  return [...sorted];
}

/** What in a name is most likely a hash. */
const HASH = /(?=[a-z]*\d)[\da-z]{8,}/i;

/** A second name for the file of the build, which stays when the first one is replaced. */
function keepOriginal(folder: OutputFolder, built: BuiltOutput, name: string, digest: string): void {
  const kept = folder.resolve(`${ORIGINALS_FOLDER}/${digest}`);
  const known = folder.readIfThere(`${ORIGINALS_FOLDER}/${digest}`);
  if (known && sha256(known) === digest) return;
  mkdirSync(dirname(kept), { recursive: true });
  rmSync(kept, { force: true });
  const source = folder.resolve(name);
  try {
    linkSync(source, kept);
  } catch {
    writeSynced(kept, built.read(name));
  }
}

function dropUnusedOriginals(folder: OutputFolder, { state }: Journal): void {
  const used = new Set(state.map(([, { original }]) => original));
  const originals = folder.resolve(ORIGINALS_FOLDER);
  for (const name of listOrNone(originals)) if (!used.has(name)) rmSync(join(originals, name), { recursive: true, force: true });
}

function listOrNone(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Moved before the interruption.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function writeWhole(folder: OutputFolder, name: string, text: string): void {
  const path = folder.resolve(name);
  writeSynced(`${path}.tmp`, Buffer.from(text));
  renameSync(`${path}.tmp`, path);
}

/** Content that is on the disk when this returns: a power cut after the journal must not find half of what it names. */
function writeSynced(path: string, content: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
