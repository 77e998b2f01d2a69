import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { apps } from "./apps.mjs";
import { mergeReports } from "./collect-usage.mjs";
import { countExports } from "./count-exports.mjs";
import { countModules } from "./count-modules.mjs";
import { runBuild } from "./run-build.mjs";

const run = promisify(execFile);
const cli = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));

/** As users deploy: content hashes in all names, integrity attributes, source maps. */
const forDeployment = { hashes: true, devtool: "source-map", fedshake: {} };

/**
 * Builds the example once and cuts the finished builds with `fedshake optimize`. Takes and returns what `federate` does.
 *
 * @param {object} options
 * @param {"webpack" | "rspack"} options.bundler
 * @param {"production" | "development"} options.mode
 * @param {string} options.directory Receives `built/<app>`, `cut/<app>` and `readable/<app>`; emptied first.
 * @param {ReturnType<typeof import("./progress.mjs").createProgress>} options.progress
 */
export async function optimizeAfter({ bundler, mode, directory, progress }) {
  await rm(directory, { recursive: true, force: true });
  const seconds = {};
  const results = {};
  for (const app of apps) {
    const outDir = join(directory, "built", app);
    const { result } = await progress.step(`build of ${app}`, () => runBuild({ bundler, mode, app, outDir, ...forDeployment }));
    for (const warning of result.warnings) progress.note(warning);
    seconds[`build ${app}`] = result.seconds;
    results[app] = result;
  }
  const built = join(directory, "built");
  const cut = await progress.step("fedshake optimize", () => optimize(built, join(directory, "cut"), []));
  seconds.optimize = cut.seconds;
  // Only there, each module still has its banner.
  const readable = await progress.step("once more with --no-minify, to count modules", () => optimize(built, join(directory, "readable"), ["--no-minify"]));
  const merged = JSON.parse(readFileSync(await mergeReports(built), "utf8"));
  return {
    seconds,
    libraries: compareLibraries(results.host.libraries, cut.result, readable.result, merged),
    distributions: { uncut: folders(directory, "built"), cut: folders(directory, "cut") },
  };
}

/** Optimizes all apps, and returns where the host's files are by their names in the build. */
async function optimize(built, out, options) {
  const { stdout } = await run(process.execPath, [cli, "optimize", built, "--out", out, "--json", "--no-cache", ...options], { maxBuffer: 2 ** 28 });
  const { chunks } = JSON.parse(stdout).apps.find(({ app }) => app === "host");
  return (file) => readFileSync(join(out, "host", chunks.find(({ name }) => name === file)?.newName ?? file));
}

const folders = (directory, kind) => Object.fromEntries(apps.map((app) => [app, join(directory, kind, app)]));

/**
 * Per share key: exports provided and used, and the chunk in the share scope before and after.
 *
 * @param {(file: string) => Buffer} readCut Reads a chunk as it is deployed.
 * @param {(file: string) => Buffer} readReadable Reads it as it was cut, before the minimizer.
 */
function compareLibraries(uncut, readCut, readReadable, merged) {
  return uncut.map(({ key, files, bytes, gzip, modules }) => {
    const contents = files.map(readCut);
    return {
      key,
      ...countExports(merged, key),
      before: { bytes, gzip, modules },
      after: {
        bytes: sum(contents.map(({ length }) => length)),
        gzip: sum(contents.map((content) => gzipSync(content).length)),
        modules: sum(files.map((file) => countModules(readReadable(file).toString()))),
      },
    };
  });
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
