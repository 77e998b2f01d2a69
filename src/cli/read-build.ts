import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { FedshakeError } from "../errors";
import type { Usage } from "../usage";
import { readReport } from "./read-reports";
import { shortPath } from "./read-text";

const REPORT_NAME = "share-usage.json";

/** A build's report, or what is wrong with it. */
export interface ReadBuild {
  /** Path of the report. */
  file: string;
  /** True where the report was found in an output folder, false where it was named itself. */
  isFolder: boolean;
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
    return { file, isFolder, usage: null, findings: [new FedshakeError("MISSING_USAGE_REPORT", `${where}: what the app uses is not known.`, { file: shortPath(path), hint })] };
  }
  try {
    return { file, isFolder, usage: readReport(file), findings: [] };
  } catch (error) {
    if (!(error instanceof FedshakeError)) throw error;
    return { file, isFolder, usage: null, findings: [error] };
  }
}

/**
 * Compares the hashes in a build's report with the scripts beside it. There is nothing to compare for a merge, nor for a
 * report that was named itself and stands alone.
 */
export function findStaleScripts({ apps, build, integrity }: Usage, { file: reportFile, isFolder }: ReadBuild): FedshakeError[] {
  if (build === undefined) return [];
  const file = shortPath(reportFile);
  const app = apps.map((name) => JSON.stringify(name)).join(", ") || "the app";
  const hint = `Build ${app} again with this release of fedshake.`;
  if (!integrity) {
    return [new FedshakeError("STALE_USAGE_REPORT", "The report is of an earlier release, and does not say of which scripts it is.", { file, hint })];
  }
  const folder = findOutputFolder(reportFile, Object.keys(integrity));
  if (folder === null && !isFolder) return [];
  const changed = Object.entries(integrity).flatMap(([name, hash]) => {
    const script = findScript(folder ?? dirname(reportFile), name);
    if (script === null) return [`"${name}" is not there`];
    return hashFile(script) === hash ? [] : [`"${name}" is another`];
  });
  if (changed.length === 0) return [];
  const [first, ...others] = changed;
  const more = others.length > 0 ? `, and ${others.length} more` : "";
  return [new FedshakeError("STALE_USAGE_REPORT", `The report of ${app} is not of the scripts beside it: ${first}${more}.`, { file, hint: `Build ${app} again, and deploy its report with its scripts.` })];
}

/** The report may lie in a folder below that of the scripts; null where none of them is in either. */
function findOutputFolder(reportFile: string, scripts: readonly string[]): string | null {
  const own = dirname(reportFile);
  const candidates = [own, dirname(own), dirname(dirname(own))];
  return candidates.find((folder) => scripts.some((name) => findScript(folder, name) !== null)) ?? null;
}

/** Null also for names that lead out of the folder: these are never looked at. */
function findScript(folder: string, name: string): string | null {
  const path = resolve(folder, name);
  if (relative(folder, path).split(sep)[0] === ".." || isAbsolute(relative(folder, path))) return null;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : null;
}

function hashFile(path: string): string {
  return `sha256-${createHash("sha256").update(readFileSync(path)).digest("base64")}`;
}
