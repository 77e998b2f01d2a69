import type { ChunkCharacteristics, LibraryDetails, UsageReport } from "../types";
import type { CompleteUsage } from "./complete";
import { exportNames } from "./describe-exports";
import { sortedRecord } from "./record";
import { addNames, hasUse, sortedNames } from "./uses";

/** The RFC's flag for a library whose exports cannot be listed, or of which everything is used unlisted. */
export const DYNAMIC_FLAG = "__dynamic_commonjs__";
export const CHARACTERISTICS = "chunk_characteristics";

/**
 * Derives the RFC's contract: for each share key, whether an export is used in any version. Conditional uses count,
 * so that a processor that knows nothing of them cuts nothing that is needed. An export that is itself named
 * `chunk_characteristics` has no place in that form; `details` has it.
 */
export function deriveTreeShake(details: UsageReport["details"], usage: CompleteUsage): UsageReport["treeShake"] {
  return sortedRecord(
    Object.entries(details).map(([shareKey, libraries]) => [shareKey, flagsOf(shareKey, libraries, usage)] as const),
  );
}

function flagsOf(shareKey: string, libraries: LibraryDetails[], usage: CompleteUsage) {
  const flags = new Map<string, boolean | ChunkCharacteristics>();
  let isDynamic = false;
  for (const library of libraries) {
    const uses = usage.usesOf(shareKey, library.share_scope, library.version);
    isDynamic ||= library.module_type === "dynamic" || (uses === "all" && library.provided === "all");
    const names = exportNames(library);
    if (uses !== "all") addNames(names, uses);
    for (const name of names) flags.set(name, flags.get(name) === true || hasUse(uses, name));
  }
  if (isDynamic) flags.set(DYNAMIC_FLAG, true);
  flags.set(CHARACTERISTICS, characteristicsOf(libraries));
  return sortedRecord(flags);
}

/** Describes where the library lies: of several versions the first provided one, with the chunks of all. */
function characteristicsOf(libraries: LibraryDetails[]): ChunkCharacteristics {
  const main = libraries.find(({ entry_module }) => entry_module !== null) ?? libraries[0];
  return {
    entry_module_id: main?.entry_module ?? null,
    chunk_files: sortedNames(libraries.flatMap(({ chunk_files }) => chunk_files)),
    runtime_names: sortedNames(libraries.flatMap(({ runtime_names }) => runtime_names)),
    share_scope: main?.share_scope ?? "default",
    version: main?.version ?? null,
    module_type: main?.module_type ?? "unknown",
  };
}
