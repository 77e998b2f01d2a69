import type { ExternalOption, KeepOption, SerializedUses, UsageReport, Uses } from "../types";
import { exportNames } from "./describe-exports";
import { createMatcher, isPattern } from "./pattern";
import { ownValue, sortedRecord } from "./record";
import { addUses, writeUses, type MutableUses } from "./uses";

/** What is said of consumers that do not report. */
export interface DeclaredUses {
  keep?: KeepOption;
  external?: ExternalOption;
}

/** One declaration, and how messages name it: `"keep"`, or `"external" of "partner"`. */
export interface Declaration {
  by: string;
  uses: KeepOption;
}

/** Lists `keep` and the uses of each external consumer, all in the form of `keep`. */
export function listDeclarations({ keep = {}, external = {} }: DeclaredUses): Declaration[] {
  const ofExternal = Object.entries(external).map(([name, uses]) => {
    return { by: `"external" of ${JSON.stringify(name)}`, uses: uses === "all" ? { "*": "all" as const } : uses };
  });
  return [{ by: '"keep"', uses: keep }, ...ofExternal];
}

/** Joins `keep` and all of `external`, in the form of `keep`. */
export function joinDeclarations(declared: DeclaredUses): KeepOption {
  const joined = new Map<string, MutableUses>();
  for (const { uses } of listDeclarations(declared)) {
    for (const [key, names] of Object.entries(uses)) joined.set(key, addUses(joined.get(key) ?? new Set(), names));
  }
  return sortedRecord(Array.from(joined, ([key, names]) => [key, writeUses(names)] as const));
}

/**
 * Replaces wildcards by what they stand for among the libraries: in keys by share keys, in names by exports. Where a
 * library's exports cannot be listed, a name with a wildcard stands for all.
 */
export function expandKeep(keep: KeepOption, details: UsageReport["details"]): KeepOption {
  const expanded = new Map<string, MutableUses>();
  for (const [key, uses] of Object.entries(keep)) {
    const isMatch = createMatcher(key);
    for (const shareKey of isPattern(key) ? Object.keys(details).filter(isMatch) : [key]) {
      const names = expandNames(uses, ownValue(details, shareKey) ?? []);
      expanded.set(shareKey, addUses(expanded.get(shareKey) ?? new Set(), names));
    }
  }
  return sortedRecord(Array.from(expanded, ([key, uses]) => [key, writeUses(uses)] as const));
}

function expandNames(uses: SerializedUses, libraries: UsageReport["details"][string]): Uses {
  if (uses === "all") return uses;
  const names = new Set<string>();
  for (const name of uses) {
    if (!isPattern(name)) names.add(name);
    else if (libraries.length === 0 || libraries.some(({ provided }) => provided === "all")) return "all";
    else for (const known of libraries.flatMap((library) => [...exportNames(library)]).filter(createMatcher(name))) names.add(known);
  }
  return names;
}
