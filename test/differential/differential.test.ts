import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BuildResult } from "../../scripts/differential/run";

/** Of every kind, and fast. */
const FEW =
  "react,react-redux,@reduxjs/toolkit,react-router-dom,lodash-es,chart.js,graphql:cjs,music-metadata,mobx,redux:cjs,rxjs:cjs,semver,whatwg-fetch,zod";

/** Libraries of which more may stay than is used; `docs/compatibility.md` says why. */
const KEPT = ["ajv", "classnames", "date-fns:cjs", "dayjs", "lodash", "moment", "ramda:cjs", "validator"];

/** What a run writes to its file; a run with failures resolves, too. */
function runCommand(values: string[]): Promise<{ results: BuildResult[]; output: string; exitCode: number }> {
  const directory = mkdtempSync(join(tmpdir(), "fedshake-differential-"));
  const json = join(directory, "results.json");
  return new Promise((done, fail) => {
    execFile(process.execPath, [resolve("scripts/differential.mjs"), ...values, "--json", json], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      try {
        const { results } = JSON.parse(readFileSync(json, "utf8")) as { results: BuildResult[] };
        done({ results, output: stdout, exitCode: Number(error?.code ?? 0) });
      } catch {
        fail(new Error(`The command wrote no results.\n${stdout}\n${stderr}`));
      } finally {
        rmSync(directory, { recursive: true });
      }
    });
  });
}

function listFailures(results: readonly BuildResult[]): string[] {
  return results.flatMap(({ key, build, failures }) => failures.map(({ uses, difference }) => `${key}, ${build.bundler} ${build.mode}, ${uses.join()}: ${JSON.stringify(difference)}`));
}

const sum = (results: readonly BuildResult[], count: (result: BuildResult) => number): number => results.reduce((total, result) => total + count(result), 0);

it("finds libraries of every kind the same after a cut, with both bundlers in both modes", async () => {
  const { results, exitCode } = await runCommand(["--libs", FEW, "--cuts", "2", "--controls", "1"]);
  expect(listFailures(results)).toEqual([]);
  expect(exitCode).toBe(0);
  expect(results.map(({ cuts }) => cuts)).toEqual(Array(4 * FEW.split(",").length).fill(2));
  // Some of the parts that a control deletes are never run here.
  const controls = sum(results, (result) => result.controls);
  expect(controls).toBeGreaterThan(100);
  expect(sum(results, (result) => result.unnoticed.length)).toBeLessThan(controls / 2);
}, 600_000);

it("finds every library the same after a cut, which leaves no more than is used", async () => {
  const { results } = await runCommand(["--bundler", "rspack", "--mode", "production", "--cuts", "1", "--controls", "0"]);
  expect(listFailures(results)).toEqual([]);
  expect(results.length).toBeGreaterThanOrEqual(30);
  expect(results.filter(({ key, keptUnused }) => keptUnused.length > 0 && !KEPT.includes(key)).map(({ key }) => key)).toEqual([]);
}, 600_000);
