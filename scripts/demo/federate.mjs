import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { apps } from "./apps.mjs";
import { buildReport, mergeReports } from "./collect-usage.mjs";
import { countExports } from "./count-exports.mjs";
import { runBuild } from "./run-build.mjs";

/**
 * Builds the example uncut, with reports only, and cut to the merged reports.
 *
 * @param {object} options
 * @param {"webpack" | "rspack"} options.bundler
 * @param {"production" | "development"} options.mode
 * @param {string} options.directory Receives `uncut/<app>`, `report/<app>` and `cut/<app>`; emptied first.
 * @param {ReturnType<typeof import("./progress.mjs").createProgress>} options.progress
 */
export async function federate({ bundler, mode, directory, progress }) {
  await rm(directory, { recursive: true, force: true });
  const seconds = {};
  const results = {};

  async function buildApps(kind, build, extra) {
    for (const app of apps) {
      const outDir = join(directory, kind, app);
      const { result } = await progress.step(`${kind} build of ${app}`, () => build({ bundler, mode, app, outDir, ...extra }));
      for (const warning of result.warnings) progress.note(warning);
      seconds[`${kind} ${app}`] = result.seconds;
      results[`${kind} ${app}`] = result;
    }
  }

  await buildApps("uncut", runBuild);
  await buildApps("report", buildReport);
  const merge = await progress.step("merge of the reports", () => mergeReports(join(directory, "report")));
  seconds.merge = merge.seconds;
  await buildApps("cut", runBuild, { fedshake: { usage: merge.result } });

  const merged = JSON.parse(readFileSync(merge.result, "utf8"));
  return {
    seconds,
    libraries: compareLibraries(results["uncut host"].libraries, results["cut host"].libraries, merged),
    distributions: { uncut: folders(directory, "uncut"), cut: folders(directory, "cut") },
  };
}

const folders = (directory, kind) => Object.fromEntries(apps.map((app) => [app, join(directory, kind, app)]));

/** Per share key: exports provided and used by the federation, and the chunk in the share scope before and after. */
function compareLibraries(uncut, cut, merged) {
  return uncut.map(({ key, bytes, gzip, modules }) => {
    const after = cut.find((library) => library.key === key);
    if (!after) throw new Error(`The cut build of the host no longer provides "${key}".`);
    return {
      key,
      ...countExports(merged, key),
      before: { bytes, gzip, modules },
      after: { bytes: after.bytes, gzip: after.gzip, modules: after.modules },
    };
  });
}
