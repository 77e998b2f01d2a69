import type { BuildFacts, ConsumeFacts, ModuleFacts } from "../types";

/** Facts as JSON: maps become lists of their values, sorted by id, as bundlers list things in no fixed order. */
export function printFacts({ modules, shared, consumes, chunks }: BuildFacts): string {
  return JSON.stringify({
    modules: [...modules.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    shared,
    consumes: [...consumes.values()].sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1)),
    chunks: [...chunks].sort((a, b) => (a.files.join() < b.files.join() ? -1 : 1)),
  });
}

/** What {@link printFacts} prints. */
export interface FactsJson extends Pick<BuildFacts, "shared" | "chunks"> {
  modules: ModuleFacts[];
  consumes: ConsumeFacts[];
}

/** The inverse of {@link printFacts}, of what is known to have been printed by it. */
export function restoreFacts({ modules, shared, consumes, chunks }: FactsJson): BuildFacts {
  return {
    modules: new Map(modules.map((module) => [module.id, module])),
    shared,
    consumes: new Map(consumes.map((consume) => [consume.moduleId, consume])),
    chunks,
  };
}
