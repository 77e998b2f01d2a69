import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { availableParallelism } from "node:os";
import type { BuildKind } from "./build-libraries";
import type { Failure, LibraryResult } from "./compare-library";
import type { Library } from "./libraries";
import { WorkerPool, type Ending } from "./WorkerPool";

export interface RunInput {
  libraries: readonly Library[];
  builds: readonly BuildKind[];
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

/** Few enough that two processes end at about the same time. */
const CUTS_PER_TASK = 25;

/** Builds the libraries with each bundler and mode, and compares random cuts of each with the uncut build. */
export async function runDifferential(input: RunInput, progress: Progress): Promise<BuildResult[]> {
  const { libraries, builds, directory } = input;
  mkdirSync(directory, { recursive: true });
  const pool = new WorkerPool(availableParallelism(), input.worker, [input.observer]);
  try {
    const results = await Promise.all(
      builds.map(async (build) => {
        const file = join(directory, `${build.bundler}-${build.mode}.bin`);
        const start = performance.now();
        const built = await pool.run({ kind: "build", ...build, libraries: [...libraries], file });
        if (built.kind === "failed") throw new Error(`${build.bundler}, ${build.mode}: ${built.reason}`);
        progress.built(build, (performance.now() - start) / 1000);
        const compared = await Promise.all(libraries.map((library) => compareInBatches(pool, input, build, library, file, progress)));
        rmSync(file);
        return compared;
      }),
    );
    return results.flat();
  } finally {
    pool.close();
  }
}

async function compareInBatches(pool: WorkerPool, input: RunInput, build: BuildKind, library: Library, file: string, progress: Progress): Promise<BuildResult> {
  const { cuts, seed, uses, controlEvery } = input;
  const starts = Array.from({ length: Math.ceil(cuts / CUTS_PER_TASK) }, (_, index) => index * CUTS_PER_TASK);
  const endings = await Promise.all(
    starts.map((from) => pool.run({ kind: "compare", library, build, file, seed, uses, controlEvery, from, to: Math.min(from + CUTS_PER_TASK, cuts) })),
  );
  const result: BuildResult = { key: library.key, build, ...joinResults(endings.map(toResult)) };
  progress.compared(result);
  return result;
}

/** A batch that came to no end counts as one failure. */
function toResult(ending: Ending): LibraryResult {
  const empty = { exports: 0, cuts: 0, failures: [], unsteady: 0, controls: 0, unnoticed: [], keptUnused: [], hanging: [], whole: [] };
  if (ending.kind === "done") return ending.result ?? empty;
  const failure: Failure = { uses: [...(ending.at?.uses ?? [])], seed: ending.at?.seed ?? "", difference: { where: "comparing it", uncut: "", cut: ending.reason } };
  return { ...empty, cuts: 1, failures: [failure] };
}

function joinResults(results: readonly LibraryResult[]): LibraryResult {
  const union = (lists: string[][]): string[] => [...new Set(lists.flat())].sort();
  return {
    exports: Math.max(...results.map((result) => result.exports)),
    cuts: results.reduce((sum, result) => sum + result.cuts, 0),
    failures: results.flatMap((result) => result.failures),
    unsteady: results.reduce((sum, result) => sum + result.unsteady, 0),
    controls: results.reduce((sum, result) => sum + result.controls, 0),
    unnoticed: results.flatMap((result) => result.unnoticed),
    keptUnused: union(results.map((result) => result.keptUnused)),
    hanging: union(results.map((result) => result.hanging)),
    whole: [...new Map(results.flatMap(({ whole }) => whole).map((entry) => [entry.module, entry])).values()],
  };
}
