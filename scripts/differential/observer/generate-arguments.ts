import type { EffectLog } from "./record-effects";

/** Where arguments come from. */
export interface ArgumentSource {
  random: () => number;
  log: EffectLog;
  /** Results of earlier calls, and other exports. */
  pool: readonly unknown[];
}

type Make = (source: ArgumentSource) => unknown;

const WORDS = [
  "", "a", "abc", "a b-c", "Hello, World", "key", "a.b[0].c", "x", "1", "42", "-1.5", "true", "null", "2026-11-20", "2026-11-20T10:20:30Z", "10:20", "yyyy-MM-dd",
  "#ff8000", "rgb(1, 2, 3)", "me@example.com", "https://example.com/a?b=c#d", "/path/:id", "*", "{\"a\":1}", "<b>&amp;</b>", "en", "de-DE", "UTC", "click", "ä€😀", "0x1F", "192.168.0.1",
  "linear", "div", "{ a { b } }", "query Q { a }", "9f1c2a44-8a57-4c1b-9c1e-1d2f3a4b5c6d",
];
const NUMBERS = [0, 1, 2, 3, -1, 7, 10, 0.5, -2.75, 42, 100, 255, 1e3, NaN, 1700000000000];

const pick = <T>(random: () => number, values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
const word: Make = ({ random }) => pick(random, WORDS);
const number: Make = ({ random }) => pick(random, NUMBERS);

const record: Make = (source) => {
  const object: Record<string, unknown> = {};
  const count = Math.floor(source.random() * 4);
  for (let at = 0; at < count; at++) object[pick(source.random, ["a", "b", "key", "id", "type", "name", "value", "x", "y", "data"])] = makeSimple(source);
  return object;
};

const list: Make = (source) => {
  const make = pick(source.random, [word, number, record, makeSimple]);
  return Array.from({ length: Math.floor(source.random() * 5) }, () => make(source));
};

/** Functions tell the log how they are called. */
const callback: Make = ({ random, log }) => {
  const kind = pick(random, ["first", "truthy", "count", "compare", "nothing", "object", "double"] as const);
  return (...values: unknown[]): unknown => {
    log.add(`callback ${kind}`, ...values);
    const [first, second] = values;
    if (kind === "first") return first;
    if (kind === "truthy") return Boolean(first);
    if (kind === "count") return values.length;
    if (kind === "compare") return String(first) < String(second) ? -1 : 1;
    if (kind === "object") return { value: 1, type: "made" };
    if (kind === "double") return Number(first) * 2;
    return undefined;
  };
};

const node: Make = (source) => {
  const { document } = globalThis as { document?: { createElement(name: string): unknown } };
  return document ? document.createElement(pick(source.random, ["div", "canvas", "input"])) : record(source);
};

const simple: readonly Make[] = [word, word, number, number, () => undefined, () => null, () => true, () => false];

const makeSimple: Make = (source) => pick(source.random, simple)(source);

const kinds: ReadonlyArray<readonly [weight: number, make: Make]> = [
  [10, word],
  [10, number],
  [4, makeSimple],
  [9, record],
  [9, list],
  [8, callback],
  [8, ({ random, pool }) => pick(random, pool)],
  [2, () => new Date(Date.UTC(2024, 1, 29, 1, 2, 3))],
  [1, () => /a(b)?/g],
  [1, () => new Map<unknown, unknown>([["a", 1], [2, { b: 3 }]])],
  [1, () => new Set<unknown>([1, "a", null])],
  [1, () => Symbol.for("key")],
  [1, () => new Uint8Array([1, 2, 250])],
  [1, () => 12n],
  [1, () => new (class Point { x = 1; y = 2; })()],
  [1, () => Promise.resolve("later")],
  [1, () => new Error("made")],
  [2, node],
];
const total = kinds.reduce((sum, [weight]) => sum + weight, 0);

function makeAny(source: ArgumentSource): unknown {
  let left = source.random() * total;
  for (const [weight, make] of kinds) {
    left -= weight;
    if (left < 0) return make(source);
  }
  return undefined;
}

/** Arguments for a function of that arity: mostly as many as it declares, sometimes fewer or more. */
export function generateArguments(source: ArgumentSource, arity: number): unknown[] {
  const least = Math.min(arity, 4);
  const count = source.random() < 0.6 ? least : Math.floor(source.random() * 4);
  return Array.from({ length: count }, () => makeAny(source));
}
