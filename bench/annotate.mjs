import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { runBuild } from "../scripts/demo/run-build.mjs";
import { findMedian, measureRounds } from "./paired-runs.mjs";

const combinations = [
  { bundler: "webpack", mode: "production", pairs: 3 },
  { bundler: "webpack", mode: "development", pairs: 5 },
  { bundler: "rspack", mode: "production", pairs: 9 },
  { bundler: "rspack", mode: "development", pairs: 9 },
];

/** Only annotates: nothing is reported, nothing cut. */
const AGAIN = { report: false, artifacts: false, pure: false };
const FIRST = { ...AGAIN, cache: false };

const run = promisify(execFile);
const loaderScript = fileURLToPath(new URL("annotate-entries.mjs", import.meta.url));

/**
 * Times builds of the example's host without fedshake and with nothing of it but the annotation: again, as in every
 * build that finds the same libraries, and the first time. Then the loader alone, over all entry modules.
 *
 * @param {(line: string) => void} print
 */
export async function annotate(print) {
  const directory = await mkdtemp(join(tmpdir(), "fedshake-bench-"));
  try {
    const results = [];
    for (const combination of combinations) results.push(await compare(combination, join(directory, "output"), print));
    return { results, loader: await measureLoader(join(directory, "cache"), print) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function compare({ bundler, mode, pairs }, outDir, print) {
  print(`${bundler}, ${mode}: host build in seconds without fedshake, annotated again, annotated the first time`);
  const cpu = { without: [], again: [], first: [] };
  const time = (kind, fedshake) => async () => {
    const { seconds, cpuSeconds } = await runBuild({ bundler, mode, app: "host", outDir, fedshake, measure: false });
    cpu[kind].push(cpuSeconds);
    return seconds;
  };
  await time("again", AGAIN)();
  cpu.again.length = 0;
  const kinds = { without: time("without", false), again: time("again", AGAIN), first: time("first", FIRST) };
  const seconds = await measureRounds(pairs, kinds, (round) => {
    print(Object.keys(kinds).map((kind) => round[kind].toFixed(2).padStart(9)).join(""));
  });
  const figures = { seconds: summarize(seconds), cpuSeconds: summarize(cpu) };
  for (const [what, { median, ratio, firstRatio }] of Object.entries(figures)) {
    const medians = Object.values(median).map((value) => value.toFixed(2)).join(", ");
    print(`  ${what === "seconds" ? "time" : "CPU time"}: medians ${medians}; ratio ${ratio.toFixed(3)}, the first time ${firstRatio.toFixed(3)}`);
  }
  print("");
  return { bundler, mode, pairs, ...figures };
}

/** The ratios are medians of those of the rounds, in each of which the machine was about the same. */
function summarize(runs) {
  const median = Object.fromEntries(Object.entries(runs).map(([kind, values]) => [kind, findMedian(values)]));
  const ratioOf = (kind) => findMedian(runs[kind].map((value, round) => value / runs.without[round]));
  return { runs, median, ratio: ratioOf("again"), firstRatio: ratioOf("first") };
}

/** Every run is a process of its own, so that the engine's warming up counts. */
async function measureLoader(cache, print) {
  const measure = async (use) => JSON.parse((await run(process.execPath, [loaderScript, JSON.stringify(use)])).stdout);
  const results = {};
  for (const [kind, use] of [["first", {}], ["again", { cache }]]) {
    if (use.cache) await measure(use);
    const runs = [];
    for (let count = 0; count < 5; count += 1) runs.push(await measure(use));
    const { modules, bytes } = runs[0];
    const milliseconds = findMedian(runs.map((result) => result.milliseconds));
    const cpuMilliseconds = findMedian(runs.map((result) => result.cpuMilliseconds));
    print(
      `the loader alone, ${modules} modules of ${(bytes / 1e6).toFixed(2)} MB, ${kind === "first" ? "the first time" : "again"}: ` +
        `${milliseconds.toFixed(0)} ms, ${cpuMilliseconds.toFixed(0)} ms of CPU time`,
    );
    results[kind] = { modules, bytes, milliseconds, cpuMilliseconds };
  }
  return results;
}
