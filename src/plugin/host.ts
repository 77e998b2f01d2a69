/**
 * webpack and Rspack, described structurally by the part of their API that fedshake uses, so that neither
 * has to be installed for the other.
 */

export type RuntimeSpec = string | string[] | ReadonlySet<string> | undefined;

export interface HostDependency {
  readonly type: string;
  readonly request?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  /** webpack only, of a re-export: the name that it gets; null for all names. */
  readonly name?: string | null | undefined;
  /** webpack only, of `export *`: names that its module exports otherwise. */
  readonly activeExports?: ReadonlySet<string> | undefined;
  readonly loc?: { readonly start?: { readonly line: number; readonly column?: number } } | null;
  readonly sourceOrder?: number;
  /** webpack only: what the dependency makes its module provide. */
  getExports?(moduleGraph: HostModuleGraph): object | undefined;
}

/** webpack only: what is known of a module's exports. */
export interface HostExportsInfo {
  readonly exports: Iterable<HostExportInfo>;
  /** Stands for all names that are not listed. */
  readonly otherExportsInfo: HostExportInfo;
  getExportInfo(name: string): HostExportInfo;
  /** Says that only the runtime knows what else there is: of another module, by their own names, but for `excluded`. */
  setUnknownExportsProvided(canMangle: boolean, excluded: ReadonlySet<string>, key: HostDependency, connection: HostConnection): boolean;
}

export interface HostExportInfo {
  readonly name: string;
  /** Null: only at run time; undefined: not determined. */
  provided: boolean | null | undefined;
  canMangleProvide: boolean | undefined;
  readonly exportsInfo?: HostExportsInfo | undefined;
  /** False where `exportsInfo` is another module's. */
  readonly exportsInfoOwned: boolean;
  createNestedExportsInfo(): HostExportsInfo;
  /** 0: unused. */
  getUsed(runtime: RuntimeSpec): number;
}

export interface HostConnection {
  readonly dependency: HostDependency | null;
  readonly module: HostModule | null;
  /** Not in Rspack 1. */
  getActiveState?(runtime: RuntimeSpec): unknown;
}

export interface HostModule {
  readonly type: string;
  readonly factoryMeta?: { readonly sideEffectFree?: boolean | undefined } | undefined;
  buildMeta?: { readonly exportsType?: string | undefined; readonly defaultObject?: unknown } | undefined;
  readonly dependencies: readonly HostDependency[];
  /** What is loaded on demand. */
  readonly blocks?: ReadonlyArray<{ readonly dependencies: readonly HostDependency[] }>;
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
  readonly id?: string | number | null | undefined;
  readonly files: Iterable<string>;
  readonly runtime: RuntimeSpec;
}

export interface HostModuleGraph {
  getModule(dependency: HostDependency): HostModule | null;
  getParentModule(dependency: HostDependency): HostModule | null | undefined;
  getOutgoingConnections(module: HostModule): Iterable<HostConnection>;
  /** Rspack only, where {@link getOutgoingConnections} has no order. */
  getOutgoingConnectionsInOrder?(module: HostModule): Iterable<HostConnection>;
  getIncomingConnections(module: HostModule): Iterable<HostConnection>;
  /** webpack only. */
  getConnection?(dependency: HostDependency): HostConnection | undefined;
  /** webpack only. */
  getExportsInfo?(module: HostModule): HostExportsInfo;
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
  sourceAndMap?(): { source: string | Buffer; map: object | null };
}

export interface HostReplaceSource extends HostSource {
  /** `end` is inclusive. */
  replace(start: number, end: number, text: string): void;
}

export interface HostAsset {
  readonly name: string;
  readonly source: HostSource;
  readonly info: Record<string, unknown>;
}

export interface HostHash {
  update(text: string): unknown;
}

export interface HostHook<Arguments extends unknown[]> {
  tap(options: string | { name: string; stage?: number }, handler: (...values: Arguments) => void): void;
  tapPromise(options: string | { name: string; stage?: number }, handler: (...values: Arguments) => Promise<void>): void;
}

