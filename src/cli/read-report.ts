import type { UsageReport } from "../types";
import { parseReport } from "../usage";
import { readText, shortPath } from "./read-text";

/** Reads a usage report from a file. Throws FILE_ACCESS or INVALID_USAGE_REPORT, both naming the file. */
export function readReport(path: string): UsageReport {
  const text = readText(path, "Check the path, and that the app's build has run.");
  return parseReport(text.replace(/^\uFEFF/, ""), shortPath(path));
}
