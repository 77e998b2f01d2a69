import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { FedshakeError } from "../errors";
import type { UsageReport } from "../types";
import { parseReport } from "../usage";

/** Reads a usage report from a file. Throws FILE_ACCESS or INVALID_USAGE_REPORT, both naming the file. */
export function readReport(path: string): UsageReport {
  const file = relative(process.cwd(), path) || path;
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new FedshakeError("FILE_ACCESS", `The file cannot be read: ${reasonOf(cause)}.`, {
      hint: "Check the path, and that the app's build has run.",
      file,
      cause,
    });
  }
  return parseReport(text.replace(/^\uFEFF/, ""), file);
}

/** `Error: ENOENT: no such file or directory, open 'x'` → `no such file or directory`. */
export function reasonOf(error: unknown): string {
  const message = String(error);
  return /\b[A-Z]{3,}: (?<reason>[^,]+)/.exec(message)?.groups?.["reason"] ?? message;
}
