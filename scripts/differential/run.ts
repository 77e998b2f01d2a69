import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { availableParallelism } from "node:os";
import type { BuildKind } from "./build-libraries";
import type { Failure, LibraryResult } from "./compare-library";
import type { Library } from "./libraries";
import { isOf } from "./results-file";
import { WorkerPool, type Ending } from "./WorkerPool";

export interface RunInput {
  libraries: readonly Library[];
  builds: readonly BuildKind[];
  /** Results of an earlier run; cuts that they lack are added to them. */
  known: readonly BuildResult[];
  /** Of each library, with each build. */
  cuts: number;
  seed: string;
  /** The only uses to cut to; null: drawn. */
  uses: string[] | null;
  /** One of how many cuts is also made wrong on purpose. */
  controlEvery: number;
  /** Paths of the bundled worker and observer, and a folder for the builds. */
  worker: string;
  observer: string;
  directory: string;
}

export interface BuildResult extends LibraryResult {
  key: string;
  build: BuildKind;
}

export interface Progress {
  built(build: BuildKind, seconds: number): void;
  compared(result: BuildResult): void;
}

/**
 * Builds the libraries with each bundler and mode, and compares random cuts of each with the uncut build.
 *
 * @returns The results that were not known in full.
 */
export async function runDifferential(input: RunInput, progress: Progress): Promise<BuildResult[]> {
  const { libraries, builds, directory } = input;
  mkdirSync(directory, { recursive: true });
  const pool = new WorkerPool(availableParallelism(), input.worker, [input.observer]);
  try {
    const results = await Promise.all(
      builds.map(async (build) => {
        const earlier = (library: Library): BuildResult | undefined => input.known.find((result) => isOf(result, library.key, build));
        const missing = libraries.filter((library) => (earlier(library)?.cuts ?? 0) < input.cuts);
        if (missing.length === 0) return [];
        const file = join(directory, `${build.bundler}-${build.mode}.bin`);
        const start = performance.now();
        const built = await pool.run({ kind: "build", ...build, libraries: [...libraries], file });
        if (built.kind === "failed") throw new Error(`${build.bundler}, ${build.mode}: ${built.reason}`);
        progress.built(build, (performance.now() - start) / 1000);
        const compared = await Promise.all(missing.map((library) => compareOne(pool, input, build, library, file, earlier(library), progress)));
        rmSync(file);
        return compared;
      }),
    );
    return results.flat();
  } finally {
    pool.close();
  }
}

async function compareOne(pool: WorkerPool, input: RunInput, build: BuildKind, library: Library, file: string, earlier: BuildResult | undefined, progress: Progress): Promise<BuildResult> {
  const { cuts, seed, uses, controlEvery } = input;
  const ending = await pool.run({ kind: "compare", library, build, file, seed, uses, controlEvery, from: earlier?.cuts ?? 0, to: cuts });
  const added = toResult(ending);
  const result: BuildResult = { key: library.key, build, ...(earlier ? joinResults(earlier, added) : added) };
  progress.compared(result);
  return result;
}

/** A comparison that came to no end counts as one failure. */
function toResult(ending: Ending): LibraryResult {
  const empty = { exports: 0, cuts: 0, failures: [], unsteady: 0, controls: 0, unnoticed: [], keptUnused: [], hanging: [], whole: [] };
  if (ending.kind === "done") return ending.result ?? empty;
  const failure: Failure = { uses: [...(ending.at?.uses ?? [])], seed: ending.at?.seed ?? "", difference: { where: "comparing it", uncut: "", cut: ending.reason } };
  return { ...empty, cuts: 1, failures: [failure] };
}

function joinResults(earlier: LibraryResult, added: LibraryResult): LibraryResult {
  const union = (a: string[], b: string[]): string[] => [...new Set([...a, ...b])].sort();
  return {
    exports: Math.max(earlier.exports, added.exports),
    cuts: earlier.cuts + added.cuts,
    failures: [...earlier.failures, ...added.failures],
    unsteady: earlier.unsteady + added.unsteady,
    controls: earlier.controls + added.controls,
    unnoticed: [...earlier.unnoticed, ...added.unnoticed],
    keptUnused: union(earlier.keptUnused, added.keptUnused),
    hanging: union(earlier.hanging, added.hanging),
    whole: [...new Map([...earlier.whole, ...added.whole].map((entry) => [entry.module, entry])).values()],
  };
}
