import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { ARTIFACTS_FOLDER } from "../artifacts";
import { FedshakeError } from "../errors";
import type { OutputFolder } from "./OutputFolder";

const LOCK_FILE = "lock";

/** A holder on another machine shows that it lives by touching its lock this often, in milliseconds. */
const HEARTBEAT = 5_000;

/** A lock that nobody touched for so long has lost its holder. */
const STALE_AFTER = 12 * HEARTBEAT;

interface Holder {
  host: string;
  pid: number;
  /** Tells locks of one process apart. */
  id: string;
}

/**
 * Takes the lock of an output folder, and returns how to give it back. Throws OUTPUT_LOCKED while another run holds it.
 * A holder on this machine that is no longer running has lost it at once. (proper-lockfile, last released in 2021, tells
 * a dead holder by time alone, so that the run after a crash would have to wait.)
 */
export function lockOutput(folder: OutputFolder): () => void {
  const file = folder.resolve(`${ARTIFACTS_FOLDER}/${LOCK_FILE}`);
  const mine: Holder = { host: hostname(), pid: process.pid, id: randomUUID() };
  const own = join(folder.path, ARTIFACTS_FOLDER, `${mine.id}.lock`);
  writeFileSync(own, JSON.stringify(mine));
  try {
    while (!tryLink(own, file)) {
      const text = readOrNull(file);
      if (text !== null && !isStale(file, text)) throw createLockedError(folder, text);
      if (text !== null) takeAway(file, text);
    }
  } finally {
    rmSync(own, { force: true });
  }
  const beat = setInterval(() => touch(file), HEARTBEAT).unref();
  return () => {
    clearInterval(beat);
    if (readOrNull(file)?.includes(mine.id)) rmSync(file, { force: true });
  };
}

/** A link is made whole or not at all, so that a lock never lacks its holder. */
function tryLink(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
  }
  // File systems without hard links: created with its content a moment later.
  try {
    writeFileSync(file, readFileSync(own), { flag: "wx" });
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}

/** Moves a stale lock out of the way. Should it have changed hands meanwhile, it is put back. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  if (readOrNull(aside) !== stale) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function isStale(file: string, text: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const holder = parseHolder(text);
  // A process of another program may have the number by now, hence the age even on this machine.
  return age > STALE_AFTER || (holder?.host === hostname() && !isRunning(holder.pid));
}

function parseHolder(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null;
    return typeof holder?.host === "string" && Number.isInteger(holder.pid) && Number(holder.pid) > 0 ? (holder as Holder) : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Gone: the folder was removed under our hands, which the writing will notice.
  }
}

/** Null when it is not there. */
function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw new FedshakeError("FILE_ACCESS", "The lock of another run cannot be read.", { file, hint: "Remove it if no other run is at work.", cause: error });
  }
}

function createLockedError(folder: OutputFolder, text: string): FedshakeError {
  const holder = parseHolder(text);
  const who = holder ? ` (process ${holder.pid} on ${holder.host})` : "";
  return new FedshakeError("OUTPUT_LOCKED", `Another run is at work in this folder${who}.`, { file: folder.path, hint: "Wait until it is done; where it has died, its lock lapses a minute later." });
}
