import { listForwardsLazily } from "../annotate/annotate-lazily";
import type { FedshakeError } from "../errors";
import { createExportsCache } from "../exports-cache";
import type { ResolvedPluginOptions } from "../options";
import {
  createAnnotateRule,
  createPrefixRules,
  createUnresolvedError,
  findAnnotateLoader,
  findEntryModules,
  findExportsCache,
  isPrefix,
  type ListForwards,
} from "./annotation";
import { getResourcePath } from "./compat";
import { annotateGraphEntries, findGraphEntries } from "./graph-entries";
import type { HostCompiler } from "./host";
import { readShareConfiguration } from "./share-configuration";

const PLUGIN_NAME = "FedshakePlugin";

/** The bundlers' own plugins add the modules that are provided in the same hook. */
const AFTER_PROVIDED = 1_000_000;

/**
 * Adds the annotating rules as soon as shares can be resolved. What they do not resolve to is in the result then.
 */
export function annotateEntryModules(compiler: HostCompiler, options: ResolvedPluginOptions): FedshakeError[] {
  const problems: FedshakeError[] = [];
  let done: Promise<void> | null = null;
  const annotate = async (): Promise<void> => {
    const { rules } = compiler.options.module;
    const { shares } = readShareConfiguration(compiler.options.plugins, options.shared);
    const cache = options.cache ? findExportsCache(compiler.context) : undefined;
    const remember = createExportsCache(cache);
    const listForwards: ListForwards = (source, file) => listForwardsLazily(source, file, remember);
    const { entries, unresolved } = await findEntryModules(compiler, shares, listForwards);
    problems.push(...unresolved.map(createUnresolvedError));
    if (entries.size > 0) rules.push(createAnnotateRule(entries, cache));
    const prefixes = shares.filter(isPrefix);
    rules.push(...createPrefixRules(prefixes, cache));
    if (prefixes.length > 0) tapGraphEntries(compiler, prefixes.map(({ shareKey }) => shareKey), entries, listForwards);
  };
  const once = (): Promise<void> => (done ??= annotate());
  compiler.hooks.beforeRun.tapPromise(PLUGIN_NAME, once);
  compiler.hooks.watchRun.tapPromise(PLUGIN_NAME, once);
  return problems;
}

/** Of keys that end in `/` the entries are known, and annotated, when the module graph is complete. */
function tapGraphEntries(
  compiler: HostCompiler,
  prefixes: readonly string[],
  known: ReadonlyMap<string, string[]>,
  listForwards: ListForwards,
): void {
  // Once modules are finished Rspack has drawn conclusions from the graph, and may panic over a module that is rebuilt.
  compiler.hooks.finishMake.tapPromise({ name: PLUGIN_NAME, stage: AFTER_PROVIDED }, async (compilation) => {
    const entries = await findGraphEntries(compilation, compilation.modules, prefixes, listForwards);
    for (const module of entries.keys()) if (known.has(getResourcePath(module) ?? "")) entries.delete(module);
    await annotateGraphEntries(compiler, compilation, entries, findAnnotateLoader());
  });
}
