import type { ChunkCharacteristics, LibraryDetails, UsageReport } from "../types";
import { CHARACTERISTICS, DYNAMIC_FLAG } from "./derive-tree-shake";
import { ownValue, sortedRecord } from "./record";

type TreeShake = Record<string, Record<string, unknown>>;

/**
 * Turns the RFC's form, which knows neither versions nor ranges, into details: what it names as used counts for
 * every version of the library. Expects a `treeShake` that fits the JSON Schema.
 */
export function detailsOfTreeShake(treeShake: TreeShake): UsageReport["details"] {
  return sortedRecord(Object.entries(treeShake).map(([shareKey, flags]) => [shareKey, [detailsOfFlags(flags)]] as const));
}

function detailsOfFlags(flags: Record<string, unknown>): LibraryDetails {
  const characteristics = (ownValue(flags, CHARACTERISTICS) ?? {}) as Partial<ChunkCharacteristics>;
  const isDynamic = ownValue(flags, DYNAMIC_FLAG) === true;
  const names = Object.keys(flags).filter((name) => name !== CHARACTERISTICS && name !== DYNAMIC_FLAG);
  return {
    share_scope: characteristics.share_scope ?? "default",
    version: characteristics.version ?? null,
    required_version: null,
    singleton: false,
    provided: isDynamic ? "all" : names.sort(),
    used: isDynamic ? "all" : names.filter((name) => flags[name] === true).sort(),
    reasons: isDynamic ? ["The library's exports cannot be listed."] : [],
    unused: [],
    possibly_unused: [],
    imported_but_unused: [],
    exports: {},
    entry_module: characteristics.entry_module_id ?? null,
    chunk_files: characteristics.chunk_files ?? [],
    runtime_names: characteristics.runtime_names ?? [],
    module_type: isDynamic ? "dynamic" : (characteristics.module_type ?? "unknown"),
    conditional_uses: { always: {}, by_export: {} },
  };
}
