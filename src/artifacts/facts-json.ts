import Ajv, { type ValidateFunction } from "ajv";
import { factsSchema } from "./facts-schema";
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

interface FactsJson extends Pick<BuildFacts, "shared" | "chunks"> {
  modules: ModuleFacts[];
  consumes: ConsumeFacts[];
}

let validate: ValidateFunction<FactsJson> | undefined;

/** The inverse of {@link printFacts}. Throws a plain error, for people, for whatever that cannot have printed. */
export function parseFacts(json: string): BuildFacts {
  const facts = JSON.parse(json) as unknown;
  validate ??= new Ajv({ strict: false }).compile<FactsJson>(factsSchema);
  if (!validate(facts)) {
    const [error] = validate.errors ?? [];
    throw new Error(`"${error?.instancePath || "/"}" ${error?.message ?? "is of another shape"}`);
  }
  const { modules, shared, consumes, chunks } = facts;
  const ids = new Set(modules.map(({ id }) => id));
  const stray = shared.find(({ moduleId }) => !ids.has(moduleId));
  if (stray) throw new Error(`"${stray.shareKey}" is said to be module "${stray.moduleId}", which is not listed`);
  return {
    modules: new Map(modules.map((module) => [module.id, module])),
    shared,
    consumes: new Map(consumes.map((consume) => [consume.moduleId, consume])),
    chunks,
  };
}
