import type { InnerModuleFacts } from "../types";
import { getReadableName, isEsm, isOnDemand, isSideEffectFree, listsConnectionsInOrder } from "./compat";
import type { HostCompilation, HostModule } from "./host";
import type { EmittedModule } from "./module-index";

/**
 * Finds the order in which inner modules begin in chunk texts: by the banner `;// <name>` (Rspack:
 * `;// CONCATENATED MODULE: <name>`), or `// MODULE: <name>` above CommonJS that webpack wrapped.
 */
export function findBanners(texts: Iterable<string>): Map<string, number> {
  const positions = new Map<string, number>();
  let position = 0;
  for (const text of texts) {
    for (const match of text.matchAll(/^(?:;\/\/ (?:CONCATENATED MODULE: )?|\/\/ MODULE: )(.+)$/gm)) {
      const name = match[1] ?? "";
      if (!positions.has(name)) positions.set(name, position++);
    }
  }
  return positions;
}

/**
 * Describes the modules merged into a concatenated one, in the order of the text. Modules without a
 * banner (the bundler emitted nothing for them) come last.
 */
export function describeInnerModules(
  compilation: HostCompilation,
  node: EmittedModule,
  banners: ReadonlyMap<string, number>,
): InnerModuleFacts[] {
  const named = (node.inner ?? []).map((module) => ({ module, name: getReadableName(compilation, module) }));
  const position = ({ name }: { name: string }): number => banners.get(name) ?? Number.MAX_SAFE_INTEGER;
  named.sort((a, b) => position(a) - position(b));

  const indexOf = new Map(named.map(({ module }, index) => [module, index]));
  const imports = collectImports(compilation, node, indexOf);
  return named.map(({ module, name }) => ({
    name,
    sideEffectFree: isSideEffectFree(module),
    esm: isEsm(module),
    imports: imports.get(module) ?? [],
  }));
}

type Import = InnerModuleFacts["imports"][number];

interface OrderedImport {
  order: number;
  import: Import;
}

function collectImports(
  compilation: HostCompilation,
  node: EmittedModule,
  indexOf: ReadonlyMap<HostModule, number>,
): Map<HostModule, Import[]> {
  const ordered = new Map<HostModule, Map<string, OrderedImport>>();
  const isInOrder = listsConnectionsInOrder(compilation);
  for (const { from, target, to, connection } of node.edges) {
    const inner = indexOf.get(target);
    if (target === from || (to === node && inner === undefined)) continue;
    const key = inner === undefined ? `id:${to.id}` : `inner:${inner}`;
    const before = ordered.get(from)?.get(key);
    if (before && isInOrder) continue;
    const { dependency } = connection;
    if (!dependency || isOnDemand(dependency)) continue;
    // webpack orders imports by this number, with require() last.
    const order = dependency.sourceOrder ?? Infinity;
    if (before) before.order = Math.min(before.order, order);
    else {
      const known = ordered.get(from) ?? new Map<string, OrderedImport>();
      ordered.set(from, known.set(key, { order, import: inner === undefined ? { id: to.id } : { inner } }));
    }
  }
  return new Map([...ordered].map(([from, imports]) => [from, sortImports([...imports.values()])]));
}

function sortImports(imports: OrderedImport[]): Import[] {
  return imports.sort((a, b) => (a.order === b.order ? 0 : a.order - b.order)).map((entry) => entry.import);
}
