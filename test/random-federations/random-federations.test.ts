import { rmSync } from "node:fs";
import { builder } from "../plugin/build-federation";
import { compareFederations, type Comparison } from "./compare-federations";
import { renderFederation } from "./federation";

const RUNS = Math.ceil(Number(process.env["FEDSHAKE_FUZZ_RUNS"] ?? 1000) / 200);
const SEED = Number(process.env["FEDSHAKE_FUZZ_SEED"] ?? 20261129);

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
    rmSync(comparison.folder, { recursive: true });
  },
  TIMEOUT,
);

test("something is seen in the random federations, and something is cut", () => {
  // A single one that is repeated may have nothing to cut.
  if (RUNS < 5) return;
  const seen = comparisons.filter(({ skipped }) => skipped === null);
  expect(seen.flatMap(({ seen: orders }) => Object.values(orders)).join("\n")).toContain("function(");
  expect(sum(seen, "cut")).toBeLessThan(sum(seen, "uncut"));
});

test(
  "notices that apps which are cut to their own use alone break each other",
  async () => {
    const { skipped, differences, folder } = await compareFederations(builder, renderFederation(20261129), "self");
    expect(skipped).toBeNull();
    expect(differences.filter((difference) => difference.startsWith("cut, "))).not.toEqual([]);
    rmSync(folder, { recursive: true });
  },
  TIMEOUT,
);

const sum = (seen: readonly Comparison[], kind: "cut" | "uncut"): number => seen.reduce((total, { counts }) => total + counts[kind], 0);
