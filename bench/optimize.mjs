import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { apps } from "../scripts/demo/apps.mjs";
import { runBuild } from "../scripts/demo/run-build.mjs";

const cli = fileURLToPath(new URL("../dist/cli.cjs", import.meta.url));

/** Builds whose minimizer is the tool that `fedshake optimize` then uses as well. */
const builds = [
  { title: "webpack, terser", bundler: "webpack" },
  { title: "webpack, SWC", bundler: "webpack", minimizer: "swcMinify" },
  { title: "webpack, esbuild", bundler: "webpack", minimizer: "esbuildMinify" },
  { title: "Rspack", bundler: "rspack" },
];

/** For `variant` of runBuild: takes another minimizer. */
export async function useMinimizer(config, name) {
  const { default: MinimizerPlugin } = await import("minimizer-webpack-plugin");
  config.optimization.minimizer = [new MinimizerPlugin({ minify: MinimizerPlugin[name] })];
}

/**
 * Times the way from finished builds of the example's two apps to deployable ones, beside a build of the same two apps
 * without fedshake, and again with one more export of one library, when the rest is remembered.
 *
 * @param {(line: string) => void} print
 */
export async function optimize(print) {
  const directory = await mkdtemp(join(tmpdir(), "fedshake-bench-"));
  try {
    const results = [];
    print(`${"".padEnd(18)}${["rebuild", "optimize", "again", "one more"].map((title) => title.padStart(10)).join("")}${"ratio".padStart(8)}${"MB".padStart(6)}`);
    for (const build of builds) results.push(await measure(build, directory, print));
    return { results };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function measure({ title, bundler, minimizer }, directory, print) {
  const folder = join(directory, title.replace(/\W+/g, "-"));
  const variant = minimizer && { module: import.meta.url, name: "useMinimizer", argument: minimizer };
  let rebuild = 0;
  for (const app of apps) {
    const build = { bundler, mode: "production", app, measure: false, variant };
    rebuild += (await runBuild({ ...build, outDir: join(folder, "uncut", app) })).seconds;
    await runBuild({ ...build, outDir: join(folder, "built", app), fedshake: {} });
  }
  // A project of its own, so that it remembers nothing of other runs.
  const project = join(folder, "project");
  await mkdir(join(project, "node_modules"), { recursive: true });
  await writeFile(join(project, "package.json"), "{}");
  const call = [cli, "optimize", join(folder, "built"), "--out", join(folder, "deploy")];
  const first = await run(call, project);
  const again = await run(call, project);
  const more = await run([...call, "--usage", await writeMoreUsage(folder)], project);
  const ratio = rebuild / first.seconds;
  const seconds = [rebuild, first.seconds, again.seconds, more.seconds];
  print(`${title.padEnd(18)}${seconds.map((value) => `${value.toFixed(1)} s`.padStart(10)).join("")}${ratio.toFixed(1).padStart(8)}${String(first.megabytes ?? "–").padStart(6)}`);
  return { title, rebuild, optimize: first, again, oneMoreExport: more, ratio, oneMoreRatio: more.seconds / first.seconds };
}

/** The host's report, which uses one more export of lodash-es. */
async function writeMoreUsage(folder) {
  const report = JSON.parse(await readFile(join(folder, "built/host/share-usage.json"), "utf8"));
  const file = join(folder, "more-usage.json");
  await writeFile(file, JSON.stringify({ treeShake: { "lodash-es": { ...report.treeShake["lodash-es"], zipObject: true } } }));
  return file;
}

/** Runs a command; its time from start to end, and the most memory that it held (Linux only). */
async function run(args, cwd) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (data) => (errors += data));
  let megabytes = null;
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1];
    if (kilobytes) megabytes = Math.round(kilobytes / 1024);
  }, 50);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`fedshake ${args.slice(1).join(" ")} ended with code ${code}:\n${errors}`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}
