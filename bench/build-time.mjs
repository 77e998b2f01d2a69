import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBuild } from "../scripts/demo/run-build.mjs";
import { collectUsage } from "../scripts/demo/collect-usage.mjs";
import { findMedian, measureRounds } from "./paired-runs.mjs";

const PAIRS = 5;

const combinations = [
  { bundler: "webpack", mode: "production" },
  { bundler: "webpack", mode: "development" },
  { bundler: "rspack", mode: "production" },
  { bundler: "rspack", mode: "development" },
];

/**
 * Times builds of the example's host without fedshake and with it (annotated, reported, and cut to the merged usage):
 * the first time, when the shared chunks have to be analysed (`cache: false`), and again, when an earlier build has
 * done so, as in every build that finds the same libraries and the same usage.
 *
 * @param {(line: string) => void} print
 */
export async function buildTime(print) {
  const directory = await mkdtemp(join(tmpdir(), "fedshake-bench-"));
  try {
    const results = [];
    for (const combination of combinations) results.push(await compare(combination, directory, print));
    return { pairs: PAIRS, results };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function compare({ bundler, mode }, directory, print) {
  print(`${bundler}, ${mode}: host build in seconds without fedshake, with it again, with it the first time`);
  const usage = await collectUsage({ bundler, mode, directory: join(directory, `${bundler}-${mode}`) });
  const time = async (fedshake) => {
    const outDir = join(directory, "output");
    return (await runBuild({ bundler, mode, app: "host", outDir, fedshake, measure: false })).seconds;
  };
  await time({ usage });
  const kinds = { without: () => time(false), with: () => time({ usage }), first: () => time({ usage, cache: false }) };
  const seconds = await measureRounds(PAIRS, kinds, (round) => {
    print(Object.keys(kinds).map((kind) => round[kind].toFixed(2).padStart(9)).join(""));
  });
  const median = Object.fromEntries(Object.entries(seconds).map(([kind, values]) => [kind, findMedian(values)]));
  const ratio = median.with / median.without;
  const firstRatio = median.first / median.without;
  print(`  medians ${Object.values(median).map((value) => value.toFixed(2)).join(", ")}`);
  print(`  ratio ${ratio.toFixed(2)}, the first time ${firstRatio.toFixed(2)}\n`);
  return { bundler, mode, seconds, median, ratio, firstRatio };
}
