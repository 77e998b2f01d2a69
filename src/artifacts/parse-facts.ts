import Ajv, { type ValidateFunction } from "ajv";
import type { FactsJson } from "./facts-json";
import { factsSchema } from "./facts-schema";

let validate: ValidateFunction<FactsJson> | undefined;

/** Reads what `printFacts` printed. Throws a plain error, for people, for whatever that cannot have printed. */
export function parseFacts(json: string): FactsJson {
  const facts = JSON.parse(json) as unknown;
  validate ??= new Ajv({ strict: false }).compile<FactsJson>(factsSchema);
  if (!validate(facts)) {
    const [error] = validate.errors ?? [];
    throw new Error(`"${error?.instancePath || "/"}" ${error?.message ?? "is of another shape"}`);
  }
  const ids = new Set(facts.modules.map(({ id }) => id));
  const stray = facts.shared.find(({ moduleId }) => !ids.has(moduleId));
  if (stray) throw new Error(`"${stray.shareKey}" is said to be module "${stray.moduleId}", which is not listed`);
  return facts;
}
