import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { FedshakeError } from "../errors";
import type { UsageReport } from "../types";
import { parseReport, parseUsage, type Usage } from "../usage";

export interface LoadedUsage {
  reports: Usage[];
  /** Absolute paths of the files that were asked for, readable or not. */
  files: string[];
  /** What was wrong; the reports are then incomplete, and nothing may be cut to them. */
  errors: FedshakeError[];
}

/** Reads and validates the reports that the option `usage` names. */
export function loadUsage(sources: ReadonlyArray<string | UsageReport>, context: string): LoadedUsage {
  const loaded: LoadedUsage = { reports: [], files: [], errors: [] };
  for (const source of sources) {
    try {
      if (typeof source !== "string") {
        loaded.reports.push(parseReport(source, "usage"));
        continue;
      }
      const file = resolve(context, source);
      loaded.files.push(file);
      loaded.reports.push(parseUsage(readUsageFile(file, context), relative(context, file)));
    } catch (error) {
      if (!(error instanceof FedshakeError)) throw error;
      loaded.errors.push(error);
    }
  }
  return loaded;
}

function readUsageFile(file: string, context: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new FedshakeError("MISSING_USAGE_REPORT", "The usage report cannot be read; nothing is cut.", {
      file: relative(context, file),
      hint: "Build the apps once without `usage`, and merge their reports with `fedshake merge`.",
      cause,
    });
  }
}
