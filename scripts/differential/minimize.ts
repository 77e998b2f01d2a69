/**
 * Finds a smaller list that still fails, by delta debugging: halves, quarters, … and what is left without each.
 *
 * @param fails Whether a list fails; the given one does.
 * @param budget Lists to try at most.
 */
export async function minimize<T>(items: readonly T[], fails: (items: T[]) => Promise<boolean>, budget = 80): Promise<T[]> {
  let current = [...items];
  let pieces = 2;
  const attempt = async (candidate: T[]): Promise<boolean> => budget-- > 0 && candidate.length < current.length && (await fails(candidate));
  while (current.length > 0 && budget > 0) {
    const size = Math.ceil(current.length / pieces);
    const starts = Array.from({ length: Math.ceil(current.length / size) }, (_, index) => index * size);
    const candidates = [
      ...starts.map((start) => current.slice(start, start + size)),
      ...starts.map((start) => [...current.slice(0, start), ...current.slice(start + size)]),
    ];
    let smaller: T[] | null = null;
    for (const candidate of candidates) {
      if (!(await attempt(candidate))) continue;
      smaller = candidate;
      break;
    }
    if (smaller) {
      current = smaller;
      pieces = 2;
    } else if (size === 1) {
      break;
    } else {
      pieces *= 2;
    }
  }
  return current;
}
