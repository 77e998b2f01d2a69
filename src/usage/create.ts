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
  /** Names of the apps whose modules the build loads at run time. */
  remotes?: Iterable<string> | undefined;
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
  /** Export → where the app's own code uses it, as `file:line:column` or `file`. */
  places?: ReadonlyMap<string, Iterable<string>> | undefined;
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
export function createReport({ app, build, remotes = [], libraries }: BuildUsage): UsageReport {
  const accumulator = new ReportAccumulator();
  accumulator.add({ apps: [app], remotes: [...remotes], details: {} });
  for (const library of libraries) {
    accumulator.add({ apps: [], remotes: [], details: sortedRecord([[library.shareKey, [toDetails(app, library)]]]) });
  }
  const { version, apps, ...rest } = accumulator.toReport();
  return { version, apps, ...(build === undefined ? {} : { build }), ...rest };
}

function toDetails(app: string, library: LibraryUsage): LibraryDetails {
  const { used } = library;
  const reasons = sortedNames(library.reasons ?? []);
  const places = new Map(library.places);
  for (const name of used === "all" ? [] : used) if (!places.has(name)) places.set(name, []);
  const isUsed = places.size > 0 || reasons.length > 0 || used === "all";
  const exports = sortedRecord(Array.from(places, ([name, list]) => [name, sortedNames(list)] as const));
  return {
    share_scope: library.shareScope,
    version: library.version,
    required_version: library.requiredVersion,
    singleton: library.singleton,
    provided: writeUses(library.provided),
    used: writeUses(used),
    reasons,
    used_by: sortedRecord(isUsed ? [[app, { exports, reasons }] as const] : []),
    possibly_unused: sortedNames(library.possiblyUnused ?? []),
    imported_but_unused: sortedNames(library.importedButUnused ?? []),
    export_flags: sortedRecord(
      Array.from(library.exportFlags ?? [], ([name, { canMangle, canInline }]) => {
        return [name, { can_mangle: canMangle, can_inline: canInline }] as const;
      }),
    ),
    entry_module: library.entryModule,
    chunk_files: sortedNames(library.chunkFiles ?? []),
    runtime_names: sortedNames(library.runtimeNames ?? []),
    module_type: library.moduleType,
    conditional_uses: library.conditionalUses ?? { always: {}, by_export: {} },
  };
}
