/** Makes a record whose keys are data: no prototype, keys sorted. `__proto__` is a name like any other. */
export function sortedRecord<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const record = Object.create(null) as Record<string, T>;
  for (const [key, value] of [...entries].sort(([a], [b]) => compareText(a, b))) record[key] = value;
  return record;
}

/** Reads an own property: parsed JSON has a prototype, in which `constructor` would be found. */
export function ownValue<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Compares by UTF-16 code unit, so that an order never depends on a locale; null comes first. */
export function compareText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
}
