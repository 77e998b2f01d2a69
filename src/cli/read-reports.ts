import { parseUsage, type Usage } from "../usage";
import { readText, shortPath } from "./read-text";

/** Reads usage reports from files, each when it is asked for. Throws FILE_ACCESS or INVALID_USAGE_REPORT, both naming the file. */
export function* readReports(paths: readonly string[]): Generator<Usage> {
  for (const path of paths) yield readReport(path);
}

/** Reads a usage report from a file, as {@link readReports} does. */
export function readReport(path: string): Usage {
  const text = readText(path, "Check the path, and that the app's build has run.");
  return parseUsage(text.replace(/^\uFEFF/, ""), shortPath(path));
}
