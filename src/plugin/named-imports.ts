import { isConsumeModule, isNamedImport } from "./compat";
import type { HostModule } from "./host";
import type { ModuleIndex } from "./module-index";

/** As in Rspack: a module counts as descending from a consumed share over at most that many connections. */
const MAX_DEPTH = 10;

/**
 * Finds the modules that descend from a ConsumeShared module, and what they import by name or as the default.
 *
 * @returns By emitted module, the sorted ids of the emitted modules that they so import.
 */
export function findNamedImports({ emitted }: ModuleIndex): Map<string, string[]> {
  const descendants = findDescendants(emitted);
  const imports = new Map<string, string[]>();
  for (const node of emitted.values()) {
    const ids = new Set<string>();
    for (const { from, to, connection } of node.edges) {
      if (to === node || ids.has(to.id) || !descendants.has(from)) continue;
      const { dependency } = connection;
      if (dependency && isNamedImport(dependency)) ids.add(to.id);
    }
    if (ids.size > 0) imports.set(node.id, [...ids].sort());
  }
  return imports;
}

/** Breadth first, so that each module is met at its least depth, and once. */
function findDescendants(emitted: ModuleIndex["emitted"]): Set<HostModule> {
  const targets = new Map<HostModule, Set<HostModule>>();
  for (const { edges } of emitted.values()) {
    for (const { from, target } of edges) {
      // Others' connections to a concatenated module are those to its root.
      const original = target.rootModule ?? target;
      const known = targets.get(from);
      if (known) known.add(original);
      else targets.set(from, new Set([original]));
    }
  }
  const descendants = new Set<HostModule>();
  let level = [...emitted.values()].map(({ module }) => module).filter(isConsumeModule);
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next = new Set(level.flatMap((module) => [...(targets.get(module) ?? [])]));
    level = [...next].filter((module) => !descendants.has(module));
    for (const module of level) descendants.add(module);
  }
  return descendants;
}
