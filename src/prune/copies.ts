import type { ChunkModel, ModuleModel } from "../chunk";

/** Whether the copy of a live module in a file is needed there. */
export type CopyTest = (file: string, id: string) => boolean;

/**
 * Finds which copies of live modules each chunk needs. A module stands in several chunks when each of them was
 * built to need it; after the cut, one of them may no longer. A chunk needs its own copy when code that stays in
 * the chunk requires the module, or when code of a chunk that has no copy requires it and so relies on others.
 *
 * @param stamp Of the marking run that decided what is live.
 */
export function findNeededCopies(model: ChunkModel, stamp: number): CopyTest {
  const { chunks, shared } = model.facts;
  const chunksOf = new Map<string, number[]>();
  chunks.forEach(({ moduleIds }, chunk) => {
    for (const id of moduleIds) {
      if (!model.has(id)) continue;
      const list = chunksOf.get(id);
      if (list) list.push(chunk);
      else chunksOf.set(id, [chunk]);
    }
  });

  const needed = chunks.map(() => new Set<string>());
  const queue: Array<{ chunk: number; id: string }> = [];
  const add = (chunk: number, id: string): void => {
    const ids = needed[chunk] as Set<string>;
    if (ids.has(id)) return;
    ids.add(id);
    queue.push({ chunk, id });
  };
  const addEverywhere = (id: string): void => {
    for (const chunk of chunksOf.get(id) ?? []) add(chunk, id);
  };

  const required = new Map<string, Set<string>>();
  const requiredBy = (id: string): Set<string> => {
    let ids = required.get(id);
    if (!ids) required.set(id, (ids = collectRequired(model.peek(id), stamp)));
    return ids;
  };

  for (const { moduleId } of shared) addEverywhere(moduleId);
  for (let at = queue.pop(); at; at = queue.pop()) {
    for (const id of requiredBy(at.id)) {
      if (chunksOf.get(id)?.includes(at.chunk)) add(at.chunk, id);
      else addEverywhere(id);
    }
  }

  const byFile = new Map<string, Set<string>>();
  chunks.forEach(({ files }, chunk) => {
    for (const file of files) byFile.set(file, new Set([...(byFile.get(file) ?? []), ...(needed[chunk] as Set<string>)]));
  });
  return (file, id) => byFile.get(file)?.has(id) ?? true;
}

/** Ids of the modules that what is live of a module may require. */
function collectRequired(models: readonly ModuleModel[], stamp: number): Set<string> {
  const ids = new Set<string>();
  for (const module of models) {
    for (const part of module.parts) {
      if (part.stamp !== stamp) continue;
      for (const { id } of part.uses) ids.add(id);
      for (const id of part.requires) ids.add(id);
    }
  }
  return ids;
}