export interface HostCompilation {
  readonly hooks: {
    readonly processAssets: HostHook<[unknown]>;
    readonly chunkHash: HostHook<[HostChunk, HostHash, ...unknown[]]>;
    readonly finishModules: HostHook<[Iterable<HostModule>]>;
    readonly seal: HostHook<[]>;
  };
  readonly warnings: Error[];
  readonly errors: Error[];
  readonly fileDependencies: { add(file: string): unknown };
  readonly hash?: string | null;
  readonly outputOptions: { readonly uniqueName?: string | undefined };
  readonly options: { readonly context?: string | undefined; readonly devtool?: unknown };
  readonly modules: Iterable<HostModule>;
  readonly moduleGraph: HostModuleGraph;
  readonly chunkGraph: HostChunkGraph;
  readonly chunks: Iterable<HostChunk>;
  readonly entries: ReadonlyMap<string, HostEntryData>;
  readonly globalEntry?: HostEntryData | undefined;
  readonly requestShortener?: unknown;
  rebuildModule(module: HostModule, callback: (error?: Error | null) => void): void;
  emitAsset(name: string, source: HostSource, info?: Record<string, unknown>): void;
  updateAsset(name: string, source: HostSource): void;
  getLogger(name: string): { info(message: string): void };
  getAsset(name: string): HostAsset | undefined | void;
  getAssets(): readonly HostAsset[];
  /** webpack only. */
  getDependencyReferencedExports?(
    dependency: HostDependency,
    runtime: RuntimeSpec,
  ): Iterable<readonly string[] | { readonly name: readonly string[] }>;
}

/** The values that a compiler carries as `webpack` or `rspack`. */
export interface HostModuleApi {
  readonly version?: string | undefined;
  readonly rspackVersion?: string | undefined;
  readonly Compilation: { readonly PROCESS_ASSETS_STAGE_OPTIMIZE: number; readonly PROCESS_ASSETS_STAGE_REPORT: number };
  readonly WebpackError: new (message: string) => Error & { hideStack?: boolean };
  readonly sources: {
    readonly RawSource: new (text: string) => HostSource;
    readonly ReplaceSource: new (source: HostSource) => HostReplaceSource;
  };
  readonly javascript: {
    readonly JavascriptModulesPlugin: {
      getCompilationHooks(compilation: HostCompilation): { readonly chunkHash: HostHook<[HostChunk, HostHash, ...unknown[]]> };
    };
  };
}

export interface HostResolver {
  resolve(
    context: object,
    folder: string,
    request: string,
    resolveContext: object,
    callback: (error: Error | null, file?: string | false) => void,
  ): void;
}

export interface HostCompiler {
  readonly webpack?: HostModuleApi;
  readonly rspack?: HostModuleApi;
  readonly context: string;
  readonly outputPath: string;
  readonly watchMode?: boolean | undefined;
  readonly options: {
    readonly mode?: string | undefined;
    readonly plugins: Iterable<unknown>;
    readonly module: { readonly rules: unknown[] };
    readonly resolve?: { readonly [name: string]: unknown; readonly byDependency?: Record<string, Record<string, unknown> | undefined> | undefined } | undefined;
    readonly devtool?: string | false | undefined;
    readonly optimization?: { readonly minimize?: boolean | undefined; readonly minimizer?: Iterable<unknown> | undefined } | undefined;
    readonly output?: { readonly environment?: Record<string, boolean | undefined> | undefined } | undefined;
  };
  readonly hooks: {
    readonly beforeRun: HostHook<[HostCompiler]>;
    readonly watchRun: HostHook<[HostCompiler]>;
    readonly thisCompilation: HostHook<[HostCompilation, unknown]>;
    readonly finishMake: HostHook<[HostCompilation]>;
    readonly afterEmit: HostHook<[HostCompilation]>;
  };
  readonly resolverFactory: { get(type: string, options: object): HostResolver };
  readonly inputFileSystem: {
    readFile(file: string, callback: (error: Error | null, content?: string | Buffer) => void): void;
  };
}
