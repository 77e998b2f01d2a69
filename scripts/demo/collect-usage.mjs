import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { apps } from "./apps.mjs";
import { runBuild } from "./run-build.mjs";

const run = promisify(execFile);
const cli = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));

/** A report needs no minimized code. */
const forReport = { fedshake: {}, minimize: false, measure: false };

/**
 * Builds one app for its report alone.
 *
 * @returns {Promise<import("./run-build.mjs").BuildResult>}
 */
export const buildReport = ({ bundler, mode, app, outDir }) => runBuild({ bundler, mode, app, outDir, ...forReport });

/**
 * Merges the reports below `directory` with `fedshake merge`.
 *
 * @returns {Promise<string>} Path of the merged report.
 */
export async function mergeReports(directory) {
  const merged = join(directory, "merged-usage.json");
  const reports = apps.map((app) => join(directory, app, "share-usage.json"));
  await run(process.execPath, [cli, "merge", ...reports, "-o", merged]);
  return merged;
}

/** Both at once: the merged report of all apps. */
export async function collectUsage({ bundler, mode, directory }) {
  await mkdir(directory, { recursive: true });
  for (const app of apps) await buildReport({ bundler, mode, app, outDir: join(directory, app) });
  return mergeReports(directory);
}
