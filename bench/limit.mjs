import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { completeUsage, parseReport } from "fedshake";
import { minify } from "terser";
import { collectUsage } from "../scripts/demo/collect-usage.mjs";
import { runBuild } from "../scripts/demo/run-build.mjs";
import { alignTable } from "../scripts/demo/table.mjs";
import { bundleUsed } from "./bundle-used.mjs";
import { cutNamedReact } from "./named-react.mjs";

const variants = new URL("variants.mjs", import.meta.url).href;
const MODES = ["production", "development"];
/** Bundlers can only be told of ESM, and Rspack 2.3 aborts when react itself gets `treeShaking`. */
export const isTellable = (key) => !/^react(?:-dom.*)?$/.test(key);

/**
 * Builds the example's host in several ways and compares the chunks that the share scope serves, all minified:
 * uncut; webpack told which exports are used; the official `treeShaking` of `@module-federation/enhanced` and of Rspack
 * with the same exports declared; fedshake on webpack and Rspack; and Rollup with terser over nothing but the used exports.
 *
 * @param {(line: string) => void} print
 */
export async function limit(print) {
  const directory = await mkdtemp(join(tmpdir(), "fedshake-bench-"));
  try {
    const results = {};
    for (const mode of MODES) {
      results[mode] = { ...(await compare(mode, directory, print)), namedReact: await cutNamedReact(mode, directory, print) };
    }
    return results;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function compare(mode, directory, print) {
  const usage = {};
  for (const bundler of ["webpack", "rspack"]) usage[bundler] = await collectUsage({ bundler, mode, directory: join(directory, `${bundler}-${mode}`) });
  const uses = await readUses(usage.webpack);
  const told = Object.fromEntries(Object.entries(uses).filter(([key]) => isTellable(key)));
  const build = async (bundler, options) => {
    const outDir = join(directory, "output");
    const { libraries, seconds } = await runBuild({ bundler, mode, app: "host", outDir, fedshake: false, ...options });
    return { seconds, sizes: await measure(libraries, outDir, mode) };
  };
  const variant = (name) => ({ variant: { module: variants, name, argument: told } });
  const ways = {
    uncut: () => build("webpack", {}),
    told: () => build("webpack", variant("told")),
    fedshake: () => build("webpack", { fedshake: { usage: usage.webpack, report: false, cut: "remove" } }),
    "official, enhanced": () => build("enhanced webpack", variant("official")),
    "official, Rspack": () => build("rspack", variant("official")),
    "fedshake, Rspack": () => build("rspack", { fedshake: { usage: usage.rspack, report: false, cut: "remove" } }),
    rollup: () => bundleAll(told, Object.keys(uses)),
  };
  const results = {};
  for (const [way, run] of Object.entries(ways)) {
    results[way] = await run();
    print(`${mode}: ${way}, ${results[way].seconds.toFixed(1)} s`);
  }
  const keys = Object.keys(told).sort();
  const ratio = describe(results, keys, print);
  return { libraries: keys, results, ratio };
}

/** By share key, what a merged report tells of: names, or `"all"`. */
export async function readUses(file) {
  const report = parseReport(await readFile(file, "utf8"), file);
  const complete = completeUsage(report);
  const uses = {};
  for (const [key, libraries] of Object.entries(report.details)) {
    for (const { share_scope: scope, version } of libraries) {
      if (version === null) continue;
      const names = complete.usesOf(key, scope, version);
      if (names !== "all") uses[key] = [...names];
    }
  }
  return uses;
}

async function bundleAll(uses, shareKeys) {
  const start = performance.now();
  const sizes = {};
  for (const [key, used] of Object.entries(uses)) sizes[key] = sizeOf(await bundleUsed(key, used, shareKeys));
  return { seconds: (performance.now() - start) / 1000, sizes };
}

/** Development chunks are minified here, so that comments and unused functions that stay in them do not count. */
async function measure(libraries, outDir, mode) {
  const sizes = {};
  for (const { key, files, modules } of libraries) {
    const texts = await Promise.all(files.map((file) => readFile(join(outDir, file), "utf8")));
    const code = mode === "production" ? texts : await Promise.all(texts.map(async (text) => (await minify(text, { format: { comments: false } })).code));
    sizes[key] = { ...sizeOf(code.join("")), modules };
  }
  return sizes;
}

const sizeOf = (code) => ({ bytes: Buffer.byteLength(code), gzip: gzipSync(code).length });

function describe(results, keys, print) {
  const ways = Object.keys(results);
  const bytes = (way, key) => results[way].sizes[key].bytes;
  const total = (way, size = "bytes") => keys.reduce((sum, key) => sum + results[way].sizes[key][size], 0);
  const rows = [
    ["library", ...ways, "of told"],
    ...keys.map((key) => [key, ...ways.map((way) => bytes(way, key).toLocaleString("en-US")), (bytes("fedshake", key) / bytes("told", key)).toFixed(3)]),
    ["total", ...ways.map((way) => total(way).toLocaleString("en-US")), (total("fedshake") / total("told")).toFixed(3)],
    ["gzip", ...ways.map((way) => total(way, "gzip").toLocaleString("en-US")), (total("fedshake", "gzip") / total("told", "gzip")).toFixed(3)],
  ];
  print(`\n${alignTable(rows)}\n`);
  const ratio = {
    toTold: total("fedshake") / total("told"),
    toToldEach: Object.fromEntries(keys.map((key) => [key, bytes("fedshake", key) / bytes("told", key)])),
    toRollup: total("fedshake") / total("rollup"),
    toOfficialEnhanced: total("fedshake") / total("official, enhanced"),
    toOfficialRspack: total("fedshake, Rspack") / total("official, Rspack"),
  };
  print(`fedshake on webpack: ${ratio.toTold.toFixed(3)} of webpack told, ${ratio.toRollup.toFixed(3)} of Rollup with terser; of the official treeShaking: ${ratio.toOfficialEnhanced.toFixed(3)} on webpack, ${ratio.toOfficialRspack.toFixed(3)} on Rspack\n`);
  return ratio;
}
