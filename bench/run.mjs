// `npm run bench -- <name> [--json FILE]`. Benchmarks print ratios; none fails because something was slow.
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Argument, Command, CommanderError } from "commander";
import { writeWhole } from "../scripts/demo/write-whole.mjs";
import { annotate } from "./annotate.mjs";
import { buildTime } from "./build-time.mjs";
import { fixedPoint } from "./fixed-point.mjs";
import { limit } from "./limit.mjs";
import { merge } from "./merge.mjs";
import { optimize } from "./optimize.mjs";
import { optimizeSource } from "./optimize-source.mjs";
import { pruneSpeed } from "./prune-speed.mjs";

/** A benchmark prints as it goes and resolves to its figures, plain data for `--json`. */
const benchmarks = { annotate, "build-time": buildTime, "fixed-point": fixedPoint, limit, merge, optimize, "optimize-source": optimizeSource, "prune-speed": pruneSpeed };

function readArguments() {
  const program = new Command("npm run bench --")
    .description("Measures fedshake on this machine and prints ratios.")
    .addArgument(new Argument("<name>", "benchmark").choices(Object.keys(benchmarks)))
    .option("--json <file>", "also write the figures to this file")
    .exitOverride();
  try {
    program.parse();
    const { json } = program.opts();
    if (json && !existsSync(dirname(resolve(json)))) program.error(`error: there is no folder to write "${json}" to`);
    return { name: program.args[0], json };
  } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
    throw error;
  }
}

const { name, json } = readArguments();
const figures = await benchmarks[name](console.log);
if (json) await writeWhole(json, `${JSON.stringify(figures, null, 2)}\n`);
