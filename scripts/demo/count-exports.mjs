/**
 * How many exports a library has and how many of them the apps name, in all versions together.
 *
 * @param {import("fedshake").UsageReport} merged
 * @param {string} key Share key.
 * @returns {{ provided: number | null, used: number | null }} `provided` is null where they cannot be listed, `used` where
 *   all of those are used.
 */
export function countExports({ details }, key) {
  const entries = details[key] ?? [];
  const provided = unite(entries.map((entry) => entry.provided));
  const used = unite(entries.map((entry) => entry.used));
  const count = provided === "all" ? null : provided.size;
  return { provided: count, used: used === "all" ? count : used.size };
}

/** The union of lists of names; `"all"` swallows the rest. */
const unite = (lists) => (lists.includes("all") ? "all" : new Set(lists.flat()));
