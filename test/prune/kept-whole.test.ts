import { join } from "node:path";
import { buildChunkModel } from "../../src/chunk";
import { prune } from "../../src/prune";
import { readChunkFixture } from "../helpers/chunk-fixture";

test.each([
  ["commonjs-exports-enumerated", "it hands on \"exports\" in: exports.names = function () { return Object.keys(exports); }"],
  ["commonjs-exports-through-this", 'it hands on "this" in: '],
  ["commonjs-module-handed-on", 'it hands on "module.exports" in: log.push(Object.keys(module.exports));'],
])("says what keeps %s whole", (leaf, reason) => {
  const { facts, texts } = readChunkFixture(join(__dirname, "../../__fixtures__/chunk", leaf));
  const model = buildChunkModel(facts, Array.from(texts, ([name, text]) => ({ name, text })));
  const { keptWhole } = prune(model, [{ entry: facts.shared[0]!, uses: new Set(["names"]) }], { cut: "remove" });
  expect(keptWhole).toHaveLength(1);
  expect(keptWhole[0]!.module).toBe(facts.modules.get(facts.shared[0]!.moduleId)!.name);
  expect(keptWhole[0]!.reason).toContain(reason);
});

test("names no module that is cut", () => {
  const { facts, texts } = readChunkFixture(join(__dirname, "../../__fixtures__/chunk/number-that-equals-an-id"));
  const model = buildChunkModel(facts, Array.from(texts, ([name, text]) => ({ name, text })));
  expect(prune(model, [{ entry: facts.shared[0]!, uses: new Set() }], { cut: "remove" }).keptWhole).toEqual([]);
});
