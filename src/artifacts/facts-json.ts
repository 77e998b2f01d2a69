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

/** The inverse of {@link printFacts}. */
export function parseFacts(json: string): BuildFacts {
  const { modules, shared, consumes, chunks } = JSON.parse(json) as {
    modules: ModuleFacts[];
    consumes: ConsumeFacts[];
  } & Pick<BuildFacts, "shared" | "chunks">;
  return {
    modules: new Map(modules.map((module) => [module.id, module])),
    shared,
    consumes: new Map(consumes.map((consume) => [consume.moduleId, consume])),
    chunks,
  };
}
