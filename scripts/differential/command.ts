import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import colors from "picocolors";
import { bundlers } from "../../test/plugin/builder";
import type { BuildKind } from "./build-libraries";
import { formatFailure } from "./format-failure";
import { formatCompatibility } from "./format-compatibility";
import { libraries, type Library } from "./libraries";
import { addResult, isOf, readResults, writeResults } from "./results-file";
import { runDifferential, type BuildResult } from "./run";

interface Options {
  libs?: Library[];
  cuts: number;
  seed: string;
  bundler?: BuildKind["bundler"];
  mode?: BuildKind["mode"];
  uses?: string[];
  controls: number;
  json?: string;
  resume?: true;
}

const MODES = ["development", "production"] as const;
const TABLE = "docs/compatibility.md";

/**
 * `npm run differential`.
 *
 * @param paths Of the bundled worker and observer, and of a folder for the builds.
 * @returns The exit code: 1 when a cut behaves otherwise than the uncut library.
 */
export async function runCommand(values: string[], paths: { worker: string; observer: string; directory: string }): Promise<number> {
  const options = readOptions(values);
  if (typeof options === "number") return options;
  const { libs, cuts, seed, bundler, mode, uses = null, controls, json, resume } = options;
  const allBuilds = bundlers.flatMap((name) => MODES.map((kind) => ({ bundler: name, mode: kind })));
  const builds = allBuilds.filter((build) => (bundler ?? build.bundler) === build.bundler && (mode ?? build.mode) === build.mode);
  const chosen = libs ?? libraries;
  const kind = { seed, controls };
  let results = json && resume ? readResults(json, kind) : [];
  // What failed may have been mended since.
  const known = results.filter(({ failures }) => failures.length === 0);
  const input = { libraries: chosen, builds, known, cuts: uses ? 1 : cuts, seed, uses, controlEvery: controls, ...paths };
  await runDifferential(input, {
    built: printBuilt,
    compared(result) {
      printCompared(result);
      results = addResult(results, result);
      if (json) writeResults(json, kind, results);
    },
  });

  const failures = results.flatMap((result) => result.failures.map((failure) => formatFailure(result, failure)));
  for (const failure of failures) console.log(`\n${failure}`);
  const sum = (count: (result: BuildResult) => number): number => results.reduce((total, result) => total + count(result), 0);
  console.log(`\n${new Set(results.map(({ key }) => key)).size} libraries, ${sum((result) => result.cuts)} cuts: ${failures.length} failures.`);
  const unsteady = sum((result) => result.unsteady);
  if (unsteady > 0) console.log(`Another ${unsteady} differed once, but not when they were compared again.`);
  const [made, missed] = [sum((result) => result.controls), sum((result) => result.unnoticed.length)];
  if (made > 0) console.log(`Negative control: of ${made} live parts that were deleted on purpose, ${made - missed} were noticed.`);
  const isComplete = libraries.every(({ key }) => allBuilds.every((build) => results.some((result) => isOf(result, key, build) && result.cuts >= cuts)));
  if (isComplete && !uses) {
    mkdirSync(dirname(TABLE), { recursive: true });
    writeFileSync(TABLE, formatCompatibility({ results, seed }));
    console.log(`The table is in ${TABLE}.`);
  }
  return failures.length > 0 ? 1 : 0;
}

function readOptions(values: string[]): Options | number {
  const program = new Command("npm run differential --")
    .description(
      `Cuts real libraries to random uses and compares every export that is kept with the uncut build. Results of all\nlibraries, with each bundler and mode, are also written to ${TABLE}.`,
    )
    .option("--libs <keys>", "share keys, with commas between them (default: all)", readLibraries)
    .option("--cuts <number>", "cuts of each library, with each bundler and mode", readCount, 10)
    .option("--seed <text>", "what the uses and the calls are drawn by", "1")
    .addOption(new Option("--bundler <name>", "only this bundler").choices(bundlers))
    .addOption(new Option("--mode <mode>", "only this mode").choices(MODES))
    .option("--uses <names>", "exports to cut to, with commas between them, instead of random ones", (text) => text.split(",").filter(Boolean))
    .option("--controls <number>", "delete a live part of one cut in that many, which must be noticed; 0: never", readCount, 5)
    .option("--json <file>", "also write the results to this file, as they come")
    .addOption(new Option("--resume", "go on from that file: compare what it lacks, and what failed; its results count as this run's").conflicts("uses"))
    .exitOverride();
  try {
    const options = program.parse(values, { from: "user" }).opts<Options>();
    if (options.resume && !options.json) program.error("error: --resume goes on from the file that --json names, and there is none");
    if (options.json && !existsSync(dirname(resolve(options.json)))) program.error(`error: there is no folder to write "${options.json}" to`);
    return options;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

function readLibraries(text: string): Library[] {
  return text.split(",").map((key) => {
    const library = libraries.find((candidate) => candidate.key === key);
    if (!library) throw new InvalidArgumentError(`There is no library "${key}". There are: ${libraries.map((candidate) => candidate.key).join(", ")}.`);
    return library;
  });
}

function readCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It is no number.");
  return Number(text);
}

function printBuilt({ bundler, mode }: BuildKind, seconds: number): void {
  console.log(`${bundler}, ${mode}: built in ${seconds.toFixed(0)} s`);
}

function printCompared({ key, build, exports: count, cuts, failures }: BuildResult): void {
  const mark = failures.length > 0 ? colors.red("✘") : colors.green("✔");
  console.log(`${mark} ${key} (${build.bundler}, ${build.mode}): ${count} exports, ${cuts} cuts, ${failures.length} failures`);
}
