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
 * @param {string} options.directory Receives `built/<app>` and `cut/<app>`; emptied first.
 * @param {ReturnType<typeof import("./progress.mjs").createProgress>} options.progress
 */
export async function optimizeAfter({ bundler, mode, directory, progress }) {
  await rm(directory, { recursive: true, force: true });
  const seconds = {};
  const built = {};
  for (const app of apps) {
    const outDir = join(directory, "built", app);
    const { result } = await progress.step(`build of ${app}`, () => runBuild({ bundler, mode, app, outDir, ...forDeployment }));
    for (const warning of result.warnings) progress.note(warning);
    seconds[`build ${app}`] = result.seconds;
    built[app] = result;
  }
  const out = join(directory, "cut");
  const metafile = join(directory, "metafile.json");
  const options = ["--out", out, "--metafile", metafile, "--json", "--no-cache"];
  const optimize = await progress.step("fedshake optimize", () => run(process.execPath, [cli, "optimize", join(directory, "built"), ...options], { maxBuffer: 2 ** 28 }));
  seconds.optimize = optimize.seconds;
  const { chunks } = JSON.parse(optimize.result.stdout).apps.find(({ app }) => app === "host");
  const { outputs } = JSON.parse(readFileSync(metafile, "utf8"));
  const merged = JSON.parse(readFileSync(await mergeReports(join(directory, "built")), "utf8"));
  return {
    seconds,
    libraries: compareLibraries(built.host.libraries, { chunks, outputs, merged }, join(out, "host")),
    distributions: { uncut: folders(directory, "built"), cut: folders(directory, "cut") },
  };
}

const folders = (directory, kind) => Object.fromEntries(apps.map((app) => [app, join(directory, kind, app)]));

/** Per share key: exports provided and used, and the chunk in the share scope before and after. */
function compareLibraries(uncut, { chunks, outputs, merged }, folder) {
  return uncut.map(({ key, files, bytes, gzip, modules }) => {
    const names = files.map((file) => chunks.find(({ name }) => name === file)?.newName ?? file);
    const contents = names.map((name) => readFileSync(join(folder, name)));
    return {
      key,
      ...countExports(merged, key),
      before: { bytes, gzip, modules },
      after: {
        bytes: sum(contents.map(({ length }) => length)),
        gzip: sum(contents.map((content) => gzipSync(content).length)),
        modules: sum(names.map((name) => Object.keys(outputs[`host/${name}`].inputs).length)),
      },
    };
  });
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
