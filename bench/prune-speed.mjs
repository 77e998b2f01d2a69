import { fork } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { captureBuild } from "./capture-build.mjs";
import { bundleSource } from "./bundle-source.mjs";
import { findMedian, measureRounds } from "./paired-runs.mjs";

const ROUNDS = 5;
const MODES = ["development", "production"];
const runner = fileURLToPath(new URL("prune-run.mjs", import.meta.url));

/**
 * Times the whole prune (scan, parse, mark, sweep, verify) of the example host's chunks against acorn's plain parse
 * of the same text, each distinct text once, in the same run. Every measurement is a process of its own, so "cold"
 * counts the engine's warming up on both sides.
 *
 * @param {(line: string) => void} print
 */
export async function pruneSpeed(print) {
  const directory = await mkdtemp(join(tmpdir(), "fedshake-bench-"));
  try {
    const source = await bundleSource("bench/prune-source.ts");
    const results = {};
    for (const mode of MODES) {
      const file = join(directory, `${mode}.bin`);
      await writeFile(file, serialize(await captureBuild({ mode, directory: join(directory, mode), source })));
      const run = (kind, subject) => measure({ source, file, kind, subject });
      const total = await compare(`${mode}, all shared chunks`, run, "all", print);
      const icons = await compare(`${mode}, the chunk of @ant-design/icons`, run, "@ant-design/icons", print);
      results[mode] = { total, icons };
    }
    const ratioOf = (kind) => sum(MODES.map((mode) => results[mode].total[kind])) / sum(MODES.map((mode) => results[mode].total.parse));
    const total = { cold: ratioOf("cold"), warm: ratioOf("warm"), conditionalUses: ratioOf("conditionalUses") };
    print(`both modes together, over acorn's plain parse: cold ${total.cold.toFixed(2)}, with another usage ${total.warm.toFixed(2)}`);
    return { rounds: ROUNDS, total, results };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Seconds of each kind, as medians, and what the ratios are made of. */
async function compare(title, run, subject, print) {
  print(title);
  const runs = { cold: [], warm: [], conditionalUses: [], grown: [], memory: [] };
  const kinds = {
    parse: async () => (await run("parse", subject)).seconds,
    cold: async () => {
      const { seconds, warmSeconds, memory } = await run("prune", subject);
      runs.warm.push(warmSeconds);
      runs.memory.push(memory);
      return seconds;
    },
    grown: async () => (await run("grown", subject)).seconds,
    conditionalUses: async () => (await run("conditional-uses", subject)).seconds,
  };
  const seconds = await measureRounds(ROUNDS, kinds, () => {});
  const median = Object.fromEntries(Object.entries({ ...seconds, warm: runs.warm }).map(([kind, values]) => [kind, findMedian(values)]));
  const memory = findMedian(runs.memory);
  const ratio = (kind) => (median[kind] / median.parse).toFixed(2);
  print(`  acorn's plain parse ${median.parse.toFixed(2)} s; prune ${median.cold.toFixed(2)} s = ${ratio("cold")}; with another usage ${median.warm.toFixed(2)} s = ${ratio("warm")}`);
  print(`  twice the unused modules: ${(median.grown / median.cold).toFixed(2)} of the prune; conditional uses for the report: ${ratio("conditionalUses")} more; peak memory ${memory.toFixed(1)} times the text\n`);
  return { ...median, memory };
}

function measure(request) {
  return new Promise((resolve, reject) => {
    const child = fork(runner, [JSON.stringify(request)], { execArgv: ["--expose-gc"] });
    let result = null;
    child.on("message", (message) => (result = message));
    child.on("exit", (code) => (result ? resolve(result) : reject(new Error(`The measuring process ended with code ${code}.`))));
  });
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
