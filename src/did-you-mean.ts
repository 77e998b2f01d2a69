import { closest, distance } from "fastest-levenshtein";

/** Ends a sentence with `Did you mean "…"?` where a candidate is near enough to the name; else returns "". */
export function didYouMean(name: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return "";
  const best = closest(name, candidates);
  return distance(name, best) <= Math.max(1, Math.floor(name.length / 3)) ? `Did you mean "${best}"?` : "";
}
