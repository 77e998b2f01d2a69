import type { ChunkModel, Part } from "../chunk";

/** By module id and name, for each build. */
const ofBuilds = new WeakMap<ChunkModel, Map<string, boolean>>();

/**
 * Whether a part of a CommonJS module uses an export of another one with a getter that does more than return something:
 * the part may read it when it is evaluated.
 */
export function readsGetter(model: ChunkModel, { module, uses }: Part): boolean {
  return module.kind === "commonjs" && uses.some(({ id, name }) => runsCode(model, id, name));
}

/** Whether reading an export runs more than getters that return something. */
export function runsCode(model: ChunkModel, id: string, name: string): boolean {
  let ofBuild = ofBuilds.get(model);
  if (!ofBuild) ofBuilds.set(model, (ofBuild = new Map<string, boolean>()));
  const key = JSON.stringify([id, name]);
  let answer = ofBuild.get(key);
  if (answer === undefined) ofBuild.set(key, (answer = findCode(model, id, name, new Set())));
  return answer;
}

function findCode(model: ChunkModel, id: string, name: string, seen: Set<string>): boolean {
  const key = JSON.stringify([id, name]);
  if (seen.has(key)) return false;
  seen.add(key);
  return model.read(id).some(({ getters, exports, forwards, stars }) => {
    const isPlain = getters.get(name);
    if (isPlain === false || (name === "*" && [...getters.values()].includes(false))) return true;
    const given = isPlain ? (exports.get(name)?.flatMap(({ uses }) => uses) ?? []) : [];
    return given.some((use) => findCode(model, use.id, use.name, seen)) || [...forwards, ...stars].some((next) => findCode(model, next, name, seen));
  });
}
