import { execFile } from "node:child_process";
import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { optimizeBuilds } from "../../src/distribution";
import type { Builder, BuildOutput } from "../plugin/builder";
import type { FedshakePluginOptions } from "../../src/plugin";
import type { AppSpec, FederationSpec } from "./federation";

/** Order of loading → what was seen, as lines. */
type Seen = Record<string, string[]>;

export interface Comparison {
  /** Why there is nothing to compare: errors of the builds, or what never ends uncut. */
  skipped: string | null;
  /** Each with the way to cut, the order and the first lines that differ, or what the plugin says against itself. */
  differences: string[];
  /** What is seen uncut. */
  seen: Seen;
  /** How many functions of libraries stand in all scripts. */
  counts: Record<"uncut" | "cut", number>;
  /** Folder of the sources and outputs. */
  folder: string;
}

/** A build whose cut was refused, or that went wrong in the plugin. */
const REFUSED = /REWRITE_INVALID|\[fedshake\].*(?:original is kept|internal)/i;

/**
 * Builds a federation without the plugin, with it, cut in the builds and cut after them, and compares what the apps
 * see in every order of loading.
 */
export async function compareFederations(builder: Builder, { apps, moduleIds, hosts }: FederationSpec, usage: "merged" | "self" = "merged"): Promise<Comparison> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "fedshake-federation-")));
  const build = async (kind: string, fedshake: FedshakePluginOptions | false): Promise<Map<string, BuildOutput>> => {
    const outputs = new Map<string, BuildOutput>();
    for (const app of apps) outputs.set(app.name, await buildApp(builder, app, moduleIds, join(folder, app.name), join(folder, kind, app.name), fedshake));
    return outputs;
  };
  const run = (kind: string): Promise<Seen> => runFederation({ folders: Object.fromEntries(apps.map(({ name }) => [name, join(folder, kind, name)])), hosts });
  const result: Comparison = { skipped: null, differences: [], seen: {}, counts: { uncut: 0, cut: 0 }, folder };
  try {
    // Of what the bundlers themselves cannot build, or die of, nothing is to be seen.
    const plain = await build("plain", false);
    result.skipped = [...plain.values()].flatMap(({ errors }) => errors)[0] ?? null;
  } catch (error) {
    result.skipped = String(error);
  }
  if (result.skipped !== null) return result;
  const uncut = await build("uncut", {});
  result.counts.uncut = countFunctions(uncut);
  result.seen = await run("uncut");
  const report = (kind: string, outputs: Map<string, BuildOutput>): void => {
    for (const { errors, warnings } of outputs.values()) {
      result.differences.push(...errors.map((error) => `${kind}: ${error}`), ...warnings.filter((text) => REFUSED.test(text)).map((text) => `${kind}: ${text}`));
    }
  };
  report("uncut", uncut);
  if (moduleIds === "named") result.differences.push(...compare("with the plugin", await run("plain"), result.seen));
  const cut = await build("cut", { usage: usage === "self" ? "self" : apps.map(({ name }) => join(folder, "uncut", name, "share-usage.json")), cut: "remove" });
  report("cut", cut);
  result.counts.cut = countFunctions(cut);
  result.differences.push(...compare("cut", result.seen, await run("cut")));
  const optimized = await optimizeBuilds({ folders: [join(folder, "uncut")], usage: [], out: join(folder, "optimized"), dryRun: false, minimize: true, explain: false, cacheProject: null, threads: 1 });
  for (const { diagnostics } of optimized.apps) result.differences.push(...diagnostics.map((diagnostic) => `optimized: ${JSON.stringify(diagnostic)}`));
  result.differences.push(...compare("optimized", result.seen, await run("optimized")));
  return result;
}

function buildApp(builder: Builder, app: AppSpec, moduleIds: string, folder: string, path: string, fedshake: FedshakePluginOptions | false): Promise<BuildOutput> {
  const { name, flavour, mode, files, shared, shareScope, remotes } = app;
  return builder.build({
    bundler: flavour,
    mode,
    files,
    folder,
    shared,
    exposes: { "./uses": "./uses.js", "./kit": "./kit.js" },
    remotes: Object.fromEntries(remotes.map((remote) => [remote, `${remote}@/${remote}/remote.js`])),
    federation: { name, shareScope },
    fedshake: fedshake && { ...fedshake, app: name },
    configuration: {
      resolve: { modules: ["node_modules"] },
      // Uses of what no version exports are to be built, and to fail.
      module: { parser: { javascript: { exportsPresence: "warn" } }, rules: app.layers ? [{ test: /consumer1\.js$/, layer: "side" }] : [] },
      experiments: app.layers ? { layers: true } : {},
      optimization: { moduleIds, chunkIds: moduleIds, minimize: app.minimize, splitChunks: app.splitChunks ? { chunks: "async", minSize: 0 } : false },
      output: { path, publicPath: `/${name}/`, uniqueName: name },
      performance: { hints: false },
    },
  });
}

/** What each function of a library begins its text with. */
const LABEL = /@\d\.\d\.\d\.\w/g;

const countFunctions = (outputs: Map<string, BuildOutput>): number => [...outputs.values()].flatMap(({ assets }) => [...assets.values()]).join("\n").match(LABEL)?.length ?? 0;

/** Long, and only for what loops without end. */
const TIMEOUT = 120_000;

async function runFederation(input: { folders: Record<string, string>; hosts: readonly string[] }): Promise<Seen> {
  const script = resolve("test/random-federations/run-federation.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(input)], { maxBuffer: 2 ** 28, timeout: TIMEOUT });
  return JSON.parse(stdout) as Seen;
}

/**
 * The first difference of each order. What never ends is no behaviour that could be kept, and a module that fails while
 * it is evaluated stays behind half done, so that what is seen afterwards depends on who came first.
 */
function compare(kind: string, before: Seen, after: Seen): string[] {
  return Object.entries(before).flatMap(([order, lines]) => {
    const others = after[order] ?? [];
    const failing = lines.findIndex((line) => line.includes('"fails: ') || line.includes('"never ends"'));
    const compared = failing < 0 ? lines : lines.slice(0, failing);
    const at = compared.findIndex((line, index) => line !== others[index]);
    if (at < 0 && (failing >= 0 || lines.length === others.length)) return [];
    return [`${kind}, ${order}:\n  ${lines[at] ?? "(ends)"}\n  ${others[at] ?? "(goes on)"}`];
  });
}
