import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addResult, readResults, writeResults } from "../../scripts/differential/results-file";
import type { BuildResult } from "../../scripts/differential/run";

const kind = { seed: "1", controls: 5 };
const directory = mkdtempSync(join(tmpdir(), "fedshake-results-"));
const file = join(directory, "results.json");
afterAll(() => rmSync(directory, { recursive: true }));

function resultOf(key: string, mode: "development" | "production", cuts: number): BuildResult {
  const build = { bundler: "rspack", mode } as const;
  return { key, build, exports: 3, cuts, failures: [], unsteady: 0, controls: 0, unnoticed: [], keptUnused: [], hanging: [], whole: [] };
}

it("reads the results that it wrote, and leaves no other file", () => {
  expect(readResults(file, kind)).toEqual([]);
  writeResults(file, kind, [resultOf("__proto__", "production", 10)]);
  expect(readResults(file, kind)).toEqual([resultOf("__proto__", "production", 10)]);
  expect(readdirSync(directory)).toEqual(["results.json"]);
});

it.each([
  [{ ...kind, seed: "2" }, /was written with --seed 1, not 2/],
  [{ ...kind, controls: 0 }, /was written with --controls 5, not 0/],
])("does not mix results of other cuts into a run with %j", (other, message) => {
  expect(() => readResults(file, other)).toThrow(message);
});

it.each(["", "{", "null", "[]", `{ "seed": "1", "controls": 5 }`])("names a file of something else: %j", (text) => {
  const broken = join(directory, "broken.json");
  writeFileSync(broken, text);
  expect(() => readResults(broken, kind)).toThrow(/broken\.json" holds no results of an earlier run/);
});

it("puts a newer result in the place of the one of the same library and build", () => {
  const results = [resultOf("a", "production", 1), resultOf("a", "development", 1), resultOf("b", "production", 1)];
  const added = addResult(results, resultOf("a", "production", 2));
  expect(added).toHaveLength(3);
  expect(added.filter(({ key, build }) => key === "a" && build.mode === "production")).toEqual([resultOf("a", "production", 2)]);
});
