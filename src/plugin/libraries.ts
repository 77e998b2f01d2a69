import type { ProvidedLibrary } from "../prune";
import type { BuildFacts } from "../types";
import type { LibraryUsage } from "../usage";
import type { Consumption } from "./consumption";
import { findFiles } from "../analysis";
import { findSingleton, type ConfiguredShare } from "./share-configuration";

/**
 * Joins what the build consumes with what it provides: one description for each consume module, in each of its
 * scopes, and its fallback, and one for each provided module that no consume module falls back to.
 */
export function describeLibraries(
  facts: BuildFacts,
  consumptions: readonly Consumption[],
  provided: readonly ProvidedLibrary[],
  configured: readonly ConfiguredShare[],
): LibraryUsage[] {
  const libraries: LibraryUsage[] = [];
  const fallenBackTo = new Set<ProvidedLibrary>();
  for (const consumption of consumptions) {
    const consume = facts.consumes.get(consumption.moduleId);
    if (!consume) continue;
    const { shareKey, shareScopes, requiredVersion, singleton } = consume;
    const targets = facts.modules.get(consumption.moduleId)?.references ?? [];
    for (const shareScope of shareScopes) {
      const fallback = provided.find(
        ({ entry }) => entry.shareKey === shareKey && entry.shareScope === shareScope && targets.includes(entry.moduleId),
      );
      if (fallback) fallenBackTo.add(fallback);
      libraries.push({
        shareKey,
        shareScope,
        requiredVersion,
        singleton,
        used: consumption.used,
        places: consumption.places,
        reasons: consumption.reasons,
        importedButUnused: consumption.importedButUnused,
        runtimeNames: consumption.runtimes,
        ...describeProvided(facts, fallback),
      });
    }
  }
  for (const library of provided) {
    if (fallenBackTo.has(library)) continue;
    const { shareKey, shareScope } = library.entry;
    const singleton = findSingleton(configured, shareKey) ?? false;
    const used = new Set<string>();
    libraries.push({ shareKey, shareScope, requiredVersion: null, singleton, used, ...describeProvided(facts, library) });
  }
  return libraries;
}

type ProvidedPart = Pick<
  LibraryUsage,
  "version" | "provided" | "entryModule" | "chunkFiles" | "moduleType" | "conditionalUses"
>;

function describeProvided(facts: BuildFacts, library: ProvidedLibrary | undefined): ProvidedPart {
  if (!library) return { version: null, provided: new Set(), entryModule: null, moduleType: "unknown" };
  const { entry, provided, moduleType, conditionalUses } = library;
  return {
    version: entry.version,
    provided: provided === "all" ? provided : new Set(provided),
    entryModule: entry.moduleId,
    chunkFiles: findFiles(facts, entry.moduleId),
    moduleType,
    conditionalUses,
  };
}
