// The example federation, uncut and cut: figures, and proof that the cut runs as the uncut does.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, CommanderError, Option } from "commander";
import colors from "picocolors";
import { compareRuns } from "./demo/compare-runs.mjs";
import { federate } from "./demo/federate.mjs";
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

const { bundler, mode, after, json } = readOptions();
const progress = createProgress(process.stdout);
console.log(`The example federation with ${bundler}, ${mode}:`);

try {
  const { seconds, libraries, distributions } = await (after ? optimizeAfter : federate)({
    bundler,
    mode,
    directory: join(root, ".work", "demo", `${bundler}-${mode}${after ? "-after" : ""}`),
    progress,
  });
  const total = sumUp(libraries);
  const visit = await progress.step("run of the uncut and the cut federation", () => compareRuns(distributions));
  const { steps, ...run } = visit.result;

  console.log(`\nBytes of the chunks that the host offers to the share scope, as emitted:\n\n${formatTable(libraries, total)}\n`);
  if (run.browser === null) console.log("No Chromium, and it could not be installed: rendered in Node instead.");
  if (run.same) {
    console.log(colors.green(`The cut federation shows the same as the uncut one in ${steps} steps (${run.browser ?? "jsdom"}).`));
  } else {
    console.log(colors.red(`The cut federation does not run as the uncut one does:\n${run.errors.join("\n")}`));
    process.exitCode = 1;
  }
  if (json) {
    const figures = { bundler, mode, libraries, total, seconds: { ...seconds, run: visit.seconds }, run };
    await writeWhole(json, `${JSON.stringify(figures, null, 2)}\n`);
  }
} catch (error) {
  console.error(colors.red(error.message));
  process.exitCode = 1;
}
