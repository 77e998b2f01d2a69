import { buildChunkModel } from "../../src/chunk";
import { prune } from "../../src/prune";
import { createFacts } from "../helpers/chunk-fixture";

/** A CommonJS library with its exports between the comments. */
const chunk = (open: string, close: string): string => `(self["webpackChunk"] = self["webpackChunk"] || []).push([["library"],{

/***/ "entry"
(module, exports, __webpack_require__) {

${open} exports.used = 1; ${close}
/* @common:if [condition="treeShake.library.unused"] */ exports.unused = 2; /* @common:endif */

/***/ }

}]);
`;

function pruneText(text: string) {
  const facts = createFacts("library", "entry", { entry: { esm: false } });
  const model = buildChunkModel(facts, [{ name: "chunk.js", text }]);
  return prune(model, [{ entry: facts.shared[0]!, uses: new Set(["used"]) }], { cut: "remove" });
}

const IF = '/* @common:if [condition="treeShake.library.used"] */';
const ENDIF = "/* @common:endif */";

test("paired markers are gone from the cut text", () => {
  const { files, diagnostics } = pruneText(chunk(IF, ENDIF));
  expect(diagnostics).toEqual([]);
  expect(files[0]?.edits.length).toBeGreaterThan(0);
});

test.each([
  ["an if that is never closed", chunk(IF, ""), "UNBALANCED_MARKER"],
  ["an endif that closes nothing", chunk("", ENDIF), "UNBALANCED_MARKER"],
  ["an unknown directive", chunk("/* @common:unless [condition=\"a\"] */", ""), "INVALID_MARKER"],
])("%s leaves the chunk uncut, with one finding that says where", (_, text, code) => {
  const { files, diagnostics } = pruneText(text);
  expect(files).toEqual([]);
  expect(diagnostics).toEqual([expect.objectContaining({ code, file: "chunk.js" })]);
  expect(diagnostics[0]?.message).toMatch(/^\[fedshake\] chunk\.js \(6:\d+\): /);
});
