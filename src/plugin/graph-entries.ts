import { exportCondition } from "../markers";
import { listOrNone, type ListForwards, MAX_FORWARDS } from "./annotation";
import { getOriginalText, getOutgoingConnections, getResourcePath, isConsumeModule, isProvideModule } from "./compat";
import type { HostCompilation, HostModule } from "./host";
import { readConsumedShare, readProvidedShare } from "./sharing";

/**
 * Finds the modules that stand behind share keys of the form `pkg/x`, of which the configuration only names the
 * prefix `pkg/`, with those that they forward to, each with its share keys, sorted.
 *
 * @param modules all of the compilation, once its graph is complete
 * @param prefixes the share keys that end in `/`
 */
export async function findGraphEntries(
  compilation: HostCompilation,
  modules: Iterable<HostModule>,
  prefixes: readonly string[],
  listForwards: ListForwards,
): Promise<Map<HostModule, string[]>> {
  const { moduleGraph } = compilation;
  const entries = new Map<HostModule, string[]>();
  const add = async (module: HostModule, shareKey: string, forwards: number): Promise<void> => {
    const shareKeys = entries.get(module) ?? [];
    const text = getOriginalText(module);
    const file = getResourcePath(module);
    if (shareKeys.includes(shareKey) || text === null || file === null) return;
    entries.set(module, [...shareKeys, shareKey].sort());
    const requests = forwards === MAX_FORWARDS ? [] : await listOrNone(() => listForwards(text, file));
    for (const { dependency, module: target } of getOutgoingConnections(moduleGraph, module)) {
      const request = dependency?.request;
      if (target && request !== undefined && requests.includes(request)) await add(target, shareKey, forwards + 1);
    }
  };
  for (const module of modules) {
    const shareKey = readShareKey(module, prefixes);
    if (shareKey === null) continue;
    for (const { module: target } of getOutgoingConnections(moduleGraph, module)) if (target) await add(target, shareKey, 0);
  }
  return entries;
}

/** The key that a module consumes or provides, where it is one of a prefix. */
function readShareKey(module: HostModule, prefixes: readonly string[]): string | null {
  const share = isProvideModule(module) ? readProvidedShare(module) : isConsumeModule(module) ? readConsumedShare(module, []) : null;
  return share && prefixes.some((prefix) => share.shareKey.startsWith(prefix)) ? share.shareKey : null;
}

/** Set on a compiler, for the loader: absolute path → share keys that only the module graph knows. */
const GRAPH_ENTRIES = Symbol.for("fedshake.graphEntries");

/**
 * Lets the loader annotate entries that only the graph knows: those of which it did not know are built once more.
 *
 * @param loader the annotating loader's path; modules without it are left alone
 */
export async function annotateGraphEntries(
  compiler: object,
  compilation: HostCompilation,
  entries: ReadonlyMap<HostModule, string[]>,
  loader: string,
): Promise<void> {
  const known = Reflect.get(compiler, GRAPH_ENTRIES) as ReadonlyMap<string, string[]> | undefined;
  const shareKeys = new Map<string, string[]>();
  for (const [module, keys] of entries) shareKeys.set(getResourcePath(module) ?? "", keys);
  Reflect.set(compiler, GRAPH_ENTRIES, shareKeys);

  const isNew = ([module, keys]: [HostModule, string[]]): boolean => {
    const before = known?.get(getResourcePath(module) ?? "") ?? [];
    return module.identifier().includes(loader) && before.join() !== keys.join() && !isAnnotated(module, keys);
  };
  await Promise.all([...entries].filter(isNew).map(([module]) => rebuild(compilation, module)));
}

/** Whether a module from the bundler's cache was annotated by an earlier build. */
function isAnnotated(module: HostModule, [shareKey = ""]: string[]): boolean {
  return getOriginalText(module)?.includes(exportCondition(shareKey, "")) === true;
}

/** What goes wrong in building is an error of the module's own, which the bundler reports. */
function rebuild(compilation: HostCompilation, module: HostModule): Promise<void> {
  return new Promise((settle) => compilation.rebuildModule(module, () => settle()));
}
