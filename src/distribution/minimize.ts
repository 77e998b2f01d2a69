import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Minimizer } from "../artifacts";
import { FedshakeError } from "../errors";

/** A text to minimize. */
export interface MinimizeJob {
  code: string;
  minimizer: Minimizer;
  /** True for an ES module. */
  module: boolean;
  /** Comments that the build has moved into a file of their own stay out. */
  dropComments: boolean;
  wantsMap: boolean;
  /** Folders from which the tool is looked for, one after the other. */
  from: string[];
}

export interface Minimized {
  code: string;
  /** Source map as JSON. */
  map: string | null;
}

interface MinifierResult {
  code?: string | undefined;
  map?: string | object | null | undefined;
}

type Options = Record<string, unknown>;

type Minify = (code: string, options: Options) => Promise<MinifierResult>;

/** Minimizes with the tool that the build used. Throws MISSING_MINIMIZER, or whatever the tool throws. */
export async function minimize(job: MinimizeJob): Promise<Minimized> {
  const { code, map } = await TOOLS[job.minimizer.name](job, readPlain(job.minimizer.options));
  if (typeof code !== "string") throw new Error("the minimizer returned no code");
  return { code, map: !job.wantsMap || !map ? null : typeof map === "string" ? map : JSON.stringify(map) };
}

const TOOLS: Record<Minimizer["name"], (job: MinimizeJob, options: Options) => Promise<MinifierResult>> = {
  async terser({ code, minimizer, module, dropComments, wantsMap, from }, options) {
    const { minify } = load<{ minify: Minify }>("terser", from, "webpack", "terser-webpack-plugin", "minimizer-webpack-plugin");
    const { output, format, ...rest } = options;
    const given = { ...(output as Options | undefined), ...(format as Options | undefined) };
    return minify(code, {
      ecma: minimizer.ecma,
      module,
      ...rest,
      format: { ...given, comments: dropComments ? false : (given["comments"] ?? "some") },
      sourceMap: wantsMap && { asObject: true },
    });
  },
  async swc({ code, minimizer, module, dropComments, wantsMap, from }, options) {
    const { minify } = load<{ minify: Minify }>("@swc/core", from);
    const format = { comments: dropComments ? false : "some", ...(options["format"] as Options | undefined) };
    return minify(code, { ecma: minimizer.ecma, module, compress: true, mangle: true, ...options, format, sourceMap: wantsMap });
  },
  async rspack({ code, minimizer, module, wantsMap, from }, options) {
    const { rspack } = (await import(pathToFileURL(resolveTool("@rspack/core", from)).href)) as { rspack: { experiments: { swc?: { minify: Minify } } } };
    if (!rspack.experiments.swc) throw missing("@rspack/core", "Install version 1.4 of it or later.");
    const { compress = true, mangle = true, format, ...rest } = options;
    const passes = typeof compress === "object" ? { passes: 2, ...compress } : compress && { passes: 2 };
    return rspack.experiments.swc.minify(code, {
      ecma: minimizer.ecma,
      module,
      ...rest,
      compress: passes,
      mangle,
      format: { comments: false, ...(format as Options | undefined) },
      sourceMap: wantsMap,
    });
  },
  async esbuild({ code, dropComments, wantsMap, from }, options) {
    const { transform } = load<{ transform: Minify }>("esbuild", from, "esbuild-loader");
    const known = Object.fromEntries(Object.entries(options).filter(([name]) => !["css", "include", "exclude", "implementation", "sourcemap"].includes(name)));
    return transform(code, { minify: true, legalComments: dropComments ? "none" : "inline", ...known, sourcemap: wantsMap && "external", sourcefile: "chunk.js" });
  },
  async unknown({ minimizer: { label } }) {
    throw new FedshakeError("MISSING_MINIMIZER", `The build minimizes with "${label}", which is not known here.`, {
      hint: "Cut in the build with the plugin's option `usage`, or write the cut chunks unminified with `--no-minify`.",
    });
  },
};

/**
 * Loads a package as the app would: from its folders, else out of the packages that bring it along, else our own.
 */
function load<T>(name: string, from: readonly string[], ...bringers: string[]): T {
  return createRequire(__filename)(resolveTool(name, from, bringers)) as T;
}

function resolveTool(name: string, from: readonly string[], bringers: readonly string[] = []): string {
  for (const folder of [...from, __dirname]) {
    const found = resolveThrough(join(folder, "package.json"), name, bringers);
    if (found !== null) return found;
  }
  throw missing(name, `Install it: npm install --save-dev ${name}`);
}

function resolveThrough(place: string, name: string, bringers: readonly string[]): string | null {
  const { resolve } = createRequire(place);
  const direct = resolveOrNull(resolve, name);
  if (direct !== null) return direct;
  for (const [index, bringer] of bringers.entries()) {
    const entry = resolveOrNull(resolve, bringer);
    const found = entry === null ? null : resolveThrough(entry, name, bringers.slice(index + 1));
    if (found !== null) return found;
  }
  return null;
}

function resolveOrNull(resolve: NodeJS.RequireResolve, name: string): string | null {
  try {
    return resolve(name);
  } catch {
    return null;
  }
}

function missing(name: string, hint: string): FedshakeError {
  return new FedshakeError("MISSING_MINIMIZER", `"${name}", with which the build minimizes, is not installed.`, { hint });
}

/** Undoes what JSON cannot hold: `{ "$regexp": [source, flags] }`. */
function readPlain(options: Options): Options {
  const revive = (_: string, value: unknown): unknown => {
    const regexp = typeof value === "object" && value !== null ? (value as { $regexp?: unknown }).$regexp : undefined;
    if (!Array.isArray(regexp)) return value;
    const [source, flags] = regexp as [string, string];
    return new RegExp(source, flags);
  };
  return JSON.parse(JSON.stringify(options), revive) as Options;
}
