import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { BuildKind } from "./build-libraries";
import type { BuildResult } from "./run";

/** What the cuts of a run depend on; results of runs in which it is the same can stand in one table. */
export interface RunKind {
  seed: string;
  /** One of how many cuts is also made wrong on purpose. */
  controls: number;
}

/**
 * Results that an earlier run left in a file; none where there is no file.
 *
 * @throws When it is no file of results, or one whose cuts are drawn otherwise.
 */
export function readResults(file: string, kind: RunKind): BuildResult[] {
  if (!existsSync(file)) return [];
  let content: (Partial<RunKind> & { results?: unknown }) | null;
  try {
    content = JSON.parse(readFileSync(file, "utf8")) as typeof content;
  } catch {
    content = null;
  }
  if (!Array.isArray(content?.results)) throw new Error(`"${file}" holds no results of an earlier run. Name another file, or remove it.`);
  for (const name of ["seed", "controls"] as const) {
    if (content[name] !== kind[name]) throw new Error(`"${file}" was written with --${name} ${content[name]}, not ${kind[name]}. Name another file, or say --${name} ${content[name]}.`);
  }
  return content.results as BuildResult[];
}

/** Replaces the file in one step, so that a run that is interrupted leaves a whole one. */
export function writeResults(file: string, { seed, controls }: RunKind, results: readonly BuildResult[]): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify({ seed, controls, results }, null, 2)}\n`);
  renameSync(temporary, file);
}

/** The results with a newer one in the place of an older one of the same library and build. */
export function addResult(results: readonly BuildResult[], result: BuildResult): BuildResult[] {
  return [...results.filter((known) => !isOf(known, result.key, result.build)), result];
}

export function isOf({ key, build }: BuildResult, libraryKey: string, { bundler, mode }: BuildKind): boolean {
  return key === libraryKey && build.bundler === bundler && build.mode === mode;
}
