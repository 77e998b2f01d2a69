import type { ChunkModel } from "../chunk";
import { listProvided, type PruneResult, type PruneRoot } from "../prune";
import type { LibraryFigures } from "../report";
import type { BuildFacts, Edit } from "../types";

/**
 * What a cut did to each shared library, in the order of the roots. Bytes are those of the chunk files
 * that hold the library's entry module, before and after the cut, not yet minimized.
 *
 * @param texts text of each JavaScript file before the cut
 */
export function describeFigures(
  model: ChunkModel,
  texts: ReadonlyMap<string, string>,
  roots: readonly PruneRoot[],
  { files, libraries }: Pick<PruneResult, "files" | "libraries">,
): LibraryFigures[] {
  const edits = new Map(files.map((file) => [file.name, file.edits]));
  return roots.map(({ entry, uses }) => {
    const names = listProvided(model, entry);
    const bytes = { before: 0, after: 0 };
    for (const file of findFiles(model.facts, entry.moduleId)) {
      const text = texts.get(file) ?? "";
      const before = Buffer.byteLength(text);
      bytes.before += before;
      bytes.after += before + countGrowth(text, edits.get(file) ?? []);
    }
    return {
      shareKey: entry.shareKey,
      version: entry.version,
      used: uses === "all" ? null : uses.size,
      provided: names === "all" ? null : names.length,
      modules: libraries.find((library) => library.entry === entry)?.modules ?? { before: 0, after: 0 },
      bytes,
    };
  });
}

/** Files of the chunks in which a module's code stands. */
export function findFiles(facts: Pick<BuildFacts, "chunks">, moduleId: string): Set<string> {
  return new Set(facts.chunks.filter(({ moduleIds }) => moduleIds.includes(moduleId)).flatMap(({ files }) => files));
}

function countGrowth(text: string, edits: readonly Edit[]): number {
  let growth = 0;
  for (const edit of edits) growth += Buffer.byteLength(edit.text) - Buffer.byteLength(text.slice(edit.start, edit.end));
  return growth;
}
