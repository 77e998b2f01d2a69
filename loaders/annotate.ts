import { relative } from "node:path";
import { interpolateName } from "loader-utils";
import type { Compilation, LoaderDefinitionFunction } from "webpack";
import type { Annotated, AnnotateInput } from "../src/annotate";
import { annotateLazily } from "../src/annotate/annotate-lazily";
import { FedshakeError } from "../src/errors";
import { createExportsCache } from "../src/exports-cache";
import {
  type AnnotateLoaderOptions,
  normalizeAnnotateLoaderOptions,
  type ResolvedAnnotateLoaderOptions,
} from "../src/options/annotate";

type AnnotateLoader = LoaderDefinitionFunction<AnnotateLoaderOptions>;
type Context = ThisParameterType<AnnotateLoader>;

/** Set on the compiler by the plugin. */
const PLUGIN = Symbol.for("fedshake.plugin");

/** Set on the compiler by the plugin: share keys by path, of what only the module graph knows. */
const GRAPH_ENTRIES = Symbol.for("fedshake.graphEntries");

/** Compilations that were told that the plugin is missing. */
const warned = new WeakSet<Compilation>();

/**
 * Encloses the exports of a shared library's entry module in markers. `new FedshakePlugin()` adds it by itself;
 * by hand, after all other loaders:
 *
 * @example
 * { test: /lodash-es[\\/]lodash\.js$/, enforce: "post",
 *   use: { loader: "fedshake/loaders/annotate", options: { shareKey: "lodash-es" } } }
 */
const annotateLoader: AnnotateLoader = function (source, inputSourceMap, meta) {
  const callback = this.async();
  this.cacheable();
  annotateModule(this, source, inputSourceMap as AnnotateInput["inputSourceMap"]).then(
    (annotated) => {
      if (annotated) callback(null, annotated.code, annotated.map as typeof inputSourceMap, meta);
      else callback(null, source, inputSourceMap, meta);
    },
    (error: unknown) => callback(withRelativePath(error as Error, this)),
  );
};

export default annotateLoader;

async function annotateModule(
  context: Context,
  source: string,
  inputSourceMap: AnnotateInput["inputSourceMap"],
): Promise<Annotated | null> {
  const options = normalizeAnnotateLoaderOptions(context.getOptions(), context.rootContext);
  if (options.shareKeys.length > 0) warnWithoutPlugin(context);
  const { resourcePath: filename, sourceMap } = context;
  const shareKeys = findShareKeys(context, options);
  return annotateLazily({ source, filename, shareKeys, sourceMap: sourceMap === true, inputSourceMap }, createExportsCache(options.cache));
}

function findShareKeys(context: Context, options: ResolvedAnnotateLoaderOptions): string[] {
  if (options.entries) return options.entries.get(context.resourcePath) ?? [];
  if (options.fromGraph) return readGraphEntries(context)?.get(context.resourcePath) ?? [];
  const naming = context as Parameters<typeof interpolateName>[0];
  return options.shareKeys.map((template) => interpolateName(naming, template, { context: options.context }));
}

function readGraphEntries({ _compiler }: Context): ReadonlyMap<string, string[]> | undefined {
  return (_compiler as { [GRAPH_ENTRIES]?: ReadonlyMap<string, string[]> } | undefined)?.[GRAPH_ENTRIES];
}

function warnWithoutPlugin(context: Context): void {
  const { _compiler: compiler, _compilation: compilation } = context;
  // In a worker thread a stand-in without hooks takes the compiler's place, which does not tell.
  if (!compiler || !("hooks" in compiler) || !compilation || PLUGIN in compiler || warned.has(compilation)) return;
  warned.add(compilation);
  context.emitWarning(
    new FedshakeError("MISSING_PLUGIN", "the annotating loader runs without the plugin: no report is written, nothing is cut.", {
      hint: "Add `new FedshakePlugin()` to the plugins.",
    }),
  );
}

function withRelativePath(error: Error, { rootContext }: Context): Error {
  if (!(error instanceof FedshakeError) || error.file === undefined) return error;
  const { code, reason, hint, file, loc, frame, cause } = error;
  return new FedshakeError(code, reason, { hint, file: relative(rootContext, file), loc, frame, cause });
}
