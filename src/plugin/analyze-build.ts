import type { ProvidedLibrary, PruneOptions } from "../prune";
import type { Uses } from "../types";
import { hashBuild, hashWith, type AnalysisCache } from "./analysis-cache";
import { AnalysisThread, parseProvided, unpackCut, type PackedCut } from "./analysis-thread";
import type { BuildTexts, Cut } from "../analysis";

/**
 * Reads a build's chunks and, with what `decide` makes of them, cuts them. Runs in a thread of its own, or not
 * at all where an earlier build came to the same chunks and the same usage.
 *
 * @param decide what is used of each shared entry, given what the chunks provide; null: cut nothing
 */
export async function analyzeBuild(
  build: BuildTexts,
  cache: AnalysisCache,
  options: PruneOptions,
  decide: (provided: ProvidedLibrary[]) => Uses[] | null,
): Promise<Cut | null> {
  const key = hashBuild(build);
  let thread: AnalysisThread | null = null;
  const read = async (): Promise<string> => {
    thread = new AnalysisThread();
    const provided = await thread.read(build);
    cache.set(key, provided);
    return provided;
  };
  try {
    const uses = decide(parseProvided(cache.get(key) ?? (await read())));
    if (uses === null) return null;
    const cutKey = hashWith(key, [options, uses.map((names) => (names === "all" ? names : [...names].sort()))]);
    const known = cache.get(cutKey);
    if (known !== null) return unpackCut(JSON.parse(known) as PackedCut);
    if (thread === null) await read();
    const cut = await (thread as unknown as AnalysisThread).cut(uses, options);
    cache.set(cutKey, JSON.stringify(cut));
    return unpackCut(cut);
  } finally {
    await (thread as AnalysisThread | null)?.close();
  }
}
