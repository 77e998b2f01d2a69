import { compareObservations, type Expectation } from "../../scripts/differential/compare-observations";
import type { Observation } from "../../scripts/differential/observe";

const json = (value: unknown): string => JSON.stringify(value);

const uncut: Observation = {
  failure: null,
  present: ["a", "b", "c"],
  effects: json({ calls: [["console.log", 1], ["console.log", 2]], globals: [] }),
  shapes: json({ a: { tag: "Function", own: [["length", "c", 1]] } }),
  exercise: "null",
  outcomes: json({ calls: { a: [{ call: "call", result: 1 }] } }),
  html: "{}",
  hanging: [],
};
const cut: Observation = { ...uncut, present: ["a"] };
const expectation: Expectation = { names: ["a"], kept: new Set(["a"]), mayLoseEffects: false };

it("says nothing where nothing differs", () => {
  expect(compareObservations(uncut, cut, expectation)).toBeNull();
});

it.each<[string, Partial<Observation>, string]>([
  ["that does not load", { failure: "Error: made" }, "loading it"],
  ["without a used export", { present: [] }, `the export "a"`],
  ["with an export that was cut", { present: ["a", "b"] }, `the export "b", which was cut`],
  ["with another arity", { shapes: json({ a: { tag: "Function", own: [["length", "c", 2]] } }) }, "shape › a › own › length › 2"],
  ["with another result", { outcomes: json({ calls: { a: [{ call: "call", result: 2 }] } }) }, "calls › calls › a › 0 › result"],
  ["that renders otherwise", { html: json({ A: "<p>" }) }, "HTML › A"],
  ["with calls that do not end", { hanging: ["a"] }, `calls of "a"`],
  ["with effects in another order", { effects: json({ calls: [["console.log", 2], ["console.log", 1]], globals: [] }) }, "effects of loading it"],
  ["with an effect less", { effects: json({ calls: [["console.log", 1]], globals: [] }) }, "effects of loading it"],
  ["with a global more", { effects: json({ calls: [["console.log", 1], ["console.log", 2]], globals: [["new", "globalThis", "x", 1]] }) }, "effects of loading it"],
])("finds a library %s", (_, changes, where) => {
  expect(compareObservations(uncut, { ...cut, ...changes }, expectation)?.where).toBe(where);
});

it("lets modules that declare themselves free of side effects lose effects, and nothing else", () => {
  const lenient = { ...expectation, mayLoseEffects: true };
  const withCalls = (...calls: number[]): Observation => ({ ...cut, effects: json({ calls: calls.map((call) => ["console.log", call]), globals: [] }) });
  expect(compareObservations(uncut, withCalls(2), lenient)).toBeNull();
  expect(compareObservations(uncut, withCalls(2, 1), lenient)).not.toBeNull();
  expect(compareObservations(uncut, withCalls(1, 2, 3), lenient)).not.toBeNull();
});

it("lets such modules change globals in another order, but not otherwise", () => {
  const withGlobals = (...changes: unknown[]): Observation => ({ ...cut, effects: json({ calls: [], globals: changes }) });
  const [a, b] = [["new", "globalThis", "a", 1], ["new", "globalThis", "b", 2]];
  const lenient = { ...expectation, mayLoseEffects: true };
  expect(compareObservations(withGlobals(a, b), withGlobals(b, a), lenient)).toBeNull();
  expect(compareObservations(withGlobals(a, b), withGlobals(b, a), expectation)).not.toBeNull();
  expect(compareObservations(withGlobals(a, b), withGlobals(b, ["new", "globalThis", "a", 2]), lenient)).not.toBeNull();
  expect(compareObservations(withGlobals(a, b), withGlobals(b, b), lenient)).not.toBeNull();
});

it("lets an export stay that the library needs itself, or one of a library that is kept whole", () => {
  const withB = { ...cut, present: ["a", "b"] };
  expect(compareObservations(uncut, withB, { ...expectation, kept: new Set(["a", "b"]) })).toBeNull();
  expect(compareObservations(uncut, withB, { ...expectation, kept: "all" })).toBeNull();
});
