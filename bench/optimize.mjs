import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { apps } from "../scripts/demo/apps.mjs";
import { mergeReports } from "../scripts/demo/collect-usage.mjs";
import { runBuild } from "../scripts/demo/run-build.mjs";
import { isTellable, readUses } from "./limit.mjs";

const variants = new URL("variants.mjs", import.meta.url).href;
const cli = fileURLToPath(new URL("../dist/cli.cjs", import.meta.url));

/** Builds whose minimizer is the tool that `fedshake optimize` then uses as well. */
const builds = [
  { title: "terser", bundler: "webpack" },
  { title: "SWC", bundler: "webpack", minimizer: "swcMinify" },
  { title: "esbuild", bundler: "webpack", minimizer: "esbuildMinify" },
  { title: "Rspack", bundler: "rspack" },
];

/** Numbers of apps. */
const MANY = [5, 50];

/** For `variant` of runBuild: takes another minimizer. */
export async function useMinimizer(config, name) {
  const { default: MinimizerPlugin } = await import("minimizer-webpack-plugin");
  config.optimization.minimizer = [new MinimizerPlugin({ minify: MinimizerPlugin[name] })];
}

/**
 * Times the way from finished builds of the example's two apps to deployable ones: when nothing is remembered, when
 * nothing has changed, and with one more export of one library. Beside rebuilds of the same two apps with webpack: uncut, and with the `treeShaking` of
 * `@module-federation/enhanced` and the same exports declared. At last, few and many apps at once.
 *
 * @param {(line: string) => void} print
 */
export async function optimize(print) {
  const directory = await mkdtemp(join(tmpdir(), "fedshake-bench-"));
  try {
    const uncut = await rebuild({ bundler: "webpack", directory });
    print(`rebuild with webpack, uncut: ${uncut.toFixed(1)} s`);
    const results = [];
    for (const build of builds) {
      const folder = join(directory, build.title);
      await buildApps(build, folder);
      if (results.length === 0) print(columns(["minimizer", "first", "again", "one more", "rebuild / first", "one more / first", "MB"]));
      results.push(await measure(build.title, folder, uncut, print));
    }
    const many = {};
    for (const count of MANY) many[count] = await measureMany(count, join(directory, "esbuild"), print);
    const uses = await readUses(await mergeReports(join(directory, "terser/built")));
    const told = Object.fromEntries(Object.entries(uses).filter(([key]) => isTellable(key)));
    const official = await rebuild({ bundler: "enhanced webpack", variant: { module: variants, name: "official", argument: told }, directory });
    print(`rebuild with webpack and the official plugin: ${official.toFixed(1)} s`);
    return { rebuild: { uncut, official }, results, many };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Seconds that it takes to build both apps, without fedshake. */
async function rebuild({ directory, ...build }) {
  let seconds = 0;
  for (const app of apps) seconds += (await runBuild({ ...build, mode: "production", app, measure: false, outDir: join(directory, "rebuilt") })).seconds;
  return seconds;
}

/** Optimizes so many copies of the host in place. */
async function measureMany(count, folder, print) {
  const copies = join(folder, `many-${count}`);
  for (let copy = 0; copy < count; copy++) await cp(join(folder, "built/host"), join(copies, String(copy)), { recursive: true });
  const one = await run([cli, "optimize", copies, "--no-cache"], folder);
  print(`${count} apps: ${one.seconds.toFixed(1)} s, ${one.megabytes ?? "–"} MB`);
  await rm(copies, { recursive: true });
  return one;
}

async function buildApps({ bundler, minimizer }, folder) {
  const variant = minimizer && { module: import.meta.url, name: "useMinimizer", argument: minimizer };
  for (const app of apps) await runBuild({ bundler, mode: "production", app, measure: false, variant, outDir: join(folder, "built", app), fedshake: {} });
}

async function measure(title, folder, uncut, print) {
  // A project of its own, so that it remembers nothing of other runs.
  const project = join(folder, "project");
  await mkdir(join(project, "node_modules"), { recursive: true });
  await writeFile(join(project, "package.json"), "{}");
  const call = [cli, "optimize", join(folder, "built"), "--out", join(folder, "deploy")];
  const first = await run(call, project);
  const again = await run(call, project);
  const more = await run([...call, "--usage", await writeMoreUsage(folder)], project);
  const ratio = uncut / first.seconds;
  const moreRatio = more.seconds / first.seconds;
  const seconds = [first, again, more].map((one) => `${one.seconds.toFixed(1)} s`);
  print(columns([title, ...seconds, ratio.toFixed(1), moreRatio.toFixed(2), first.megabytes ?? "–"]));
  return { title, first, again, oneMoreExport: more, ratio, oneMoreRatio: moreRatio };
}

const columns = ([title, ...values]) => title.padEnd(10) + values.map((value) => String(value).padStart(18)).join("");

/** The host's report, which uses one more export of lodash-es. */
async function writeMoreUsage(folder) {
  const report = JSON.parse(await readFile(join(folder, "built/host/share-usage.json"), "utf8"));
  const file = join(folder, "more-usage.json");
  await writeFile(file, JSON.stringify({ treeShake: { "lodash-es": { ...report.treeShake["lodash-es"], zipObject: true } } }));
  return file;
}

/** Runs a command; its time from start to end, and the most memory that it and its children held (Linux only). */
async function run(args, cwd) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (data) => (errors += data));
  let peak = 0;
  const timer = setInterval(async () => {
    const held = await Promise.all((await listFamily(child.pid)).map(readKilobytes));
    peak = Math.max(peak, held.reduce((total, kilobytes) => total + kilobytes, 0));
  }, 50);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`fedshake ${args.slice(1).join(" ")} ended with code ${code}:\n${errors}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: peak > 0 ? Math.round(peak / 1024) : null };
}

/** A process and all that it has started. */
async function listFamily(pid) {
  const children = (await readProc(`${pid}/task/${pid}/children`)).split(" ").filter(Boolean);
  return [pid, ...(await Promise.all(children.map(listFamily))).flat()];
}

const readKilobytes = async (pid) => Number(/VmRSS:\s*(\d+)/.exec(await readProc(`${pid}/status`))?.[1] ?? 0);

const readProc = (file) => readFile(`/proc/${file}`, "utf8").catch(() => "");
