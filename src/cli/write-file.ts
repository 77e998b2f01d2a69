import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { FedshakeError } from "../errors";
import { reasonOf, shortPath } from "./read-text";

/**
 * Writes a file under a temporary name beside it, then renames it: whoever reads sees the old text or the new,
 * never half of it. A text in chunks is never held as a whole. Makes missing folders. Throws FILE_ACCESS, and then leaves nothing behind.
 */
export function writeFileAtomically(path: string, text: string | Iterable<string>): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (typeof text === "string") writeFileSync(temporary, text);
    else writeChunks(temporary, text);
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new FedshakeError("FILE_ACCESS", `The file cannot be written: ${reasonOf(cause)}.`, {
      hint: "Check the path and its permissions.",
      file: shortPath(path),
      cause,
    });
  }
}

function writeChunks(path: string, chunks: Iterable<string>): void {
  const file = openSync(path, "w");
  try {
    for (const chunk of chunks) writeFileSync(file, chunk);
  } finally {
    closeSync(file);
  }
}
