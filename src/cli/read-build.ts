import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { FedshakeError } from "../errors";
import type { Usage } from "../usage";
import { readReport } from "./read-reports";
import { shortPath } from "./read-text";

const REPORT_NAME = "share-usage.json";

/** A build's report, or what is wrong with it. */
export interface ReadBuild {
  /** Path of the report. */
  file: string;
  usage: Usage | null;
  findings: FedshakeError[];
}

/** Reads the report of an output folder, or a report itself. */
export function readBuild(path: string): ReadBuild {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isFolder ? join(path, REPORT_NAME) : path;
  if (!existsSync(file)) {
    const where = isFolder ? `The build has no "${REPORT_NAME}"` : "There is no such file or folder";
    const hint = isFolder ? "Build the app with FedshakePlugin, or name its report if it has another name." : "Check the path, and that the app's build has run.";
    return { file, usage: null, findings: [new FedshakeError("MISSING_USAGE_REPORT", `${where}: what the app uses is not known.`, { file: shortPath(path), hint })] };
  }
  try {
    return { file, usage: readReport(file), findings: [] };
  } catch (error) {
    if (!(error instanceof FedshakeError)) throw error;
    return { file, usage: null, findings: [error] };
  }
}

/** Compares the hashes in a build's report with the scripts beside it; of a merge there is nothing to compare. */
export function findStaleScripts({ apps, build, integrity }: Usage, reportFile: string): FedshakeError[] {
  if (build === undefined) return [];
  const file = shortPath(reportFile);
  const app = apps.map((name) => JSON.stringify(name)).join(", ") || "the app";
  const hint = `Build ${app} again with this release of fedshake.`;
  if (!integrity) {
    return [new FedshakeError("STALE_USAGE_REPORT", "The report is of an earlier release, and does not say of which scripts it is.", { file, hint })];
  }
  const folder = findOutputFolder(reportFile, Object.keys(integrity));
  const changed = Object.entries(integrity).flatMap(([name, hash]) => {
    const script = join(folder, name);
    if (!existsSync(script)) return [`"${name}" is not there`];
    return hashFile(script) === hash ? [] : [`"${name}" is another`];
  });
  if (changed.length === 0) return [];
  const [first, ...others] = changed;
  const more = others.length > 0 ? `, and ${others.length} more` : "";
  return [new FedshakeError("STALE_USAGE_REPORT", `The report of ${app} is not of the scripts beside it: ${first}${more}.`, { file, hint: `Build ${app} again, and deploy its report with its scripts.` })];
}

/** The report may lie in a folder below that of the scripts. */
function findOutputFolder(reportFile: string, scripts: readonly string[]): string {
  const own = dirname(reportFile);
  const candidates = [own, dirname(own), dirname(dirname(own))];
  return candidates.find((folder) => scripts.some((name) => existsSync(join(folder, name)))) ?? own;
}

function hashFile(path: string): string {
  return `sha256-${createHash("sha256").update(readFileSync(path)).digest("base64")}`;
}
