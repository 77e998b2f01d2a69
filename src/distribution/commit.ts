import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ARTIFACTS_FOLDER } from "../artifacts";
import { ORIGINALS_FOLDER, sha256, type BuiltOutput } from "./BuiltOutput";
import type { OutputFolder } from "./OutputFolder";
import { JOURNAL_FILE, readJournal, readState, STATE_FILE, type FileState, type Journal } from "./state";

const STAGING_FOLDER = `${ARTIFACTS_FOLDER}/staging`;

/** What is to differ from the output as its build left it. */
export interface Changes {
  put: ReadonlyMap<string, Buffer>;
  gone: ReadonlySet<string>;
}

/**
 * Brings the output to the state that the changes describe, whatever state it is in. New content is staged first; the
 * journal that is then renamed into place is the moment at which the run counts as done: an interruption before leaves
 * the old state, and one after is finished by {@link finishInterrupted}. Until that runs, what refers comes after what it
 * refers to, and nothing goes before all is there, so that names with hashes never lead nowhere.
 *
 * @returns the names that were written or removed; none when all was as it should be
 */
export function commitChanges(folder: OutputFolder, built: BuiltOutput, { put, gone }: Changes): string[] {
  const targets = new Map<string, FileState & { content: Buffer | null }>();
  const originals = new Set(built.names());
  const describe = (name: string, content: Buffer | null): void => {
    const original = originals.has(name) ? sha256(built.read(name)) : null;
    targets.set(name, { original, written: content && sha256(content), content });
  };
  for (const [name, content] of put) describe(name, content);
  for (const name of gone) if (!put.has(name)) describe(name, null);
  for (const name of readState(folder).keys()) if (!targets.has(name)) describe(name, originals.has(name) ? built.read(name) : null);

  const journal: Journal = { put: [], remove: [], state: [] };
  const staged: Buffer[] = [];
  for (const [name, { original, written, content }] of [...targets].sort(compareRank)) {
    if (original !== written) journal.state.push([name, { original, written }]);
    const current = folder.readIfThere(name);
    if ((current && sha256(current)) === written) continue;
    if (original !== null && written !== original) keepOriginal(folder, built, name, original);
    if (content === null) journal.remove.push(name);
    else journal.put.push({ name, staged: String(staged.push(content) - 1) });
  }
  journal.state.sort(([a], [b]) => (a < b ? -1 : 1));
  if (journal.put.length + journal.remove.length > 0) {
    for (const [index, content] of staged.entries()) writeSynced(folder.resolve(`${STAGING_FOLDER}/${index}`), content);
    writeWhole(folder, JOURNAL_FILE, JSON.stringify(journal));
    finishInterrupted(folder);
  }
  return [...journal.put.map(({ name }) => name), ...journal.remove].sort();
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
function compareRank([a]: [string, unknown], [b]: [string, unknown]): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}

function rankOf(name: string): number {
  if (/\.html?$/i.test(name)) return 3;
  if (/remoteEntry|manifest/i.test(name)) return 2;
  return /\.[cm]?js$/.test(name) ? 1 : 0;
}

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
