/**
 * The one place where webpack and Rspack differ. Both are described structurally, by the part of their
 * API that fedshake uses, so that neither has to be installed for the other.
 */

import { relative } from "node:path";

export type RuntimeSpec = string | string[] | ReadonlySet<string> | undefined;

export interface HostDependency {
  readonly type: string;
  readonly request?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly name?: string | null;
  readonly loc?: { readonly start?: { readonly line: number; readonly column?: number } } | null;
  readonly sourceOrder?: number;
  readonly constructor: unknown;
}

export interface HostConnection {
  readonly dependency: HostDependency | null;
  readonly module: HostModule | null;
  readonly originModule: HostModule | null;
  getActiveState(runtime: RuntimeSpec): unknown;
}

export interface HostModule {
  readonly type: string;
  readonly layer?: string | null | undefined;
  readonly factoryMeta?: { readonly sideEffectFree?: boolean | undefined } | undefined;
  readonly buildMeta?: { readonly exportsType?: string | undefined } | undefined;
  readonly dependencies: readonly HostDependency[];
  readonly resource?: string | undefined;
  readonly externalType?: string | undefined;
  /** Only on a ConcatenatedModule. */
  readonly modules?: Iterable<HostModule> | undefined;
  /** Only on a ConcatenatedModule: the module that others import. */
  readonly rootModule?: HostModule | undefined;
  readonly options?: unknown;
  identifier(): string;
  originalSource?(): HostSource | null;
  readableIdentifier(shortener: unknown): string;
  nameForCondition?(): string | null | undefined;
}

export interface HostChunk {
  readonly files: Iterable<string>;
  readonly runtime: RuntimeSpec;
}

export interface HostModuleGraph {
  getModule(dependency: HostDependency): HostModule | null;
  getParentModule(dependency: HostDependency): HostModule | null | undefined;
  getOutgoingConnections(module: HostModule): Iterable<HostConnection>;
  /** Rspack only, where {@link getOutgoingConnections} has no order. */
  getOutgoingConnectionsInOrder?(module: HostModule): Iterable<HostConnection>;
  getProvidedExports(module: HostModule): string[] | true | null;
}

export interface HostChunkGraph {
  getModuleId(module: HostModule): string | number | null;
  getChunkModules(chunk: HostChunk): HostModule[];
  getChunkEntryModulesIterable(chunk: HostChunk): Iterable<HostModule>;
}

export interface HostEntryData {
  readonly dependencies: readonly HostDependency[];
  readonly includeDependencies: readonly HostDependency[];
}

export interface HostSource {
  source(): string | Buffer;
}

export interface HostAsset {
  readonly name: string;
  readonly source: HostSource;
  readonly info: Record<string, unknown>;
}

export interface HostCompilation {
  readonly hash?: string | null;
  readonly outputOptions: { readonly uniqueName?: string | undefined };
  readonly options: { readonly mode?: string | undefined; readonly context?: string | undefined };
  readonly moduleGraph: HostModuleGraph;
  readonly chunkGraph: HostChunkGraph;
  readonly chunks: Iterable<HostChunk>;
  readonly entries: ReadonlyMap<string, HostEntryData>;
  readonly globalEntry?: HostEntryData | undefined;
  readonly requestShortener?: unknown;
  getAsset(name: string): HostAsset | undefined | void;
  /** webpack only. */
  getDependencyReferencedExports?(
    dependency: HostDependency,
    runtime: RuntimeSpec,
  ): Iterable<readonly string[] | { readonly name: readonly string[] }>;
}

const CONSUME_TYPE = "consume-shared-module";
const PROVIDE_TYPE = "provide-module";

export function isConsumeModule(module: HostModule): boolean {
  return module.type === CONSUME_TYPE;
}

export function isProvideModule(module: HostModule): boolean {
  return module.type === PROVIDE_TYPE;
}

