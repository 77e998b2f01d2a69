/**
 * Measures two ways of doing the same, one after the other and in alternating order, so that what else the machine
 * does meets both.
 *
 * @param {number} count Pairs.
 * @param {() => Promise<number>} without Resolves to seconds, as does `with`.
 * @param {() => Promise<number>} withIt
 * @param {(pair: { without: number, with: number }) => void} onPair
 * @returns {Promise<{ without: number[], with: number[] }>}
 */
export async function measurePairs(count, without, withIt, onPair) {
  const runs = { without: [], with: [] };
  for (let index = 0; index < count; index += 1) {
    const order = index % 2 === 0 ? ["without", "with"] : ["with", "without"];
    const pair = {};
    for (const kind of order) pair[kind] = await (kind === "with" ? withIt : without)();
    runs.without.push(pair.without);
    runs.with.push(pair.with);
    onPair(pair);
  }
  return runs;
}

/** @param {number[]} values At least one. */
export function findMedian(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
