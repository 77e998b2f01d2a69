import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { runBuild } from "./run-build.mjs";

const run = promisify(execFile);
const cli = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));

/** The apps of the example, in the order in which they are built. */
export const apps = ["host", "remote"];

/**
 * Builds the example uncut, with reports only, and cut to the merged reports.
 *
 * @param {object} options
 * @param {"webpack" | "rspack"} options.bundler
 * @param {"production" | "development"} options.mode
 * @param {string} options.directory Receives `uncut/<app>`, `report/<app>`, `cut/<app>` and `merged-usage.json`; emptied first.
 * @param {ReturnType<import("./progress.mjs").createProgress>} options.progress
 */
export async function federate({ bundler, mode, directory, progress }) {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const merged = join(directory, "merged-usage.json");
  const seconds = {};
  const libraries = {};

  async function buildApps(kind, extra) {
    for (const app of apps) {
      const build = { bundler, mode, app, outDir: join(directory, kind, app), ...extra };
      const done = await progress.step(`${kind} build of ${app}`, () => runBuild(build));
      for (const warning of done.result.warnings) progress.note(warning);
      seconds[`${kind} ${app}`] = done.result.seconds;
      libraries[`${kind} ${app}`] = done.result.libraries;
    }
  }

  await buildApps("uncut", {});
  await buildApps("report", { fedshake: {}, minimize: false, measure: false });
  const reports = apps.map((app) => join(directory, "report", app, "share-usage.json"));
  const merge = await progress.step("merge of the reports", () =>
    run(process.execPath, [cli, "merge", ...reports, "-o", merged]),
  );
  seconds.merge = merge.seconds;
  await buildApps("cut", { fedshake: { usage: merged } });

  return {
    seconds,
    libraries: compareLibraries(libraries["uncut host"], libraries["cut host"], JSON.parse(readFileSync(merged, "utf8"))),
    distributions: { uncut: folders(directory, "uncut"), cut: folders(directory, "cut") },
  };
}

const folders = (directory, kind) => Object.fromEntries(apps.map((app) => [app, join(directory, kind, app)]));

/** Per share key: exports provided and used by the federation, and the chunk in the share scope before and after. */
function compareLibraries(uncut, cut, merged) {
  return uncut.map(({ key, bytes, gzip, modules }) => {
    const entries = merged.details[key] ?? [];
    const after = cut.find((library) => library.key === key);
    if (!after) throw new Error(`The cut build of the host no longer provides "${key}".`);
    const provided = unite(entries.map((entry) => entry.provided));
    const used = unite(entries.map((entry) => entry.used));
    return {
      key,
      provided: provided === "all" ? null : provided.size,
      used: used === "all" ? (provided === "all" ? null : provided.size) : used.size,
      before: { bytes, gzip, modules },
      after: { bytes: after.bytes, gzip: after.gzip, modules: after.modules },
    };
  });
}

/** The union of lists of names; `"all"` swallows the rest. */
const unite = (lists) => (lists.includes("all") ? "all" : new Set(lists.flat()));
