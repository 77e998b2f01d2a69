import fc from "fast-check";
import { createReport, type LibraryUsage } from "../../src/usage";
import type { NeedsByKey, UsageReport } from "../../src/types";

/** Names that break records with a prototype, sorts that go by locale, and keys that engines reorder. */
export const hostileNames = [
  "__proto__",
  "constructor",
  "chunk_characteristics",
  "__dynamic_commonjs__",
  "default",
  "then",
  "toString",
  "hasOwnProperty",
  "chart.js",
  "@scope/pkg",
  "0",
  "10",
  "a-b",
  "é",
  "",
];

const name = fc.constantFrom("a", "b", "c", "d", ...hostileNames);
const names = fc.uniqueArray(name, { maxLength: 5 });
export const shareKey = fc.constantFrom("antd", "icons", "__proto__");
const uses = fc.oneof({ weight: 5, arbitrary: names.map((list) => new Set(list)) }, { weight: 1, arbitrary: fc.constant("all" as const) });
const serializedUses = uses.map((value) => (value === "all" ? "all" : [...value]));

/** As `JSON.parse` makes them: own properties whatever the name. */
export function recordOf<T>(entries: Array<[string, T]>): Record<string, T> {
  const record: Record<string, T> = {};
  for (const [key, value] of entries) {
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return record;
}

const needs: fc.Arbitrary<NeedsByKey> = fc.array(fc.tuple(shareKey, serializedUses), { maxLength: 2 }).map(recordOf);
const flag = fc.constantFrom(true, false, null);

function mostly<T>(usual: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

export const library: fc.Arbitrary<LibraryUsage> = fc.record({
  shareKey,
  // Mostly the same library: what is merged must meet often.
  shareScope: mostly("default", "other"),
  version: mostly("1.0.0", null, "1.2.0", "2.0.0-beta.1", "not semver"),
  requiredVersion: mostly("^1.0.0", null, "^2.0.0", "workspace:*"),
  singleton: mostly(false, true),
  provided: uses,
  used: uses,
  places: fc
    .array(fc.tuple(name, fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 7 })), { maxLength: 3 })
    .map((list) => new Map(list.map(([used, lines]) => [used, lines.map((line) => `./src/a.js:${line}:1`)]))),
  reasons: fc.subarray(["a namespace escapes", "a dynamic import"]),
  possiblyUnused: names,
  importedButUnused: names,
  exportFlags: fc.array(fc.tuple(name, fc.record({ canMangle: flag, canInline: flag })), { maxLength: 3 }).map((list) => new Map(list)),
  entryModule: fc.constantFrom(null, "10", "./node_modules/lib/index.js"),
  chunkFiles: fc.subarray(["a.js", "b.js"]),
  runtimeNames: fc.subarray(["main", "remote"]),
  moduleType: fc.constantFrom("esm", "commonjs", "dynamic", "unknown"),
  conditionalUses: fc.record({ always: needs, by_export: fc.array(fc.tuple(name, needs), { maxLength: 3 }).map(recordOf) }),
});

export const report: fc.Arbitrary<UsageReport> = fc
  .record({ app: fc.constantFrom("host", "remote", "shop"), build: fc.constantFrom(undefined, "abc"), remotes: fc.subarray(["shop", "partner"]), libraries: fc.array(library, { maxLength: 5 }) })
  .map(createReport);
