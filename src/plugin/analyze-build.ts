import type { ProvidedLibrary, PruneOptions } from "../prune";
import type { Uses } from "../types";
import { hashBuild, hashWith, type AnalysisCache } from "./analysis-cache";
import { AnalysisThread, parseProvided, unpackCut, type PackedCut } from "./analysis-thread";
import type { BuildTexts, Cut } from "../analysis";

/** What is to become of the chunks of a build. */
export interface AnalyzedBuild {
  /** Files that change. */
  files: Cut["files"];
  /** Null where nothing was to be cut. */
  cut: Cut | null;
}

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
): Promise<AnalyzedBuild> {
  const key = hashBuild(build);
  let thread: AnalysisThread | null = null;
  const read = async (): Promise<string> => {
    thread = new AnalysisThread();
    const provided = await thread.read(build);
    cache.set(key, provided);
    return provided;
  };
  const annotate = async (): Promise<Cut["files"]> => {
    const pureKey = hashWith(key, "pure");
    const known = cache.get(pureKey);
    if (known !== null) return JSON.parse(known) as Cut["files"];
    if (thread === null) await read();
    const files = await (thread as unknown as AnalysisThread).annotate();
    cache.set(pureKey, JSON.stringify(files));
    return files;
  };
  try {
    const uses = decide(parseProvided(cache.get(key) ?? (await read())));
    if (uses === null) return { files: options.pure ? await annotate() : [], cut: null };
    const cutKey = hashWith(key, [options, uses.map((names) => (names === "all" ? names : [...names].sort()))]);
    const known = cache.get(cutKey);
    if (known !== null) return describeCut(JSON.parse(known) as PackedCut);
    if (thread === null) await read();
    const cut = await (thread as unknown as AnalysisThread).cut(uses, options);
    cache.set(cutKey, JSON.stringify(cut));
    return describeCut(cut);
  } finally {
    await (thread as AnalysisThread | null)?.close();
  }
}

function describeCut(packed: PackedCut): AnalyzedBuild {
  const cut = unpackCut(packed);
  return { files: cut.files, cut };
}
