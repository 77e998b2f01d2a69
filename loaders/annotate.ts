import { relative } from "node:path";
import { interpolateName } from "loader-utils";
import type { Annotated, AnnotateInput } from "../src/annotate";
import { annotateLazily } from "../src/annotate/annotate-lazily";
import { FedshakeError } from "../src/errors";
import { createExportsCache } from "../src/exports-cache";
import {
  type AnnotateLoaderOptions,
  normalizeAnnotateLoaderOptions,
  type ResolvedAnnotateLoaderOptions,
} from "../src/options/annotate";

/** The loader context of webpack and Rspack, as far as it is used here, so that neither has to be installed for the other. */
export interface AnnotateLoaderContext {
  readonly rootContext: string;
  readonly resourcePath: string;
  readonly sourceMap?: boolean | undefined;
  /** Missing, or without `hooks`, in a worker thread. */
  readonly _compiler?: object | undefined;
  readonly _compilation?: object | undefined;
  async(): (error: Error | null, source?: string, sourceMap?: never, meta?: never) => void;
  cacheable(): void;
  getOptions(): AnnotateLoaderOptions;
  emitWarning(warning: Error): void;
}

/** Set on the compiler by the plugin. */
const PLUGIN = Symbol.for("fedshake.plugin");

/** Set on the compiler by the plugin: share keys by path, of what only the module graph knows. */
const GRAPH_ENTRIES = Symbol.for("fedshake.graphEntries");

/** Compilations that were told that the plugin is missing. */
const warned = new WeakSet<object>();

/**
 * Encloses the exports of a shared library's entry module in markers. `new FedshakePlugin()` adds it by itself;
 * by hand, after all other loaders:
 *
 * @example
 * { test: /lodash-es[\\/]lodash\.js$/, enforce: "post",
 *   use: { loader: "fedshake/loaders/annotate", options: { shareKey: "lodash-es" } } }
 */
export default function annotateLoader(this: AnnotateLoaderContext, source: string, inputSourceMap?: unknown, meta?: unknown): void {
  const callback = this.async() as (error: Error | null, source?: string, sourceMap?: unknown, meta?: unknown) => void;
  this.cacheable();
  annotateModule(this, source, inputSourceMap as AnnotateInput["inputSourceMap"]).then(
    (annotated) => {
      if (annotated) callback(null, annotated.code, annotated.map, meta);
      else callback(null, source, inputSourceMap, meta);
    },
    (error: unknown) => {
      const failure = withRelativePath(error as Error, this);
      if (!(failure instanceof FedshakeError) || failure.code !== "TOO_DEEP") return callback(failure);
      // The bundler may well read it.
      this.emitWarning(failure);
      callback(null, source, inputSourceMap, meta);
    },
  );
}

async function annotateModule(
  context: AnnotateLoaderContext,
  source: string,
  inputSourceMap: AnnotateInput["inputSourceMap"],
): Promise<Annotated | null> {
  const options = normalizeAnnotateLoaderOptions(context.getOptions(), context.rootContext);
  if (options.shareKeys.length > 0) warnWithoutPlugin(context);
  const { resourcePath: filename, sourceMap } = context;
  const shareKeys = findShareKeys(context, options);
  return annotateLazily({ source, filename, shareKeys, sourceMap: sourceMap === true, inputSourceMap }, createExportsCache(options.cache));
}

function findShareKeys(context: AnnotateLoaderContext, options: ResolvedAnnotateLoaderOptions): string[] {
  if (options.entries) return options.entries.get(context.resourcePath) ?? [];
  if (options.fromGraph) return readGraphEntries(context)?.get(context.resourcePath) ?? [];
  const naming = context as object as Parameters<typeof interpolateName>[0];
  return options.shareKeys.map((template) => interpolateName(naming, template, { context: options.context }));
}

function readGraphEntries({ _compiler }: AnnotateLoaderContext): ReadonlyMap<string, string[]> | undefined {
  return (_compiler as { [GRAPH_ENTRIES]?: ReadonlyMap<string, string[]> } | undefined)?.[GRAPH_ENTRIES];
}

function warnWithoutPlugin(context: AnnotateLoaderContext): void {
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

function withRelativePath(error: Error, { rootContext }: AnnotateLoaderContext): Error {
  if (!(error instanceof FedshakeError) || error.file === undefined) return error;
  const { code, reason, hint, file, loc, frame, cause } = error;
  return new FedshakeError(code, reason, { hint, file: relative(rootContext, file), loc, frame, cause });
}
