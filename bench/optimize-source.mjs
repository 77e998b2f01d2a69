import { fork } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { optimize } from "fedshake/markers";
import { findMedian, measureRounds } from "./paired-runs.mjs";

const ROUNDS = 7;
const runner = fileURLToPath(new URL("optimize-run.mjs", import.meta.url));
const federation = fileURLToPath(new URL("../examples/federation", import.meta.url));

/** A page of which the configuration leaves half. */
const ENTRY = `
import { Button, ColorPicker, DatePicker, Form, Table, Transfer, TreeSelect, Upload } from "antd";
import * as icons from "@ant-design/icons";
import { Chart } from "chart.js";
import * as lodash from "lodash-es";
console.log(Button, Object.keys(lodash));
/* @common:if [condition="features.table"] */ console.log(Table, Form, Transfer); /* @common:endif */
/* @common:if [condition="features.dates"] */ console.log(DatePicker, TreeSelect); /* @common:endif */
/* @common:if [condition="features.groups"] */ console.log(icons.HomeOutlined, Upload, ColorPicker); /* @common:endif */
/* @common:if [condition="features.charts"] */ console.log(Chart); /* @common:endif */
console.log(/* @common:define-inline [value="build.mode"] */ "development");
`;
const CONFIG = { features: { dates: true }, build: { mode: "production" } };

/**
 * Times optimize() on a development bundle of some 7 MB against acorn's plain parse of the same text, in the same run.
 * Every measurement is a process of its own, so that both are cold.
 *
 * @param {(line: string) => void} print
 */
export async function optimizeSource(print) {
  const directory = await mkdtemp(join(tmpdir(), "fedshake-bench-"));
  try {
    const file = await buildBundle(directory);
    const source = await readFile(file, "utf8");
    const { code, removed } = optimize(source, CONFIG);
    print(`bundle of ${megabytes(source)}, ${megabytes(code)} after; ${removed.length} removals`);
    const run = (kind) => measure({ file, kind, config: CONFIG });
    const kinds = { parse: () => run("parse"), optimize: () => run("optimize"), withMap: () => run("optimize with map") };
    const runs = await measureRounds(ROUNDS, kinds, () => {});
    const seconds = Object.fromEntries(Object.entries(runs).map(([kind, values]) => [kind, findMedian(values)]));
    const ratioOf = (kind) => findMedian(runs[kind].map((value, index) => value / runs.parse[index]));
    const ratio = { optimize: ratioOf("optimize"), withMap: ratioOf("withMap") };
    print(`acorn's plain parse ${seconds.parse.toFixed(2)} s; optimize ${seconds.optimize.toFixed(2)} s = ${ratio.optimize.toFixed(2)}; with its map ${seconds.withMap.toFixed(2)} s = ${ratio.withMap.toFixed(2)}`);
    return { rounds: ROUNDS, length: source.length, seconds, ratio };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Path of the bundle. */
async function buildBundle(directory) {
  const entry = join(directory, "entry.js");
  await writeFile(entry, ENTRY);
  await new Promise((resolve, reject) => {
    const compiler = webpack({
      mode: "development",
      devtool: false,
      context: federation,
      entry,
      output: { path: directory, filename: "bundle.js" },
      resolve: { modules: [join(federation, "node_modules"), fileURLToPath(new URL("../node_modules", import.meta.url))] },
    });
    compiler.run((error, stats) => (error || stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve()));
  });
  return join(directory, "bundle.js");
}

function measure(request) {
  return new Promise((resolve, reject) => {
    const child = fork(runner, [JSON.stringify(request)], { execArgv: ["--max-semi-space-size=128"] });
    let seconds = null;
    child.on("message", (message) => (seconds = message));
    child.on("exit", (code) => (seconds === null ? reject(new Error(`The measuring process ended with code ${code}.`)) : resolve(seconds)));
  });
}

const megabytes = (text) => `${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`;
