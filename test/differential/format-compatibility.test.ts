import { formatCompatibility } from "../../scripts/differential/format-compatibility";
import { libraries } from "../../scripts/differential/libraries";
import type { BuildResult } from "../../scripts/differential/run";

const build = { bundler: "webpack", mode: "production" } as const;

function resultOf(key: string, changes: Partial<BuildResult> = {}): BuildResult {
  return { key, build, exports: 3, cuts: 10, failures: [], unsteady: 0, controls: 0, unnoticed: [], keptUnused: [], hanging: [], whole: [], ...changes };
}

const results = libraries.map(({ key }) => resultOf(key));
const replace = (key: string, changes: Partial<BuildResult>): BuildResult[] => results.map((result) => (result.key === key ? resultOf(key, changes) : result));
const rowOf = (page: string, key: string): string | undefined => page.split("\n").find((line) => line.startsWith(`| \`${key}\` |`));

it("has a row for each library, and the command that writes it again", () => {
  const page = formatCompatibility({ results, seed: "1" });
  for (const { key } of libraries) expect(rowOf(page, key)).toMatch(/\| 3 \| 10 \| 0 \| – \|$/);
  expect(page).toContain("`npm run differential -- --cuts 10 --seed 1` writes this page, and writes it again.");
  expect(page).not.toContain("at least");
});

it("counts failures, and says where there were more cuts than asked for", () => {
  const failure = { uses: [], seed: "1/0", difference: { where: "calls", uncut: "1", cut: "2" } };
  const page = formatCompatibility({ results: replace("zod", { cuts: 20, failures: [failure], unsteady: 2 }), seed: "1" });
  expect(rowOf(page, "zod")).toMatch(/\| 3 \| 20 \| 1 \| – \|$/);
  expect(page).toContain(", 1 failures.**");
  expect(page).toContain("cut at least 10 times");
  expect(page).toContain("2 cuts differed once");
});

it("says what is kept whole and why, without where the machine has its packages", () => {
  const whole = [{ module: "../elsewhere/node_modules/lodash/lodash.js", reason: 'it hands on "exports" in: a | `b`;', isEntry: true }];
  const page = formatCompatibility({ results: replace("lodash", { keptUnused: ["a", "b", "c"], whole }), seed: "1" });
  expect(rowOf(page, "lodash")).toContain('| all exports; `lodash/lodash.js`: it hands on "exports" in `` a \\| `b`; `` |');
});
