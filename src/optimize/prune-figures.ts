import { FedshakeError } from "../errors";
import { analyseSource, PROGRAM, type AnalysedSource } from "./analyse-source";
import { runOptimize, type OptimizeOptions, type OptimizeResult } from "./optimize";
import { parseSource } from "./parse-source";

/** What became of the modules of a bundle. */
export interface PruneFigures {
  /** Ids of the modules through which the bundle is entered; none where the entry's code is not a module. */
  entries: string[];
  modules: { analysed: number; kept: number; pruned: number };
  /** Ids, in the order of the source. */
  kept: string[];
  pruned: string[];
  /** Bytes, in UTF-8. */
  size: { before: number; after: number };
  /** Why nothing, or not everything, was pruned; for people. */
  skipped: string[];
}

export interface PruneResult extends OptimizeResult {
  prune: PruneFigures;
}

/** The same as `optimize`, and the figures of what it did to the modules of a bundle. Throws as `optimize` does. */
export function optimizeWithPruneResult(source: string, config: object, options: OptimizeOptions = {}): PruneResult {
  const { result, analysed: changed, stamp } = runOptimize(source, config, options);
  const analysed = changed ?? analyseUnchanged(source);
  const ids = analysed?.model.tables.flatMap(({ sections }) => sections.map(({ id }) => id)) ?? [];
  const pruned = new Set(changed ? ids.filter((id) => changed.model.peek(id)[0]?.stamp !== stamp) : []);
  const kept = ids.filter((id) => !pruned.has(id));
  const prune: PruneFigures = {
    entries: analysed?.entries ?? [],
    modules: { analysed: ids.length, kept: kept.length, pruned: pruned.size },
    kept,
    pruned: [...pruned],
    size: { before: countBytes(source), after: countBytes(result.code) },
    skipped: changed ? [...changed.reasons, ...listBailouts(changed.model, ids)] : ["No marker cuts or replaces anything."],
  };
  return {
    code: result.code,
    get map() {
      return result.map;
    },
    removed: result.removed,
    prune,
  };
}

/** Null for what does not parse: without markers nobody had to read it. */
function analyseUnchanged(source: string): AnalysedSource | null {
  try {
    const parsed = parseSource(source, undefined);
    return analyseSource(source, parsed, { chunks: undefined, entryIds: [] });
  } catch (error) {
    if (error instanceof FedshakeError && error.code === "PARSE_FAILED") return null;
    throw error;
  }
}

function listBailouts(model: AnalysedSource["model"], ids: readonly string[]): string[] {
  return [...ids, PROGRAM].flatMap((id) => {
    const reason = model.peek(id)[0]?.opaque;
    if (!reason) return [];
    return [id === PROGRAM ? `The code of the source itself is kept whole: ${reason}.` : `The module "${id}" is kept whole: ${reason}.`];
  });
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
