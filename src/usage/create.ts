import type { ConditionalUses, LibraryDetails, UsageReport, Uses } from "../types";
import { sortedRecord } from "./record";
import { ReportAccumulator } from "./report-accumulator";
import { sortedNames, writeUses } from "./uses";

/** What one build knows of the shared libraries that it consumes and provides. */
export interface BuildUsage {
  /** Name of the app in the report. */
  app: string;
  /** Hash of the build. */
  build?: string | undefined;
  libraries: Iterable<LibraryUsage>;
}

/**
 * A shared library in one build: one for each proxy that consumes it, joined with the fallback it falls back to,
 * and one for each provided module that no proxy of the build falls back to. Equal ones are merged.
 */
export interface LibraryUsage {
  shareKey: string;
  shareScope: string;
  /** Version that the build provides; null when it provides none, or when the version is unknown. */
  version: string | null;
  /** Range that the proxy asks for; null where it asks for none, or where nothing is consumed. */
  requiredVersion: string | null;
  singleton: boolean;
  /** Exports of the entry module; `"all"` when they cannot be listed. */
  provided: Uses;
  /** What the app's own code uses, not other shared libraries. */
  used: Uses;
  /** Why `used` is `"all"`. */
  reasons?: Iterable<string> | undefined;
  /** Exports whose use could not be decided; they count as used. */
  possiblyUnused?: Iterable<string> | undefined;
  importedButUnused?: Iterable<string> | undefined;
  /** What the bundler may do to an export, where it says so. */
  exportFlags?: ReadonlyMap<string, { canMangle: boolean | null; canInline: boolean | null }> | undefined;
  /** The bundler's id of the entry module; null when the build provides none. */
  entryModule: string | null;
  /** Relative to the output folder. */
  chunkFiles?: Iterable<string> | undefined;
  runtimeNames?: Iterable<string> | undefined;
  moduleType: LibraryDetails["module_type"];
  /** Needed even where nothing of the library is used: absent only where the build provides none. */
  conditionalUses?: ConditionalUses | undefined;
}

/** Creates the report of one build. Equal builds give equal bytes, whatever the order of the libraries. */
export function createReport({ app, build, libraries }: BuildUsage): UsageReport {
  const accumulator = new ReportAccumulator();
  for (const library of libraries) {
    accumulator.add({ apps: [], details: sortedRecord([[library.shareKey, [toDetails(library)]]]) });
  }
  const { version, treeShake, details } = accumulator.toReport();
  return { version, apps: [app], ...(build === undefined ? {} : { build }), treeShake, details };
}

function toDetails(library: LibraryUsage): LibraryDetails {
  const { provided } = library;
  return {
    share_scope: library.shareScope,
    version: library.version,
    required_version: library.requiredVersion,
    singleton: library.singleton,
    provided: writeUses(provided),
    used: writeUses(library.used),
    reasons: sortedNames(library.reasons ?? []),
    unused: [],
    possibly_unused: sortedNames(library.possiblyUnused ?? []),
    imported_but_unused: sortedNames(library.importedButUnused ?? []),
    exports: sortedRecord(
      Array.from(library.exportFlags ?? [], ([name, { canMangle, canInline }]) => {
        const flags = { provided: provided === "all" ? null : provided.has(name), can_mangle: canMangle, can_inline: canInline };
        return [name, { usage: "unknown", annotation: "KEEP", ...flags }] as const;
      }),
    ),
    entry_module: library.entryModule,
    chunk_files: sortedNames(library.chunkFiles ?? []),
    runtime_names: sortedNames(library.runtimeNames ?? []),
    module_type: library.moduleType,
    conditional_uses: library.conditionalUses ?? { always: {}, by_export: {} },
  };
}
