import { getInnerModules, getOutgoingConnections, isConsumeModule, isProvideModule } from "./compat";
import type { HostChunk, HostCompilation, HostConnection, HostModule } from "./host";

/** A module that has a function of its own in some chunk. */
export interface EmittedModule {
  id: string;
  module: HostModule;
  /** The modules merged into it, in no particular order; null unless it is a ConcatenatedModule. */
  inner: HostModule[] | null;
  edges: ModuleEdge[];
}

/** A connection, its target traced to the module that is emitted for it. */
export interface ModuleEdge {
  /** The original module that holds the dependency: an inner module where the emitted one is concatenated. */
  from: HostModule;
  /** The original target, perhaps an inner module. */
  target: HostModule;
  to: EmittedModule;
  connection: HostConnection;
}

/** The module graph as emitted: built once per compilation, then only queried. */
export interface ModuleIndex {
  emitted: ReadonlyMap<string, EmittedModule>;
  chunks: ReadonlyArray<{ chunk: HostChunk; modules: EmittedModule[] }>;
  /** The emitted modules that hold the code of a module of the graph; empty when it was dropped. */
  holdersOf(module: HostModule): readonly EmittedModule[];
  /** Emitted modules that the app itself reaches, not through a shared library. */
  outside: ReadonlySet<EmittedModule>;
}

export function buildModuleIndex(compilation: HostCompilation): ModuleIndex {
  const { chunkGraph } = compilation;
  const emitted = new Map<string, EmittedModule>();
  const holders = new Map<HostModule, EmittedModule[]>();
  const chunks: Array<{ chunk: HostChunk; modules: EmittedModule[] }> = [];

  const hold = (module: HostModule, holder: EmittedModule): void => {
    const known = holders.get(module);
    if (known) known.push(holder);
    else holders.set(module, [holder]);
  };
  for (const chunk of compilation.chunks) {
    const modules: EmittedModule[] = [];
    for (const module of chunkGraph.getChunkModules(chunk)) {
      const id = chunkGraph.getModuleId(module);
      if (id === null || module.type === "runtime") continue;
      const key = String(id);
      let node = emitted.get(key);
      if (!node) {
        node = { id: key, module, inner: getInnerModules(module), edges: [] };
        emitted.set(key, node);
        hold(module, node);
        for (const inner of node.inner ?? []) hold(inner, node);
      }
      modules.push(node);
    }
    chunks.push({ chunk, modules });
  }
  const holdersOf = (module: HostModule): readonly EmittedModule[] => holders.get(module) ?? [];
  for (const node of emitted.values()) node.edges = collectEdges(compilation, node, holdersOf);
  return { emitted, chunks, holdersOf, outside: findOutside(compilation, emitted, chunks, holdersOf) };
}

function collectEdges(
  compilation: HostCompilation,
  node: EmittedModule,
  holdersOf: ModuleIndex["holdersOf"],
): ModuleEdge[] {
  const { moduleGraph } = compilation;
  const edges: ModuleEdge[] = [];
  const collect = (from: HostModule, connection: HostConnection): void => {
    const target = connection.module;
    if (!target) return;
    for (const to of holdersOf(target)) {
      if (to === node || isImportable(target, to)) edges.push({ from, target, to, connection });
    }
  };
  const inner = new Set(node.inner);
  for (const connection of getOutgoingConnections(moduleGraph, node.module)) {
    // Each property that is read of a connection is a way into Rspack's native code and back.
    const dependency = inner.size > 0 ? connection.dependency : null;
    const parent = dependency && moduleGraph.getParentModule(dependency);
    collect(parent ?? node.module, connection);
  }
  // The bundlers move the root's connections to the concatenated module, and copy or keep the others'.
  for (const module of inner) {
    for (const connection of getOutgoingConnections(moduleGraph, module)) collect(module, connection);
  }
  return edges;
}

/**
 * Whether others can import a module from its holder: of what is merged into a concatenated module, only the root. What
 * else the graph connects to it has a copy of its own or, as all that it takes comes from elsewhere, none.
 */
function isImportable(module: HostModule, { module: holder, inner }: EmittedModule): boolean {
  const { rootModule } = holder;
  return inner === null || rootModule === undefined || module === holder || module.identifier() === rootModule.identifier();
}

/**
 * All but what only shared libraries reach: what the app reaches from its entries, from every module that a
 * chunk executes and from modules that nothing refers to (the bundler's own runtime requires them), over all
 * connections, active or not, but never from a consume or provide module on to its library; and whatever no
 * library leads to.
 */
function findOutside(
  compilation: HostCompilation,
  emitted: ModuleIndex["emitted"],
  chunks: ModuleIndex["chunks"],
  holdersOf: ModuleIndex["holdersOf"],
): Set<EmittedModule> {
  const { moduleGraph, chunkGraph, entries, globalEntry } = compilation;
  const outside = new Set<EmittedModule>();
  const add = (module: HostModule | null): void => {
    if (module) for (const node of holdersOf(module)) outside.add(node);
  };
  for (const entry of [...entries.values(), ...(globalEntry ? [globalEntry] : [])]) {
    for (const dependency of [...entry.dependencies, ...entry.includeDependencies]) add(moduleGraph.getModule(dependency));
  }
  for (const { chunk } of chunks) {
    for (const module of chunkGraph.getChunkEntryModulesIterable(chunk)) add(module);
  }
  const isProxy = ({ module }: EmittedModule): boolean => isConsumeModule(module) || isProvideModule(module);
  const referred = new Set<EmittedModule>();
  const libraries = new Set<EmittedModule>();
  for (const node of emitted.values()) {
    for (const { to } of node.edges) {
      if (to !== node) referred.add(to);
      if (isProxy(node)) libraries.add(to);
    }
  }
  // A set yields what is added while it is walked.
  for (const node of libraries) {
    if (!isProxy(node)) for (const { to } of node.edges) libraries.add(to);
  }
  for (const node of emitted.values()) if (!referred.has(node) || !libraries.has(node)) outside.add(node);
  for (const node of outside) {
    if (!isProxy(node)) for (const { to } of node.edges) outside.add(to);
  }
  return outside;
}
