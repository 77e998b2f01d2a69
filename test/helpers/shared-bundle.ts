import { createContext, Script, type Context } from "node:vm";
import type { BuildFacts } from "../../src/types";
import type { BuildInput, BuildOutput } from "../plugin/builder";

export interface SharedBundle {
  facts: BuildFacts;
  /** Name → text of all scripts; `main.js` exports `load`, with a function for each library. */
  texts: Map<string, string>;
}

export interface BundleInput extends Pick<BuildInput, "bundler" | "mode" | "files" | "configuration"> {
  /** Share keys; one that is no package has the path of its entry. */
  libraries: ReadonlyArray<string | { key: string; path: string }>;
}

export interface BundleRun {
  exports: Record<string, unknown>;
  log: unknown[];
  context: Context;
}

/**
 * Builds an app for Node that shares each of the libraries and loads it on demand, annotated, but neither minified
 * nor cut.
 *
 * @throws When the build has errors.
 */
export async function bundleShared(build: (input: BuildInput) => Promise<BuildOutput>, input: BundleInput): Promise<SharedBundle> {
  const { libraries, files, configuration, ...rest } = input;
  const shares = libraries.map((library) => (typeof library === "string" ? { key: library, path: undefined } : library));
  const loaders = shares.map(({ key }) => `${JSON.stringify(key)}: () => import(${JSON.stringify(key)}),`);
  const { facts, assets, errors } = await build({
    ...rest,
    files: { "index.js": `export const load = {\n${loaders.join("\n")}\n};`, ...files },
    shared: Object.fromEntries(shares.map(({ key, path }) => [key, { requiredVersion: false, ...(path !== undefined && { import: path }) }])),
    fedshake: { report: false, pure: false },
    configuration: {
      // As for browsers, whose builds of packages apps share, but with chunks that are loaded by `require`.
      target: "web",
      output: { publicPath: "", chunkFormat: "commonjs", chunkLoading: "require", globalObject: "globalThis" },
      entry: { main: { import: "./index.js", library: { type: "commonjs2" } } },
      resolve: { modules: ["node_modules"] },
      ...configuration,
    },
  });
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return { facts, texts: assets };
}

/** The files that hold the modules of some libraries and of the shared ones that they need, and the facts about them. */
export function selectLibraries({ facts, texts }: SharedBundle, shareKeys: readonly string[]): SharedBundle {
  const ids = new Set(facts.shared.filter(({ shareKey }) => shareKeys.includes(shareKey)).map(({ moduleId }) => moduleId));
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
  return { exports: await startApp(texts, context)(shareKey), log, context };
}

/** A script in which `exports`, `module` and `require` are variables. */
export function compileModule(name: string, text: string): Script {
  return new Script(`(function (exports, module, require, __filename, __dirname) {${text}\n})`, { filename: name });
}

/**
 * Starts an app that {@link bundleShared} built, with the emitted runtime.
 *
 * @returns Loads a library by its share key.
 */
export function startApp(texts: ReadonlyMap<string, string>, context: Context, compile = compileModule): (shareKey: string) => Promise<Record<string, unknown>> {
  const modules = new Map<string, { exports: unknown }>();
  const require = (request: string): unknown => {
    const name = request.replace(/^\.\//, "");
    const text = texts.get(name);
    if (text === undefined) throw new Error(`Cannot find module '${request}'`);
    let module = modules.get(name);
    if (!module) {
      modules.set(name, (module = { exports: {} }));
      const run = compile(name, text).runInContext(context) as (...values: unknown[]) => void;
      run(module.exports, module, require, `/${name}`, "/");
    }
    return module.exports;
  };
  const main = require("./main.js") as { load: Record<string, () => Promise<Record<string, unknown>>> };
  return (shareKey) => (main.load[shareKey] as () => Promise<Record<string, unknown>>)();
}
