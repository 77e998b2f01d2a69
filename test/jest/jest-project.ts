import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UsageReport } from "../../src/types";
import { createReport, mergeReports } from "../../src/usage";

const root = join(__dirname, "../..");
const fixture = join(root, "__fixtures__/jest/project");

/** Folders of projects that were made here; {@link removeProjects} removes them. */
const made: string[] = [];

/** The reports of two apps, merged: one provides the libraries, each uses some of them. */
export function createUsage(): UsageReport {
  const common = { shareScope: "default", requiredVersion: null, singleton: false } as const;
  const provided = (shareKey: string, version: string, names: string[]) =>
    ({ ...common, shareKey, version, entryModule: shareKey, moduleType: "esm", provided: new Set(names), used: new Set<string>() }) as const;
  const used = (shareKey: string, names: string[]) =>
    ({ ...common, shareKey, version: null, entryModule: null, moduleType: "unknown", provided: new Set<string>(), used: new Set(names) }) as const;
  return mergeReports([
    createReport({
      app: "host",
      libraries: [
        {
          ...provided("shapes", "2.1.0", ["area", "box", "circle", "cube", "default", "failHere", "scale", "sphere", "unit"]),
          // What only one export needs of another shared library.
          conditionalUses: { always: {}, by_export: { area: { legacy: ["round"] }, box: { legacy: ["floor"] } } },
        },
        provided("legacy", "1.0.3", ["ceil", "constructor", "floor", "round", "then"]),
        provided("plain", "3.0.0", ["unused", "used"]),
      ],
    }),
    createReport({ app: "remote", libraries: [used("shapes", ["area", "circle", "failHere", "sphere", "unit"]), used("legacy", ["ceil"]), used("plain", ["used"])] }),
  ]);
}

/** Makes a project with the libraries of the fixture, in a folder from which this package and Jest are found. */
export function createProject(): string {
  mkdirSync(join(root, ".work"), { recursive: true });
  const folder = mkdtempSync(join(root, ".work/jest-"));
  made.push(folder);
  cpSync(fixture, folder, { recursive: true });
  renameSync(join(folder, "libraries"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "project", private: true }));
  writeFileSync(join(folder, "merged-usage.json"), JSON.stringify(createUsage()));
  return folder;
}

export function removeProjects(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** What Jest says of a run. */
export interface JestRun {
  /** Full name of each test → its messages, "" for one that passes. */
  tests: Map<string, string>;
  /** What went wrong outside of tests. */
  errors: string[];
  output: string;
}

/** Runs the project's own Jest in a process of its own. */
export function runJest(folder: string, config: object, options: string[] = [], environment: Record<string, string> = {}): JestRun {
  const settings = { rootDir: folder, cacheDirectory: join(folder, "cache"), haste: { forceNodeFilesystemAPI: true }, watchman: false, ...config };
  const results = join(folder, "results.json");
  rmSync(results, { force: true });
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [require.resolve("jest/bin/jest"), "--config", JSON.stringify(settings), "--runInBand", "--json", "--outputFile", results, ...options],
    { cwd: folder, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "", ...environment } },
  );
  if (!existsSync(results)) throw new Error(`Jest did not run:\n${stdout}\n${stderr}`);
  const { testResults } = JSON.parse(readFileSync(results, "utf8")) as JestResults;
  return {
    tests: new Map(
      testResults.flatMap(({ assertionResults }) => assertionResults.map(({ fullName, failureMessages }) => [fullName, failureMessages.join("\n")])),
    ),
    errors: testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).map(({ message }) => message),
    output: stdout + stderr,
  };
}

interface JestResults {
  testResults: Array<{ status: string; message: string; assertionResults: Array<{ fullName: string; failureMessages: string[] }> }>;
}
