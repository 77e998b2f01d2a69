import { fork } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { bundleSource } from "./bundle-source.mjs";
import { findMedian, measureRounds } from "./paired-runs.mjs";

const REPORTS = 2000;
const LIBRARIES = 10;
const EXPORTS = 1000;
const USED = 30;
const ROUNDS = 3;
const runner = fileURLToPath(new URL("merge-run.mjs", import.meta.url));

/**
 * Times `fedshake merge` of 2,000 reports of 10 libraries with 1,000 exports each against a plain JSON.parse of the
 * same files, one after the other. Every measurement is a process of its own, its start included. Beside the time on
 * the clock it tells that of the processor, which does not depend on what else the machine does.
 *
 * @param {(line: string) => void} print
 */
export async function merge(print) {
  const directory = await mkdtemp(join(tmpdir(), "fedshake-bench-"));
  try {
    const { files, bytes } = await writeReports(directory);
    print(`${REPORTS.toLocaleString("en")} reports of ${LIBRARIES} libraries with ${EXPORTS.toLocaleString("en")} exports each: ${(bytes / 1e6).toFixed(0)} MB`);
    const runs = { merge: [], parse: [] };
    const measure = (kind) => async () => {
      const run = await measureRun({ kind, files, output: join(directory, "merged-usage.json") });
      runs[kind].push(run);
      return run.seconds;
    };
    const onRound = (round) => print(`  JSON.parse ${round.parse.toFixed(1)} s; merge ${round.merge.toFixed(1)} s`);
    await measureRounds(ROUNDS, { parse: measure("parse"), merge: measure("merge") }, onRound);
    const median = (kind, figure) => findMedian(runs[kind].map((run) => run[figure]));
    const figures = (kind) => ({ seconds: median(kind, "seconds"), processor: median(kind, "processor"), megabytes: median(kind, "megabytes") });
    const ratio = findMedian(runs.merge.map(({ processor }, index) => processor / runs.parse[index].processor));
    const result = { reports: REPORTS, bytes, merge: figures("merge"), parse: figures("parse"), ratio };
    print(`plain JSON.parse: ${describe(result.parse)}\nfedshake merge:   ${describe(result.merge)}`);
    print(`merge over parse, in the processor's time: ${ratio.toFixed(2)}`);
    return result;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Writes the reports of as many apps: each uses other exports of the same libraries. */
async function writeReports(directory) {
  const { createReport, printReport } = createRequire(import.meta.url)(await bundleSource("bench/merge-source.ts"));
  const exportsOf = Array.from({ length: LIBRARIES }, (_, library) => {
    return Array.from({ length: EXPORTS }, (_, index) => `${["use", "create", "find", "Styled"][index % 4]}Thing${library}${(index * 7919) % 100000}`);
  });
  const files = [];
  let bytes = 0;
  for (let app = 0; app < REPORTS; app += 1) {
    const libraries = exportsOf.map((names, index) => describeLibrary(app, index, names, exportsOf));
    const text = printReport(createReport({ app: `app-${app}`, build: String(app), libraries }));
    const file = join(directory, `${app}.json`);
    await writeFile(file, text);
    files.push(file);
    bytes += Buffer.byteLength(text);
  }
  return { files, bytes };
}

function describeLibrary(app, index, names, exportsOf) {
  const used = Array.from({ length: USED }, (_, nth) => names[(app * 7 + nth * 31) % EXPORTS]);
  const other = (index + 1) % LIBRARIES;
  const needs = names.slice(0, 100).map((name, nth) => [name, { [`library-${other}`]: [exportsOf[other][nth * 3]] }]);
  return {
    shareKey: `library-${index}`,
    shareScope: "default",
    version: `1.${app % 3}.0`,
    requiredVersion: "^1.0.0",
    singleton: index % 2 === 0,
    provided: new Set(names),
    used: new Set(used),
    places: new Map(used.map((name, nth) => [name, [`./src/features/page-${nth}/Page.jsx:${nth + 3}:12`]])),
    entryModule: `./node_modules/library-${index}/index.js`,
    chunkFiles: [`library-${index}.js`],
    runtimeNames: ["main"],
    moduleType: "esm",
    conditionalUses: { always: {}, by_export: Object.fromEntries(needs) },
  };
}

function describe({ seconds, processor, megabytes }) {
  return `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of the processor, peak memory ${megabytes.toFixed(0)} MB`;
}

function measureRun(request) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = fork(runner, { stdio: ["ignore", "ignore", "pipe", "ipc"] });
    let usage = null;
    // The findings in the reports; of interest only if the process fails.
    const stderr = text(child.stderr);
    child.send(request);
    child.on("message", (message) => (usage = message));
    child.on("exit", async (code) => {
      if (code !== 0 || usage === null) return reject(new Error(`The measuring process ended with code ${code}.\n${await stderr}`));
      const { userCPUTime, systemCPUTime, maxRSS } = usage;
      return resolve({ seconds: (performance.now() - start) / 1000, processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 });
    });
  });
}
