import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ARTIFACTS_FOLDER } from "../artifacts";
import { FedshakeError } from "../errors";
import type { BuiltOutput } from "./BuiltOutput";
import type { Changes } from "./commit";
import { OutputFolder } from "./OutputFolder";

/** In the folder that receives the copies: the names of those that fedshake made, which it may therefore replace. */
const COPIES_FILE = "copies.json";

/**
 * Writes a whole output, changed, to `<out>/<app>`. It is written under another name and then renamed. A copy of an
 * earlier run is replaced; anything else that is there is not touched. Throws FILE_ACCESS.
 */
export function writeCopy(out: string, app: string, built: BuiltOutput, { put, gone }: Changes): { target: string; written: string[] } {
  const root = resolve(out);
  mkdirSync(join(root, ARTIFACTS_FOLDER), { recursive: true });
  const folder = new OutputFolder(root);
  const name = encodeURIComponent(app).replaceAll("%40", "@").replace(/^\.+$/, (dots) => dots.replaceAll(".", "%2E"));
  const target = folder.resolve(name);
  const list = folder.resolve(`${ARTIFACTS_FOLDER}/${COPIES_FILE}`);
  const old = folder.resolve(`${ARTIFACTS_FOLDER}/old-${name}`);
  // Interrupted between the two renames below.
  if (existsSync(old) && !existsSync(target)) renameSync(old, target);
  rmSync(old, { recursive: true, force: true });
  const copies = readCopies(list);
  if (existsSync(target) && !copies.includes(name)) {
    throw new FedshakeError("FILE_ACCESS", "There is something here that `fedshake optimize` has not written.", { file: target, hint: "Choose another folder with --out, or remove it." });
  }
  const staging = mkdtempSync(join(root, ARTIFACTS_FOLDER, "new-"));
  try {
    const contents = new Map<string, Buffer>(put);
    const names = new Set([...built.names().filter((file) => !gone.has(file)), ...put.keys()]);
    for (const file of names) {
      const path = join(staging, ...file.split("/"));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contents.get(file) ?? built.read(file));
    }
    writeFileSync(`${list}.tmp`, JSON.stringify([...new Set([...copies, name])].sort()));
    renameSync(`${list}.tmp`, list);
    if (existsSync(target)) renameSync(target, old);
    renameSync(staging, target);
    rmSync(old, { recursive: true, force: true });
    return { target, written: [...names].sort() };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function readCopies(file: string): string[] {
  try {
    const copies = JSON.parse(readFileSync(file, "utf8")) as unknown;
    return Array.isArray(copies) ? copies.filter((name) => typeof name === "string") : [];
  } catch {
    return [];
  }
}
