import { annotate } from "../../src/annotate";
import { buildChunkModel } from "../../src/chunk";
import { optimize } from "../../src/optimize";
import { createFacts } from "../helpers/chunk-fixture";
import { buildFederation, bundlers, runEntry } from "./build-federation";

/** What bundlers read, and what goes down a syntax tree one call for each level may not. */
const terms = (count: number): string => Array.from({ length: count }, (_, i) => `"${i % 10}"`).join(" + ");
const members = (count: number): string => `exports${".self".repeat(count)}`;
const arrows = (count: number): string => `${Array.from({ length: count }, (_, i) => `a${i} => `).join("")}1`;

test.each(bundlers)("%s builds a library whose code is nested deep", async (bundler) => {
  const build = await buildFederation({
    bundler, mode: "development",
    files: {
      "index.js": 'import("deep").then(({ used }) => console.log(used.length));',
      "node_modules/deep/package.json": '{ "name": "deep", "version": "1.0.0" }',
      "node_modules/deep/index.js": `exports.self = exports;\nif (exports.self) exports.used = ${terms(1500)};\nexports.members = function () { return ${members(1500)}; };\n${bundler === "rspack" ? `exports.arrows = ${arrows(600)};` : ""}`,
    },
    shared: { deep: {} },
    fedshake: { usage: "self" },
    configuration: { target: "node", resolve: { modules: ["node_modules"] } },
  });
  expect(build.errors).toEqual([]);
  expect(runEntry(build)).toBe("1500\n");
});

const deep = `exports.used = 1;\nexports.y = function () { return ${members(50_000)}; };`;

test("markers are not inserted into code that is nested too deep, and the message says so", () => {
  expect(() => annotate({ source: deep, filename: "deep.js", shareKeys: ["deep"] })).toThrow(/^\[fedshake\] deep\.js: code that is nested so deep cannot be read\. Its exports get no markers/);
  expect(() => optimize(`/* @common:if [condition="a"] */ x(); /* @common:endif */ y(${members(50_000)});`, {}, { filename: "deep.js" })).toThrow(expect.objectContaining({ code: "TOO_DEEP" }));
});

test("a chunk with code that is nested too deep is left alone", () => {
  const text = `(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{\n\n/***/ "entry"(module, exports, __webpack_require__) {\n\n${deep}\n\n/***/ }\n\n}]);`;
  const model = buildChunkModel(createFacts("library", "entry", { entry: { esm: false } }), [{ name: "chunk.js", text }]);
  expect(model.read("entry")).toEqual([]);
  expect(model.bailouts).toEqual([{ file: "chunk.js", module: null, reason: "it holds code that is nested too deep to be read." }]);
});
