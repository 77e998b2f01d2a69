import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Where each major version of Babel is installed. */
export const BABEL_VERSIONS: ReadonlyArray<[name: string, folder: string]> = [
  ["@babel/core 7", join(__dirname, "../..")],
  ["@babel/core 8", join(__dirname, "babel-8")],
];

/** A source and Babel's options; presets and plugins by name. */
export interface BabelJob {
  source: string;
  options: { filename: string; presets?: unknown[]; plugins?: unknown[] } & Record<string, unknown>;
}

export interface BabelResult {
  code: string;
  map: { sources: string[]; mappings: string } | null;
  error?: string;
  /** What fedshake warned about. */
  warnings: string[];
}

/** Transforms all sources in one process. */
export function runBabel(folder: string, jobs: readonly BabelJob[]): BabelResult[] {
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "run-babel.mjs"), folder], {
    cwd: join(__dirname, "../.."),
    input: JSON.stringify(jobs),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    // The same code whatever Jest sets for itself.
    env: { ...process.env, NODE_ENV: "production", BABEL_ENV: "production" },
  });
  const lines = stdout.trim().split("\n");
  if (lines.length !== jobs.length) throw new Error(`${stdout}\n${stderr}`);
  return lines.map((line) => JSON.parse(line) as BabelResult);
}
