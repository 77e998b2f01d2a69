import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { completeUsage, mergeReports, parseReport } from "fedshake";
import { apps } from "../scripts/demo/apps.mjs";
import { runBuild } from "../scripts/demo/run-build.mjs";
import { alignTable } from "../scripts/demo/table.mjs";

/** webpack gives about the same, and takes ten times as long. */
const build = {
  bundler: "rspack",
  mode: "production",
  variant: { module: new URL("variants.mjs", import.meta.url).href, name: "shareEachIcon" },
};

/** Share keys, and how to tell them. Those of the icons one by one make one line, with the package as a whole. */
const lines = { antd: (key) => key === "antd", "@ant-design/icons": (key) => key.startsWith("@ant-design/icons") };

/**
 * Cuts the example's host, with its icons shared one by one, in two ways: to the fixed point over the shared libraries,
 * in which antd needs the icons that its kept components take, and as if it needed those of all its components.
 *
 * @param {(line: string) => void} print
 * @returns {Promise<Array<{ library: string, provided: number, direct: number, without: Cut, with: Cut }>>} `provided` and
 *   `direct`: how many exports there are, and how many the apps themselves use.
 *
 * @typedef {{ exports: number, bytes: number }} Cut Exports that are kept; bytes of the minimized chunks in the share scope.
 */
export async function fixedPoint(print) {
  const directory = await mkdtemp(join(tmpdir(), "fedshake-bench-"));
  try {
    const reports = [];
    for (const app of apps) {
      const outDir = join(directory, app);
      await runBuild({ ...build, app, outDir, fedshake: {}, minimize: false, measure: false });
      const file = join(outDir, "share-usage.json");
      reports.push(parseReport(await readFile(file, "utf8"), file));
    }
    const report = mergeReports(reports);
    const keep = collectAllNeeds(report);
    const usage = apps.map((app) => join(directory, app, "share-usage.json"));
    const cut = async (options) => {
      const fedshake = { usage, report: false, cut: "remove", ...options };
      return (await runBuild({ ...build, app: "host", outDir: join(directory, "output"), fedshake })).libraries;
    };
    const chunks = { without: await cut({ keep }), with: await cut({}) };
    const complete = { without: completeUsage(report, keep), with: completeUsage(report) };
    const figures = Object.entries(lines).map(([library, isOf]) => describe(library, isOf, report, complete, chunks));
    print(formatFigures(figures));
    return figures;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** What all exports of all libraries take from each other, in the form of the option `keep`. */
function collectAllNeeds({ details }) {
  const needs = {};
  for (const { conditional_uses: uses } of Object.values(details).flat()) {
    for (const [key, names] of [uses.always, ...Object.values(uses.by_export)].flatMap(Object.entries)) {
      needs[key] = needs[key] === "all" || names === "all" ? "all" : [...new Set([...(needs[key] ?? []), ...names])];
    }
  }
  return needs;
}

function describe(library, isOf, { details }, complete, chunks) {
  const provided = Object.entries(details).flatMap(([key, all]) => {
    const one = all.find(({ version }) => version !== null);
    return isOf(key) && one ? [[key, one, all]] : [];
  });
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const count = (uses, one) => (uses === "all" ? one.provided.length : new Set(uses).size);
  const kept = (way) => ({
    exports: sum(provided.map(([key, one]) => count(complete[way].usesOf(key, one.share_scope, one.version), one))),
    bytes: sum(chunks[way].filter(({ key }) => isOf(key)).map(({ bytes }) => bytes)),
  });
  return {
    library,
    provided: sum(provided.map(([, one]) => one.provided.length)),
    direct: sum(provided.map(([, one, all]) => count(all.some(({ used }) => used === "all") ? "all" : all.flatMap(({ used }) => used), one))),
    without: kept("without"),
    with: kept("with"),
  };
}

function formatFigures(figures) {
  const number = (value) => value.toLocaleString("en");
  const total = (way, aspect) => number(figures.reduce((sum, figure) => sum + figure[way][aspect], 0));
  return alignTable([
    ["library", "exports", "apps use", "kept without", "kept with", "bytes without", "bytes with"],
    ...figures.map(({ library, provided, direct, without, with: kept }) => [
      library,
      ...[provided, direct, without.exports, kept.exports, without.bytes, kept.bytes].map(number),
    ]),
    ["total", "", "", ...["exports", "bytes"].flatMap((aspect) => [total("without", aspect), total("with", aspect)])],
  ]);
}
