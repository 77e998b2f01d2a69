import type { KeepOption, LibraryDetails, NeedsByKey, UsageReport, Uses } from "../types";
import { admitsVersion } from "./admits-version";
import { expandKeep } from "./declared-uses";
import { ownValue } from "./record";
import { addUses, hasUse, type MutableUses } from "./uses";

/** What is needed of each shared library once every conditional use is counted. */
export interface CompleteUsage {
  /**
   * What is needed of a library as provided in one scope and version; null for an unknown version.
   * `"all"` for a library that no report mentions in that scope. The consumers in all scopes count: an app may hand
   * a scope of its own to another app's container, which knows it by another name.
   */
  usesOf(shareKey: string, shareScope: string, version: string | null): Uses;
  /** All share keys that the reports mention, sorted. */
  shareKeys: readonly string[];
}

/**
 * Solves the conditional uses: the least fixed point in which each provided library is needed for what its
 * consumers use, what `keep` adds (wildcards and all), and what the kept exports of other shared libraries take from it.
 * A need of another shared library names no version, so it counts for all of them.
 */
export function completeUsage({ details }: Pick<UsageReport, "details">, keep: KeepOption = {}): CompleteUsage {
  const needs = new Map<string, MutableUses>();
  const addNeed = (shareKey: string, uses: KeepOption[string]): boolean => {
    const known = needs.get(shareKey) ?? new Set<string>();
    const size = sizeOf(known);
    const grown = addUses(known, uses);
    needs.set(shareKey, grown);
    return sizeOf(grown) !== size;
  };

  const usesOf = (shareKey: string, shareScope: string, version: string | null): Uses => {
    const libraries = ownValue(details, shareKey) ?? [];
    if (!libraries.some(({ share_scope }) => share_scope === shareScope)) return "all";
    let uses: MutableUses = new Set();
    for (const library of libraries) {
      if (!admitsVersion(library, version)) continue;
      uses = addUses(addUses(uses, library.used), library.possibly_unused);
    }
    const needed = needs.get(shareKey);
    if (needed === undefined) return uses;
    if (areOfBothKinds(libraries) && mayProvideDefault(libraries, version)) uses = addUses(uses, ["default"]);
    return addUses(uses, needed);
  };

  for (const [shareKey, uses] of Object.entries(expandKeep(keep, details))) addNeed(shareKey, uses);
  const pending: PendingNeeds[] = [];
  for (const [shareKey, libraries] of Object.entries(details)) {
    for (const library of libraries) {
      const { always, by_export } = library.conditional_uses;
      for (const [key, uses] of Object.entries(always)) addNeed(key, uses);
      for (const [name, needsOfExport] of Object.entries(by_export)) {
        pending.push({ shareKey, library, name, needs: needsOfExport });
      }
    }
  }
  solve(pending, usesOf, addNeed);

  return { usesOf, shareKeys: Object.keys(details).sort() };
}

/**
 * Whether a library is an ES module in one build and CommonJS in another. What the needs of a build with the CommonJS
 * copy name without `default`, the runtime may ask of the other's default: `import library from "library"; library.member`.
 */
export function areOfBothKinds(libraries: readonly LibraryDetails[]): boolean {
  const kinds = new Set(libraries.map(({ module_type }) => module_type));
  return kinds.has("dynamic") || (kinds.has("esm") && kinds.has("commonjs"));
}

function mayProvideDefault(libraries: readonly LibraryDetails[], version: string | null): boolean {
  return libraries.some((library) => library.version === version && (library.provided === "all" || library.provided.includes("default")));
}

/** What one export of one library takes from others, as long as that export is not known to be kept. */
interface PendingNeeds {
  shareKey: string;
  library: LibraryDetails;
  name: string;
  needs: NeedsByKey;
}

/** Grows the needs until a round adds none. Each round reads a library's uses once, however many exports wait. */
function solve(
  pending: PendingNeeds[],
  usesOf: CompleteUsage["usesOf"],
  addNeed: (shareKey: string, uses: KeepOption[string]) => boolean,
): void {
  let grew = true;
  while (grew) {
    grew = false;
    const usesOfLibrary = new Map<LibraryDetails, Uses>();
    const waiting: PendingNeeds[] = [];
    for (const entry of pending) {
      const { shareKey, library, name, needs } = entry;
      let uses = usesOfLibrary.get(library);
      if (!uses) {
        uses = usesOf(shareKey, library.share_scope, library.version);
        usesOfLibrary.set(library, uses);
      }
      if (!hasUse(uses, name)) {
        waiting.push(entry);
        continue;
      }
      for (const [key, needed] of Object.entries(needs)) grew = addNeed(key, needed) || grew;
    }
    pending = waiting;
  }
}

function sizeOf(uses: MutableUses): number {
  return uses === "all" ? Infinity : uses.size;
}
