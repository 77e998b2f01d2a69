import { builder } from "../plugin/build-federation";
import { compareFederations, type Comparison } from "./compare-federations";
import { renderFederation } from "./federation";

const RUNS = Math.ceil(Number(process.env["FEDSHAKE_FUZZ_RUNS"] ?? 1000) / 200);
const SEED = Number(process.env["FEDSHAKE_FUZZ_SEED"] ?? 20261122);

/** Up to nine builds take four on an idle machine. */
const TIMEOUT = 300_000;

const comparisons: Comparison[] = [];

test.each(Array.from({ length: RUNS }, (_, at) => SEED + at))(
  "random federation %d behaves as before when it is cut",
  async (seed) => {
    const comparison = await compareFederations(builder, renderFederation(seed));
    comparisons.push(comparison);
    const repeat = `FEDSHAKE_FUZZ_SEED=${seed} FEDSHAKE_FUZZ_RUNS=1 npx jest random-federations; sources and outputs are in ${comparison.folder}`;
    expect([repeat, ...comparison.differences]).toEqual([repeat]);
  },
  TIMEOUT,
);

test("something is seen in the random federations, and something is cut", () => {
  const seen = comparisons.filter(({ skipped }) => skipped === null);
  if (RUNS > 1) expect(seen).not.toEqual([]);
  for (const { seen: orders } of seen) expect(Object.values(orders).every((lines) => lines.length > 0)).toBe(true);
  if (RUNS > 1) expect(sum(seen, "cut")).toBeLessThan(sum(seen, "uncut"));
});

test(
  "notices that apps which are cut to their own use alone break each other",
  async () => {
    const { skipped, differences } = await compareFederations(builder, renderFederation(20261128), "self");
    expect(skipped).toBeNull();
    expect(differences.filter((difference) => difference.startsWith("cut, ")).length).toBeGreaterThan(3);
  },
  TIMEOUT,
);

const sum = (seen: readonly Comparison[], kind: "cut" | "uncut"): number => seen.reduce((total, { counts }) => total + counts[kind], 0);
