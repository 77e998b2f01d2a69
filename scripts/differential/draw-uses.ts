/** Shares of the exports that a cut keeps, in turn; below one they are counts. */
const SIZES: ReadonlyArray<(count: number, random: () => number) => number> = [
  (_, random) => 2 + Math.floor(random() * 4),
  (count) => Math.ceil(count * 0.1),
  () => 1,
  (count) => Math.ceil(count / 2),
  (_, random) => 3 + Math.floor(random() * 12),
  () => 1,
  (_, random) => 2 + Math.floor(random() * 2),
  (count) => count - 1,
  (_, random) => 1 + Math.floor(random() * 8),
  () => 0,
];

/** Draws exports to be used: few, many, one, none, all but one, in turn by the number of the cut. Sorted. */
export function drawUses(names: readonly string[], index: number, random: () => number): string[] {
  const size = (SIZES[index % SIZES.length] as (typeof SIZES)[number])(names.length, random);
  const left = [...names];
  const drawn: string[] = [];
  while (drawn.length < size && left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn.sort();
}
