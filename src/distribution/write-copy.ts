import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { ARTIFACTS_FOLDER } from "../artifacts";
import { FedshakeError } from "../errors";
import type { BuiltOutput } from "./BuiltOutput";
import type { Changes } from "./commit";
import { OutputFolder } from "./OutputFolder";

/** In the folder that receives the copies: the names of those that fedshake made, which it may therefore replace. */
const COPIES_FILE = "copies.json";

/** Of the folders in which copies are written, before they are whole. */
const STAGING_PREFIX = "new-";

/** Throws INVALID_OPTION where copies would stand inside of an output: the next run would take them for files of the build. */
export function refuseOutInside(out: string, outputs: readonly OutputFolder[]): void {
  const real = findRealPath(resolve(out));
  for (const { path } of outputs) {
    const way = relative(path, real);
    if (way.split(sep)[0] === ".." || isAbsolute(way)) continue;
    throw new FedshakeError("INVALID_OPTION", "The folder for the copies lies inside of one that is read.", {
      file: real,
      hint: "Choose one beside the outputs with --out, or leave --out away to change the outputs in place.",
    });
  }
}

/** Free of links, as far as it is there. */
function findRealPath(path: string): string {
  return existsSync(path) || dirname(path) === path ? realpathSync(path) : join(findRealPath(dirname(path)), basename(path));
}

/** The folder that receives the copies, made if need be. */
export function prepareOut(out: string): OutputFolder {
  mkdirSync(join(out, ARTIFACTS_FOLDER), { recursive: true });
  return new OutputFolder(out);
}

/** Removes what runs that were interrupted have left among the copies. Only for who holds the folder's lock. */
export function clearOut(folder: OutputFolder): void {
  const own = folder.resolve(ARTIFACTS_FOLDER);
  for (const name of readdirSync(own)) if (name.startsWith(STAGING_PREFIX)) rmSync(join(own, name), { recursive: true, force: true });
}

/** Where the copy of an app goes. Throws FILE_ACCESS where something is that `fedshake optimize` has not written. */
export function findTarget(out: string, app: string): string {
  const name = encodeName(app);
  const target = join(resolve(out), name);
  if (existsSync(target) && !readCopies(join(out, ARTIFACTS_FOLDER, COPIES_FILE)).includes(name)) {
    throw new FedshakeError("FILE_ACCESS", "There is something here that `fedshake optimize` has not written.", { file: target, hint: "Choose another folder with --out, or remove it." });
  }
  return target;
}

function encodeName(app: string): string {
  return encodeURIComponent(app).replaceAll("%40", "@").replace(/^\.+/, (dots) => dots.replaceAll(".", "%2E"));
}

/**
 * Writes a whole output, changed, to `<out>/<app>`. It is written under another name and then renamed. A copy of an
 * earlier run is replaced; anything else that is there is not touched. Throws FILE_ACCESS.
 */
export function writeCopy(folder: OutputFolder, app: string, built: BuiltOutput, changes: Changes): { target: string; written: string[] } {
  const name = encodeName(app);
  const target = folder.resolve(name);
  const list = folder.resolve(`${ARTIFACTS_FOLDER}/${COPIES_FILE}`);
  const old = folder.resolve(`${ARTIFACTS_FOLDER}/old-${name}`);
  // Interrupted between the two renames below.
  if (existsSync(old) && !existsSync(target)) renameSync(old, target);
  rmSync(old, { recursive: true, force: true });
  findTarget(folder.path, app);
  const copies = readCopies(list);
  const staging = mkdtempSync(join(folder.path, ARTIFACTS_FOLDER, STAGING_PREFIX));
  try {
    const written = listCopied(built, changes);
    for (const file of written) {
      const path = join(staging, ...file.split("/"));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, changes.put.get(file) ?? built.read(file));
    }
    writeFileSync(`${list}.tmp`, JSON.stringify([...new Set([...copies, name])].sort()));
    renameSync(`${list}.tmp`, list);
    if (existsSync(target)) renameSync(target, old);
    renameSync(staging, target);
    rmSync(old, { recursive: true, force: true });
    return { target, written };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Names of all files of a copy, sorted. */
export function listCopied(built: BuiltOutput, { put, gone }: Changes): string[] {
  return [...new Set([...built.names().filter((name) => !gone.has(name)), ...put.keys()])].sort();
}

function readCopies(file: string): string[] {
  try {
    const copies = JSON.parse(readFileSync(file, "utf8")) as unknown;
    return Array.isArray(copies) ? copies.filter((name) => typeof name === "string") : [];
  } catch {
    return [];
  }
}
