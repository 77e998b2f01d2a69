import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { AnalysisCache, hashBuild, hashWith } from "../../src/plugin/analysis-cache";
import type { ModuleFacts } from "../../src/types";

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "fedshake-cache-"));
  writeFileSync(join(project, "package.json"), "{}");
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

const directory = (): string => join(project, "node_modules/.cache/fedshake");

test("an entry is there for the next build of the project", () => {
  new AnalysisCache(project).set("a", '{"x":1}');
  expect(new AnalysisCache(project).get("a")).toBe('{"x":1}');
  expect(new AnalysisCache(project).get("b")).toBeNull();
  expect(readdirSync(directory())).toEqual(["a.text"]);
});

test("a truncated entry counts as none", () => {
  new AnalysisCache(project).set("a", '{"x":1}');
  writeFileSync(join(directory(), "a.text"), '{"x"');
  expect(new AnalysisCache(project).get("a")).toBeNull();
});

test("a folder that cannot be written to costs the cache, not the build", () => {
  mkdirSync(join(project, "node_modules/.cache"), { recursive: true });
  writeFileSync(directory(), "a file in its place");
  const cache = new AnalysisCache(project);
  expect(() => cache.set("a", "1")).not.toThrow();
  expect(cache.get("a")).toBeNull();
});

test("nothing is remembered where a project has no place for it", () => {
  const cache = new AnalysisCache(parse(project).root);
  cache.set("a", "1");
  expect(cache.get("a")).toBeNull();
});

test("only the newest entries are kept", () => {
  const cache = new AnalysisCache(project);
  for (let count = 0; count < 50; count++) cache.set(`entry-${count}`, "1");
  expect(readdirSync(directory()).length).toBe(40);
  expect(cache.get("entry-49")).toBe("1");
});

const module = (id: string, more: Partial<ModuleFacts> = {}): [string, ModuleFacts] => [
  id,
  { id, name: id, shared: true, sideEffectFree: true, esm: true, references: ["a", "b"], namedImports: [], inner: null, ...more },
];

const build = (modules: Array<[string, ModuleFacts]>, text: string) => ({
  facts: { modules: new Map(modules), shared: [], consumes: new Map(), chunks: [{ files: ["main.js"], moduleIds: modules.map(([id]) => id) }] },
  texts: new Map([["main.js", text]]),
});

test("the key depends on text and facts, and not on the order of either", () => {
  const key = hashBuild(build([module("a"), module("b")], "text"));
  expect(hashBuild(build([module("b", { references: ["b", "a"] }), module("a")], "text"))).toBe(key);
  expect(hashBuild(build([module("a"), module("b")], "other"))).not.toBe(key);
  expect(hashBuild(build([module("a"), module("b", { sideEffectFree: false })], "text"))).not.toBe(key);
  expect(hashWith(key, ["remove"])).not.toBe(hashWith(key, ["null"]));
});
