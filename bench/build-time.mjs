import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBuild } from "../scripts/demo/run-build.mjs";
import { collectUsage } from "../scripts/demo/collect-usage.mjs";
import { findMedian, measurePairs } from "./paired-runs.mjs";

const PAIRS = 5;

const combinations = [
  { bundler: "webpack", mode: "production" },
  { bundler: "webpack", mode: "development" },
  { bundler: "rspack", mode: "production" },
  { bundler: "rspack", mode: "development" },
];

/**
 * Times builds of the example's host without fedshake and with it (annotated, reported, and cut to the merged usage).
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
  print(`${bundler}, ${mode}: host build in seconds, without and with fedshake`);
  const usage = await collectUsage({ bundler, mode, directory: join(directory, `${bundler}-${mode}`) });
  const time = async (fedshake) => {
    const outDir = join(directory, "output");
    return (await runBuild({ bundler, mode, app: "host", outDir, fedshake, measure: false })).seconds;
  };
  const seconds = await measurePairs(PAIRS, () => time(false), () => time({ usage }), (pair) => {
    print(`  ${pair.without.toFixed(2).padStart(7)} ${pair.with.toFixed(2).padStart(7)}`);
  });
  const median = { without: findMedian(seconds.without), with: findMedian(seconds.with) };
  const ratio = median.with / median.without;
  print(`  median ${median.without.toFixed(2)} and ${median.with.toFixed(2)}, ratio ${ratio.toFixed(2)}\n`);
  return { bundler, mode, seconds, median, ratio };
}
