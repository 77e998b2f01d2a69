import { Command } from "commander";
import pc from "picocolors";
import { mergeReports, printReportInChunks, validateUsage } from "../usage";
import { printTable } from "../report";
import type { LibraryDetails, UsageReport } from "../types";
import { readReports } from "./read-reports";
import { writeFileAtomically } from "./write-file";

interface MergeOptions {
  out: string;
  json?: boolean;
}

/** `fedshake merge <reports…> -o FILE`: merges usage reports; writes nothing unless all of them can be read. */
export function createMergeCommand(): Command {
  return new Command("merge")
    .description("Merges usage reports: an export that any of them uses is used.")
    .argument("<reports...>", "files with usage reports, or with the merge of some")
    .requiredOption("-o, --out <file>", "file to write the merged usage to")
    .option("--json", "print the summary as JSON")
    .action(merge);
}

function merge(files: string[], { out: output, json }: MergeOptions): void {
  const merged = mergeReports(readReports(files));
  const warnings = validateUsage(merged);
  writeFileAtomically(output, printReportInChunks(merged));

  const libraries = Object.entries(merged.details).flatMap(([shareKey, list]) => list.map((library) => summarize(shareKey, library)));
  if (json) {
    const summary = { output, reports: files.length, apps: merged.apps, libraries, warnings: warnings.map(({ code, message }) => ({ code, message })) };
    process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
    return;
  }
  for (const { message } of warnings) process.stderr.write(`${pc.yellow(message)}\n`);
  process.stdout.write(`${printSummary(merged, libraries)}\nMerged ${files.length} ${files.length === 1 ? "report" : "reports"} into ${output}\n`);
}

interface LibrarySummary {
  key: string;
  version: string | null;
  requiredVersion: string | null;
  /** Number of exports; null when they cannot be listed. */
  provided: number | null;
  /** Number of exports that apps use directly; null: all. */
  used: number | null;
}

function summarize(key: string, { version, required_version, provided, used }: LibraryDetails): LibrarySummary {
  return {
    key,
    version,
    requiredVersion: required_version,
    provided: provided === "all" ? null : provided.length,
    used: used === "all" ? null : used.length,
  };
}

function printSummary({ apps }: UsageReport, libraries: readonly LibrarySummary[]): string {
  const table = printTable(
    [
      { title: "library", align: "left" },
      { title: "version", align: "left" },
      { title: "asked for", align: "left" },
      { title: "used", align: "right" },
      { title: "of", align: "right" },
    ],
    libraries.map(({ key, version, requiredVersion, used, provided }) => [
      key,
      version ?? "–",
      requiredVersion ?? "any",
      String(used ?? "all"),
      String(provided ?? "?"),
    ]),
  );
  return `Apps: ${apps.join(", ") || "unknown"}\n\n${table}\n`;
}
