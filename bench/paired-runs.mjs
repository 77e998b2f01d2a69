/**
 * Measures several ways of doing the same, one after the other in changing order, so that what else the machine
 * does meets all of them.
 *
 * @template {string} Kind
 * @param {number} count Rounds.
 * @param {Record<Kind, () => Promise<number>>} kinds Each resolves to seconds.
 * @param {(round: Record<Kind, number>) => void} onRound
 * @returns {Promise<Record<Kind, number[]>>}
 */
export async function measureRounds(count, kinds, onRound) {
  const names = Object.keys(kinds);
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let index = 0; index < count; index += 1) {
    const round = {};
    for (const name of index % 2 === 0 ? names : names.toReversed()) round[name] = await kinds[name]();
    for (const name of names) runs[name].push(round[name]);
    onRound(round);
  }
  return runs;
}

/** @param {number[]} values At least one. */
export function findMedian(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
