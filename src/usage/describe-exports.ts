import type { ExportDetails, LibraryDetails, Uses } from "../types";
import { ownValue, sortedRecord } from "./record";
import { addNames, hasUse } from "./uses";

/**
 * Describes each export that a library's details mention, sorted by name.
 *
 * @param uses what is needed of the library once every conditional use is counted
 */
export function describeExports(library: LibraryDetails, uses: Uses): Record<string, ExportDetails> {
  const provided = library.provided === "all" ? null : new Set(library.provided);
  const flagless = { can_mangle: null, can_inline: null };
  return sortedRecord(
    Array.from(exportNames(library), (name) => {
      const details: ExportDetails = {
        usage: usageOf(library, name),
        provided: provided && provided.has(name),
        ...(ownValue(library.export_flags, name) ?? flagless),
        annotation: hasUse(uses, name) ? "KEEP" : "ELIMINATE",
      };
      return [name, details] as const;
    }),
  );
}

/** All export names that details mention. */
export function exportNames(library: LibraryDetails): Set<string> {
  const names = new Set(Object.keys(library.export_flags));
  for (const list of [library.provided, library.used, library.possibly_unused, library.imported_but_unused]) {
    if (list !== "all") addNames(names, list);
  }
  return names;
}

function usageOf({ used, possibly_unused, imported_but_unused }: LibraryDetails, name: string): ExportDetails["usage"] {
  if (used === "all" || used.includes(name)) return "used";
  if (possibly_unused.includes(name)) return "unknown";
  return imported_but_unused.includes(name) ? "imported-but-unused" : "unused";
}
