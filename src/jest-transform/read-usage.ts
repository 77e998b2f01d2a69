import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { FedshakeError } from "../errors";
import type { UsageReport } from "../types";
import { mergeReports, parseReport } from "../usage";

/** What was read of a file, to parse it again only when it has changed: Jest makes a transformer for each test file. */
const known = new Map<string, { text: string; report: UsageReport }>();

/** The last merge. */
let merged: { reports: readonly UsageReport[]; report: UsageReport } | undefined;

/**
 * Reads the reports and merges them; returns the same object as before where none has changed. Throws MISSING_USAGE_REPORT and INVALID_USAGE_REPORT, naming the file.
 *
 * @param sources absolute paths, or reports themselves
 */
export function readUsage(sources: ReadonlyArray<string | object>, rootDir: string): UsageReport {
  const reports = sources.map((source) => {
    return typeof source === "string" ? readReport(source, relative(rootDir, source)) : parseReport(source, "usage");
  });
  if (reports.length === 1) return reports[0]!;
  const isKnown = merged?.reports.length === reports.length && reports.every((report, index) => report === merged?.reports[index]);
  if (!merged || !isKnown) merged = { reports, report: mergeReports(reports) };
  return merged.report;
}

function readReport(path: string, name: string): UsageReport {
  let text: string;
  try {
    text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (cause) {
    throw new FedshakeError("MISSING_USAGE_REPORT", "the usage report cannot be read.", {
      file: name,
      hint: "Build the apps with FedshakePlugin, and merge their reports with `fedshake merge`.",
      cause,
    });
  }
  const last = known.get(path);
  if (last?.text === text) return last.report;
  const report = parseReport(text, name);
  known.set(path, { text, report });
  return report;
}
