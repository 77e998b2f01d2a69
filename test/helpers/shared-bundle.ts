import { createContext, Script, type Context } from "node:vm";
import { buildFederation, type BuildInput } from "../plugin/build-federation";
import type { BuildFacts } from "../../src/types";

export interface SharedBundle {
  facts: BuildFacts;
  /** Name → text of all scripts; `main.js` exports `load`, with a function for each library. */
  texts: Map<string, string>;
}

export interface BundleRun {
  exports: Record<string, unknown>;
  log: unknown[];
  context: Context;
}

/** Builds an app for Node that shares each of the libraries and loads it on demand, annotated, but neither minified nor cut. */
export async function bundleShared(input: Pick<BuildInput, "bundler" | "mode" | "files" | "configuration"> & { libraries: string[] }): Promise<SharedBundle> {
  const { libraries, files, configuration, ...rest } = input;
  const loaders = libraries.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(name)}),`);
  const { facts, assets, errors } = await buildFederation({
    ...rest,
    files: { "index.js": `export const load = {\n${loaders.join("\n")}\n};`, ...files },
    shared: Object.fromEntries(libraries.map((name) => [name, { requiredVersion: false }])),
    fedshake: {},
    configuration: {
      // As for browsers, whose builds of packages apps share, but with chunks that are loaded by `require`.
      target: "web",
      output: { publicPath: "", chunkFormat: "commonjs", chunkLoading: "require", globalObject: "globalThis" },
      entry: { main: { import: "./index.js", library: { type: "commonjs2" } } },
      resolve: { modules: ["node_modules"] },
      ...configuration,
    },
  });
  expect(errors).toEqual([]);
  return { facts, texts: assets };
}

/** The files that hold the modules of one library and of the shared ones that it needs, and the facts about them. */
export function selectLibrary({ facts, texts }: SharedBundle, shareKey: string): SharedBundle {
  const ids = new Set(facts.shared.filter((entry) => entry.shareKey === shareKey).map(({ moduleId }) => moduleId));
  for (const id of ids) for (const reference of facts.modules.get(id)?.references ?? []) ids.add(reference);
  const chunks = facts.chunks.filter(({ moduleIds }) => moduleIds.some((id) => ids.has(id) && facts.modules.get(id)?.shared));
  const names = new Set(chunks.flatMap(({ files }) => files));
  const present = new Set(chunks.flatMap(({ moduleIds }) => moduleIds));
  const shared = facts.shared.filter(({ moduleId }) => present.has(moduleId));
  return { facts: { ...facts, shared, chunks }, texts: new Map([...texts].filter(([name]) => names.has(name))) };
}

/** Runs the app in a context of its own with the emitted runtime, and loads one of its libraries. */
export async function runLibrary(texts: ReadonlyMap<string, string>, shareKey: string): Promise<BundleRun> {
  const log: unknown[] = [];
  const context = createContext({ log, console, process, setTimeout, clearTimeout, queueMicrotask, URL, URLSearchParams, TextEncoder, TextDecoder, AbortController });
  new Script("Math.random = () => 0.5; Date.now = () => 0;").runInContext(context);
  const cache = new Map<string, { exports: unknown }>();
  const load = (request: string): unknown => {
    const name = request.replace(/^\.\//, "");
    const text = texts.get(name);
    if (text === undefined) throw new Error(`Cannot find module '${request}'`);
    let module = cache.get(name);
    if (!module) {
      cache.set(name, (module = { exports: {} }));
      const wrapper = new Script(`(function (exports, module, require, __filename, __dirname) {${text}\n})`, { filename: name });
      (wrapper.runInContext(context) as (...values: unknown[]) => void)(module.exports, module, load, `/${name}`, "/");
    }
    return module.exports;
  };
  const main = load("./main.js") as { load: Record<string, () => Promise<Record<string, unknown>>> };
  return { exports: await (main.load[shareKey] as () => Promise<Record<string, unknown>>)(), log, context };
}
