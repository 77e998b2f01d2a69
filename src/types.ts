/** A position in a text: `line` counts from 1, `column` from 0 (in UTF-16 code units). */
export interface Position {
  line: number;
  column: number;
}

/**
 * What is needed of a module: the names of its exports, or `"all"` where it cannot be known.
 * Unknown always means keep.
 */
export type Uses = ReadonlySet<string> | "all";

/** {@link Uses} as it stands in JSON: sorted names without repetition, or `"all"`. */
export type SerializedUses = string[] | "all";

/** For each share key (own property; any string, also `__proto__`): what is needed of it. */
export type NeedsByKey = Record<string, SerializedUses>;

/** Where a shared module lies in the build that reports it. */
export interface ChunkCharacteristics {
  /** The bundler's id of the entry module; null when this app only consumes the library. */
  entry_module_id: string | null;
  /** Files of the chunks that hold the entry module, relative to the output folder. */
  chunk_files: string[];
  runtime_names: string[];
  share_scope: string;
  /** Version of the library that this build provides; null when unknown. */
  version: string | null;
  module_type: "esm" | "commonjs" | "dynamic" | "unknown";
}

export type ExportUsage = "used" | "unused" | "imported-but-unused" | "unknown";

/** What the bundler may do to an export; null where it does not say. */
export interface ExportFlags {
  can_mangle: boolean | null;
  can_inline: boolean | null;
}

/** All that is known of one export of a library; not part of a report, as it follows from its lists. */
export interface ExportDetails extends ExportFlags {
  usage: ExportUsage;
  /** Null where the library's exports cannot be listed. */
  provided: boolean | null;
  /** ELIMINATE: nothing needs it, conditional uses counted. */
  annotation: "KEEP" | "ELIMINATE";
}

/** What the code of one app uses of a library, and where. */
export interface AppUses {
  /** Export → places as `./src/cart.js:3:10` (line and column from 1) or `./src/cart.js`: the first five, sorted. */
  exports: Record<string, readonly string[]>;
  /** Why it uses the library as a whole: one sentence per cause; empty if it does not. */
  reasons: string[];
}

/**
 * One shared library, in one scope, at one version, as one build (or, after a merge, several) sees it.
 * Two entries describe the same library when `share_scope`, `version`, `required_version` and `singleton` agree.
 */
export interface LibraryDetails {
  share_scope: string;
  /** Version that the build provides; null when it only consumes, or when the version is unknown. */
  version: string | null;
  /** Range that this build's consumers ask for; null admits every version. */
  required_version: string | null;
  singleton: boolean;
  /** Exports that the entry module provides; `"all"` when they cannot be listed. */
  provided: SerializedUses;
  /** What the app's own code uses: direct uses only, never those of other shared libraries. */
  used: SerializedUses;
  /** Why `used` is `"all"`: one sentence per cause, with the module that caused it. */
  reasons: string[];
  /** App → its uses, as far as reports tell whose they are. */
  used_by: Record<string, AppUses>;
  /** Provided exports whose use could not be decided; they count as used. */
  possibly_unused: string[];
  imported_but_unused: string[];
  /** Only exports of which the bundler says something. */
  export_flags: Record<string, ExportFlags>;
  entry_module: string | null;
  chunk_files: string[];
  runtime_names: string[];
  module_type: ChunkCharacteristics["module_type"];
  conditional_uses: ConditionalUses;
}

/** What a provided library itself takes from other shared libraries. */
export interface ConditionalUses {
  /** Needed as soon as the library is loaded. */
  always: NeedsByKey;
  /** Needed only if that export (own property) is kept. */
  by_export: Record<string, NeedsByKey>;
}

/** What a build left of one library that it provides. */
export interface KeptLibrary {
  share_scope: string;
  version: string | null;
  /** `"all"` where it is whole. */
  exports: SerializedUses;
}

