// The example federation, uncut and cut: figures, and proof that the cut runs as the uncut does.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, CommanderError, Option } from "commander";
import colors from "picocolors";
import { checkManifests } from "./demo/check-manifests.mjs";
import { compareRuns } from "./demo/compare-runs.mjs";
import { tolerance } from "./demo/compare-screenshots.mjs";
import { federate } from "./demo/federate.mjs";
import { hitBreakpoints } from "./demo/hit-breakpoints.mjs";
import { optimizeAfter } from "./demo/optimize-after.mjs";
import { createProgress } from "./demo/progress.mjs";
import { formatTable, sumUp } from "./demo/table.mjs";
import { writeWhole } from "./demo/write-whole.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The options of the command line. Ends the process with 2 on a wrong call, and after the help with 0. */
function readOptions() {
  const program = new Command("npm run demo --")
    .description("Builds the example federation uncut and cut, prints what the cut saves, and runs both in a browser.")
    .addOption(new Option("--bundler <name>", "bundler").choices(["webpack", "rspack"]).default("webpack"))
    .addOption(new Option("--mode <mode>", "mode of the bundler").choices(["production", "development"]).default("production"))
    .option("--after", "cut the finished builds with `fedshake optimize`: with content hashes, integrity attributes and source maps")
    .option("--enhanced", "with the plugin of @module-federation/enhanced, and with its manifest")
    .option("--json <file>", "also write the figures to this file")
    .exitOverride();
  try {
    const options = program.parse().opts();
    if (options.json && !existsSync(dirname(resolve(options.json)))) {
      program.error(`error: there is no folder to write "${options.json}" to`);
    }
    return options;
  } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
    throw error;
  }
}

const { bundler, mode, after = false, enhanced = false, json } = readOptions();
const progress = createProgress(process.stdout);
const toolchain = enhanced ? `enhanced ${bundler}` : bundler;
const directory = join(root, ".work", "demo", [...toolchain.split(" "), mode, ...(after ? ["after"] : [])].join("-"));
console.log(`The example federation with ${toolchain}, ${mode}:`);

try {
  const { seconds, libraries, distributions } = await (after ? optimizeAfter : federate)({
    bundler: toolchain,
    mode,
    directory,
    progress,
  });
  const total = sumUp(libraries);
  const visit = await progress.step("run of the uncut and the cut federation", () => compareRuns(distributions, join(directory, "differences")));
  const run = visit.result;
  const debugged = after ? (await progress.step("breakpoints in lodash-es of the cut federation", () => hitBreakpoints(distributions.cut, "host", "lodash-es"))).result : null;

  console.log(`\nBytes of the chunks that the host offers to the share scope, as emitted:\n\n${formatTable(libraries, total)}\n`);
  if (run.browser === null) console.log("No Chromium, and it could not be installed: rendered in Node instead.");
  if (run.same) {
    console.log(colors.green(`The cut federation shows the same as the uncut one in ${run.steps} steps (${run.browser ?? "jsdom"}).`));
  } else {
    console.log(colors.red(`The cut federation does not run as the uncut one does:\n${run.errors.join("\n")}`));
    process.exitCode = 1;
  }
  if (run.screenshots > 0) console.log(`${run.screenshots} screenshots of each were compared: ${tolerance}.`);
  if (debugged !== null) reportBreakpoints(debugged);
  const manifests = enhanced ? await checkManifests(distributions.cut) : null;
  if (manifests !== null) reportManifests(manifests);
  if (json) {
    const figures = { bundler, mode, after, enhanced, libraries, total, seconds: { ...seconds, run: visit.seconds }, run, breakpoints: debugged, manifests };
    await writeWhole(json, `${JSON.stringify(figures, null, 2)}\n`);
  }
} catch (error) {
  console.error(colors.red(error.message));
  process.exitCode = 1;
}

/** @param {Awaited<ReturnType<typeof checkManifests>>} manifests */
function reportManifests({ named, missing }) {
  if (missing.length === 0) {
    console.log(colors.green(`The manifests of the cut apps name ${named} files, and all are there.`));
  } else {
    console.log(colors.red(`The manifests of the cut apps name files that are not there:\n${missing.join("\n")}`));
    process.exitCode = 1;
  }
}

/** @param {NonNullable<Awaited<ReturnType<typeof hitBreakpoints>>>} debugged */
function reportBreakpoints({ set, hit, errors }) {
  if (errors.length > 0 || hit.length === 0) {
    console.log(colors.red(["Breakpoints in lodash-es do not stop where they are set:", ...errors, ...(hit.length === 0 ? [`none of ${set} was hit`] : [])].join("\n")));
    process.exitCode = 1;
    return;
  }
  const [{ source, line, script, column }] = hit;
  console.log(colors.green(`${hit.length} of ${set} breakpoints at calls in lodash-es were hit while the page opened, each where its source map says:`));
  console.log(`the first one, ${source}:${line}, at column ${column} of ${script}.`);
}
