import type { BuildFacts, ChunkFacts, ConsumeFacts, ModuleFacts, SharedEntryFacts } from "../types";
import {
  getReadableName,
  getResourcePath,
  isConsumeModule,
  isEsm,
  isProvideModule,
  isSideEffectFree,
  isSourceModule,
} from "./compat";
import type { HostCompilation, HostSource } from "./host";
import { describeInnerModules, findBanners } from "./inner-modules";
import type { EmittedModule, ModuleIndex } from "./module-index";
import { findNamedImports } from "./named-imports";
import { findPackageVersion } from "./package-version";
import { findSingleton } from "./share-configuration";
import { readConsumedShare, readProvidedShare } from "./sharing";

/** The part of the sharing configuration that a bundler's modules may not show. */
export interface ShareConfiguration {
  shareKey: string;
  singleton: boolean;
}

/**
 * Collects what the pruner must be told about a finished build. To be called in `processAssets`, when
 * chunks have files.
 *
 * @param texts text of each JavaScript file of a chunk
 * @param configured the shares that the configuration names
 */
export function collectBuildFacts(
  compilation: HostCompilation,
  index: ModuleIndex,
  texts: ReadonlyMap<string, string>,
  configured: readonly ShareConfiguration[] = [],
): BuildFacts {
  const isConcatenated = [...index.emitted.values()].some(({ inner }) => inner !== null);
  const banners = isConcatenated ? findBanners(texts.values()) : new Map<string, number>();
  const namedImports = findNamedImports(index);
  const modules = new Map<string, ModuleFacts>();
  for (const node of index.emitted.values()) {
    modules.set(node.id, { ...describeModule(compilation, index, node, banners), namedImports: namedImports.get(node.id) ?? [] });
  }
  return {
    modules,
    shared: collectSharedEntries(index, configured),
    consumes: collectConsumes(index, configured),
    chunks: index.chunks.map(({ chunk, modules: rendered }): ChunkFacts => ({
      files: [...chunk.files].filter((file) => texts.has(file)),
      moduleIds: rendered.map(({ id }) => id),
    })),
  };
}

/** Finds the JavaScript files of the chunks with modules that only shared libraries reach, as they stand at this stage. Rspack copies a file's text into this process each time that an asset is asked for its source. */
export function findChunkSources(compilation: HostCompilation, { chunks, outside }: ModuleIndex): Map<string, HostSource> {
  const sources = new Map<string, HostSource>();
  for (const { chunk, modules } of chunks) {
    if (modules.every((module) => outside.has(module))) continue;
    for (const file of chunk.files) {
      if (!/\.[cm]?js(?:\?|$)/.test(file) || sources.has(file)) continue;
      const asset = compilation.getAsset(file);
      if (asset) sources.set(file, asset.source);
    }
  }
  return sources;
}

/** Text of each file. */
export function readTexts(sources: ReadonlyMap<string, HostSource>): Map<string, string> {
  return new Map(Array.from(sources, ([file, source]) => [file, source.source().toString()]));
}

function describeModule(
  compilation: HostCompilation,
  index: ModuleIndex,
  node: EmittedModule,
  banners: ReadonlyMap<string, number>,
): Omit<ModuleFacts, "namedImports"> {
  const references = new Set(node.edges.map(({ to }) => to.id));
  references.delete(node.id);
  return {
    id: node.id,
    name: getReadableName(compilation, node.module),
    shared: !index.outside.has(node) && isSourceModule(node.module),
    sideEffectFree: isSideEffectFree(node.module),
    esm: isEsm(node.module),
    references: [...references],
    inner: node.inner && describeInnerModules(compilation, node, banners),
  };
}

function collectSharedEntries(index: ModuleIndex, configured: readonly ShareConfiguration[]): SharedEntryFacts[] {
  const entries = new Map<string, SharedEntryFacts>();
  const add = (shareKey: string, shareScopes: string[], version: string | null, to: EmittedModule): void => {
    for (const shareScope of shareScopes) {
      const key = JSON.stringify([shareKey, shareScope, to.id]);
      const known = entries.get(key);
      if (!known) entries.set(key, { shareKey, shareScope, version, moduleId: to.id });
      else known.version ??= version;
    }
  };
  const nodes = [...index.emitted.values()];
  for (const node of nodes.filter(({ module }) => isProvideModule(module))) {
    const share = readProvidedShare(node.module);
    if (share) for (const { to } of node.edges) add(share.shareKey, share.shareScopes, share.version, to);
  }
  const shareKeys = configured.map(({ shareKey }) => shareKey);
  for (const node of nodes.filter(({ module }) => isConsumeModule(module))) {
    const share = readConsumedShare(node.module, shareKeys);
    if (!share) continue;
    for (const { target, to } of node.edges) {
      const file = getResourcePath(target);
      add(share.shareKey, share.shareScopes, file === null ? null : findPackageVersion(file), to);
    }
  }
  // The bundlers list modules in no fixed order.
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

function collectConsumes(index: ModuleIndex, configured: readonly ShareConfiguration[]): Map<string, ConsumeFacts> {
  const shareKeys = configured.map(({ shareKey }) => shareKey);
  const consumes = new Map<string, ConsumeFacts>();
  for (const { id, module } of index.emitted.values()) {
    if (!isConsumeModule(module)) continue;
    const share = readConsumedShare(module, shareKeys);
    if (!share) continue;
    consumes.set(id, {
      moduleId: id,
      shareKey: share.shareKey,
      shareScopes: share.shareScopes,
      requiredVersion: share.requiredVersion,
      // A singleton may be handed any version; not knowing, any version must be counted.
      singleton: share.singleton ?? findSingleton(configured, share.shareKey) ?? true,
    });
  }
  return consumes;
}
