import type { UsageReport } from "../types";
import { ReportAccumulator } from "./report-accumulator";

/**
 * Merges reports: whatever any of them uses is used. Commutative, associative and idempotent, so reports may come
 * in any order, twice, and merged before. Equal inputs give equal bytes. What holds for one build alone (its hash,
 * what it kept) is left out. Never mutates; takes any iterable, a generator included, and holds one report at a time.
 */
export function mergeReports(reports: Iterable<Omit<UsageReport, "treeShake">>): UsageReport {
  const accumulator = new ReportAccumulator();
  for (const report of reports) accumulator.add(report);
  return accumulator.toReport();
}