/** True for a module whose own source stands in a chunk: neither a proxy, an external nor a runtime module. */
export function isSourceModule(module: HostModule): boolean {
  if (!module.type.startsWith("javascript/") && module.type !== "json") return false;
  if (module.externalType !== undefined) return false;
  return !/^(?:external |container entry|delegated )/.test(module.identifier());
}

/** The modules merged into a ConcatenatedModule, in no particular order; null for any other module. */
export function getInnerModules(module: HostModule): HostModule[] | null {
  return module.modules ? [...module.modules] : null;
}

export function getOutgoingConnections(graph: HostModuleGraph, module: HostModule): Iterable<HostConnection> {
  return graph.getOutgoingConnectionsInOrder?.(module) ?? graph.getOutgoingConnections(module);
}

/** The module's name for people, as the banners of concatenated modules write it; free of absolute paths. */
export function getReadableName(compilation: HostCompilation, module: HostModule): string {
  const name = module.readableIdentifier(compilation.requestShortener);
  const context = compilation.options.context;
  // Rspack leaves the paths in the names of consume and provide modules as they are.
  return context === undefined ? name : name.replace(/(?<=[ !|])(?:\/|[A-Za-z]:[\\/])[^ !|)]*/g, (path) => toRelativePath(context, path));
}

function toRelativePath(from: string, path: string): string {
  const short = relative(from, path).replaceAll("\\", "/");
  return short.startsWith("../") ? short : `./${short}`;
}

/** True when the owning package declares the module free of side effects; false when nothing is known. */
export function isSideEffectFree(module: HostModule): boolean {
  return (module.rootModule ?? module).factoryMeta?.sideEffectFree === true;
}

/**
 * The bundler's own classification of a module's source. webpack records it in `buildMeta`; Rspack
 * shows it only by the kinds of the module's dependencies, hence null for a module that has none.
 */
export function isEsm(module: HostModule): boolean | null {
  if (module.type === "javascript/esm") return true;
  const exportsType = module.buildMeta?.exportsType;
  if (exportsType !== undefined) return exportsType === "namespace";
  for (const { type } of module.dependencies) {
    if (/^(?:esm|harmony) /.test(type)) return true;
    if (/^cjs /.test(type)) return false;
  }
  return null;
}

/** True for a connection that imports on demand (`import()`): the importer's evaluation does not run the target. */
export function isOnDemand(dependency: HostDependency | null): boolean {
  return dependency !== null && dependency.type.startsWith("import()");
}

export type ExportPath = readonly string[];

/**
 * What a connection takes of its target, as paths of property names; the empty path is the target as a
 * whole. Null where the bundler's API does not tell: on Rspack everything but ESM specifiers.
 */
export function getReferencedPaths(
  compilation: HostCompilation,
  dependency: HostDependency,
  runtime: RuntimeSpec,
): ExportPath[] | null {
  if (compilation.getDependencyReferencedExports) {
    const referenced = compilation.getDependencyReferencedExports(dependency, runtime);
    return Array.from(referenced, (item) => ("name" in item ? item.name : item));
  }
  switch (dependency.type) {
    case "esm import":
    case "esm export import":
      return [];
    case "esm import specifier":
    case "esm export import specifier":
      return dependency.ids ? [dependency.ids] : null;
    default:
      return null;
  }
}

/** True for a connection that only runs its target, and for the one that stands for an ESM import as such. */
export function isStaticImport(dependency: HostDependency): boolean {
  return /^(?:esm import|esm export import|harmony side effect evaluation)$/.test(dependency.type);
}

/** Text of a module as the bundler parsed it, after its loaders; null when it is gone. */
export function getOriginalText(module: HostModule): string | null {
  return module.originalSource?.()?.source().toString() ?? null;
}

export function getRuntimeNames(runtime: RuntimeSpec): string[] {
  if (runtime === undefined) return [];
  return typeof runtime === "string" ? [runtime] : [...runtime];
}

/** Path of the file that a module was made of; null for generated modules. */
export function getResourcePath(module: HostModule): string | null {
  return module.nameForCondition?.() || null;
}