/** `share-usage.json`: the report of one build, or the merge of several. */
export interface UsageReport {
  version: 2;
  /** Names of the apps whose builds are in here, sorted. One for a build's own report. */
  apps: string[];
  /** Hash of the build, for a build's own report; absent after a merge. */
  build?: string;
  /** For a build's own report: emitted script → its `sha256-…`, as in Subresource Integrity. */
  integrity?: Record<string, string>;
  /** For a build's own report: share key → what the build left of it. Absent where it cut nothing. */
  kept?: Record<string, KeptLibrary[]>;
  /** Names of the apps whose modules the builds load at run time (`remotes` of the federation plugin), sorted. */
  remotes: string[];
  /** The authority: for each share key, its libraries. */
  details: Record<string, LibraryDetails[]>;
  /** The RFC's contract: export → is it used; plus `chunk_characteristics`. Derived from `details`, and not read. */
  treeShake: Record<string, Record<string, boolean | ChunkCharacteristics>>;
}

/**
 * What consumers that do not report use: `{ antd: ["Modal"], "chart.js": "all" }`. In keys and names, `*` stands for any
 * text: `{ "@ant-design/*": "all", antd: ["use*"] }`.
 */
export type KeepOption = Record<string, SerializedUses>;

/**
 * Apps that do not report, by name, and what each uses: `{ partner: { antd: ["Modal"] }, "legacy-*": "all" }`. `"all"`
 * keeps every shared library whole.
 */
export type ExternalOption = Record<string, KeepOption | "all">;

/** A half-open range of text `[start, end)` in UTF-16 code units, and what stands there instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What a build knows of one module that its chunk text does not show. */
export interface ModuleFacts {
  /** The bundler's id; numeric ids as their decimal text. */
  id: string;
  /** For people: a path relative to the build's context. */
  name: string;
  /** True when only shared libraries reach the module. Only such a module is ever cut. */
  shared: boolean;
  /** True when the package declares that the module's evaluation alone has no effect. */
  sideEffectFree: boolean;
  /** True when the module's source is ESM (the bundler's own classification); false for CommonJS; null when unknown. */
  esm: boolean | null;
  /** Ids of all modules that this one refers to (inner modules' references included), for modules whose text cannot be read. */
  references: string[];
  /**
   * Ids of modules that it imports by name or as the default, not only for their effects, as far as it descends from a
   * ConsumeShared module: over at most 10 incoming connections. Sorted.
   */
  namedImports: string[];
  /** For a concatenated module: its inner modules, in the order of the text. */
  inner: InnerModuleFacts[] | null;
}

/** One of the modules that the bundler merged into a concatenated module. */
export interface InnerModuleFacts {
  /** As the bundler writes it in the banner comment `;// <name>`. */
  name: string;
  sideEffectFree: boolean;
  esm: boolean | null;
  /** What the module imports, in source order: positions in the same `inner` list, or ids of other modules. */
  imports: Array<{ inner: number } | { id: string }>;
}

/** A module that a share key resolves to. */
export interface SharedEntryFacts {
  shareKey: string;
  shareScope: string;
  version: string | null;
  moduleId: string;
}

/** The proxy module through which code of this build takes a shared library. */
export interface ConsumeFacts {
  moduleId: string;
  shareKey: string;
  /** Scopes that the runtime looks in, in their order. */
  shareScopes: string[];
  requiredVersion: string | null;
  singleton: boolean;
}

export interface ChunkFacts {
  files: string[];
  /** Ids of the modules whose code stands in the chunk. */
  moduleIds: string[];
}

/** All that the pruner must be told about a finished build. Plain data; Map keys are module ids. */
export interface BuildFacts {
  modules: ReadonlyMap<string, ModuleFacts>;
  shared: SharedEntryFacts[];
  consumes: ReadonlyMap<string, ConsumeFacts>;
  chunks: ChunkFacts[];
}

/** One link of the chain that keeps a module. The last one names an export of a library, all others a module. */
export type WhyStep =
  | {
      /** Name of the module that needs the one before it in the chain. */
      module: string;
      /** What it needs there: an export, or a name in its source as far as the bundler's name for it tells; null where it only evaluates it, `"*"` for all of it. */
      uses: string | null;
    }
  | {
      /** The library as whose entry the one before is kept. */
      shareKey: string;
      /** The export in use; `"*"` for all exports, null where the library is only loaded. */
      uses: string | null;
    };

/** What becomes of a cut export: gone; a getter of `null`; or a getter that throws and names the remedy. */
export type CutMode = "remove" | "null" | "throw";

/**
 * The shared libraries of a toolchain that has no federation plugin to read them from: for each share key the package
 * request (`react-dom/client`) or path that it stands for, or an array of keys that are requests themselves.
 */
export type SharedRequests = readonly string[] | Record<string, string>;
