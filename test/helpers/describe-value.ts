/** Not the same in two runs of the same code, or not to be read. */
const HIDDEN = new Set(["stack", "caller", "arguments"]);

/** What can be seen of a value without changing anything, as plain data that two contexts can be compared by. */
export function describeValue(value: unknown, depth = 3, seen: readonly unknown[] = []): unknown {
  if (typeof value === "bigint" || typeof value === "symbol" || value === undefined) return `${typeof value} ${String(value)}`;
  if (typeof value === "number" && !Number.isFinite(value)) return `number ${value}`;
  if (typeof value !== "function" && (typeof value !== "object" || value === null)) return value;
  const at = seen.indexOf(value);
  if (at >= 0) return `<circular ${at}>`;
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  const keys = Reflect.ownKeys(value).map(String).filter((key) => !HIDDEN.has(key));
  if (depth === 0) return { tag, keys };
  const inside = [...seen, value];
  const properties: Record<string, unknown> = Object.create(null);
  for (const key of Reflect.ownKeys(value)) {
    if (HIDDEN.has(String(key))) continue;
    properties[String(key)] = describeProperty(value, key, depth, inside);
  }
  return { tag, properties };
}

function describeProperty(owner: object, key: PropertyKey, depth: number, seen: readonly unknown[]): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(owner, key);
  if (descriptor?.get && !(Symbol.toStringTag in owner)) return { get: true, set: descriptor.set !== undefined };
  try {
    return describeValue((owner as Record<PropertyKey, unknown>)[key], depth - 1, seen);
  } catch (error) {
    return { throws: String(error) };
  }
}

/** {@link describeValue} of each export, in one object. */
export function describeExports(exported: Record<string, unknown>, names: Iterable<string>, depth?: number): Record<string, unknown> {
  const described: Record<string, unknown> = Object.create(null);
  for (const name of names) {
    try {
      described[name] = describeValue(exported[name], depth);
    } catch (error) {
      described[name] = { throws: String(error) };
    }
  }
  return described;
}
