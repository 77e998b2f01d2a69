import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { FedshakeError } from "../errors";

/** Reads a text file as it is, byte order mark included. Throws FILE_ACCESS, also for what is not UTF-8. */
export function readText(path: string, hint: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (cause) {
    const isOtherText = (cause as { code?: string }).code === "ERR_ENCODING_INVALID_ENCODED_DATA";
    throw new FedshakeError("FILE_ACCESS", `The file cannot be read: ${isOtherText ? "it is not UTF-8" : reasonOf(cause)}.`, {
      hint: isOtherText ? "Write it again as UTF-8." : hint,
      file: shortPath(path),
      cause,
    });
  }
}

/** A path as messages show it: relative to the current folder. */
export function shortPath(path: string): string {
  return relative(process.cwd(), path) || path;
}

/** `Error: ENOENT: no such file or directory, open 'x'` → `no such file or directory`. */
export function reasonOf(error: unknown): string {
  if ((error as { code?: string }).code === "EISDIR") return "it is a folder";
  const message = String(error);
  return /\b[A-Z]{3,}: (?<reason>[^,]+)/.exec(message)?.groups?.["reason"] ?? message;
}
