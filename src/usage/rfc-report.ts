import type { ChunkCharacteristics, LibraryDetails, UsageReport } from "../types";
import { CHARACTERISTICS, DYNAMIC_FLAG } from "./derive-tree-shake";
import { ownValue, sortedRecord } from "./record";
import { sortedNames } from "./uses";

type TreeShake = Record<string, Record<string, unknown>>;

/** The other form of the RFC's plugin: `consume_shared_modules`. */
type ConsumeSharedModules = Record<string, Partial<Record<"used_exports" | "unused_exports" | "possibly_unused_exports", string[]>>>;

/** How the RFC's plugin names exports that it cannot list. */
const UNLISTED = "*";

/**
 * Turns the RFC's forms, which know neither versions nor ranges, into details: what they name as used counts for
 * every version of the library. A library of which no export is listed counts as used as a whole. Expects what fits the
 * JSON Schema.
 */
export function detailsOfTreeShake(treeShake: TreeShake): UsageReport["details"] {
  return sortedRecord(
    Object.entries(treeShake).map(([shareKey, flags]) => {
      const characteristics = (ownValue(flags, CHARACTERISTICS) ?? {}) as Partial<ChunkCharacteristics>;
      const names = Object.keys(flags).filter((name) => name !== CHARACTERISTICS && name !== DYNAMIC_FLAG);
      const isDynamic = names.length === 0 || ownValue(flags, DYNAMIC_FLAG) === true || ownValue(flags, UNLISTED) === true;
      const used = names.filter((name) => flags[name] === true);
      return [shareKey, [createDetails(characteristics, isDynamic, names, used, [])]] as const;
    }),
  );
}

/** As {@link detailsOfTreeShake}. */
export function detailsOfConsumedModules(modules: ConsumeSharedModules): UsageReport["details"] {
  return sortedRecord(
    Object.entries(modules).map(([shareKey, library]) => {
      const { used_exports: used = [], unused_exports: unused = [], possibly_unused_exports: unclear = [] } = library;
      const names = [...used, ...unused, ...unclear];
      const isDynamic = names.length === 0 || names.includes(UNLISTED);
      return [shareKey, [createDetails({}, isDynamic, names, used, unclear)]] as const;
    }),
  );
}

function createDetails(
  characteristics: Partial<ChunkCharacteristics>,
  isDynamic: boolean,
  provided: readonly string[],
  used: readonly string[],
  possiblyUnused: readonly string[],
): LibraryDetails {
  return {
    share_scope: characteristics.share_scope ?? "default",
    version: characteristics.version ?? null,
    required_version: null,
    singleton: false,
    provided: isDynamic ? "all" : sortedNames(provided),
    used: isDynamic ? "all" : sortedNames(used),
    reasons: isDynamic ? ["The library's exports cannot be listed."] : [],
    used_by: {},
    possibly_unused: isDynamic ? [] : sortedNames(possiblyUnused),
    imported_but_unused: [],
    export_flags: {},
    entry_module: characteristics.entry_module_id ?? null,
    chunk_files: characteristics.chunk_files ?? [],
    runtime_names: characteristics.runtime_names ?? [],
    module_type: isDynamic ? "dynamic" : (characteristics.module_type ?? "unknown"),
    conditional_uses: { always: {}, by_export: {} },
  };
}
