import { createFacts } from "../helpers/chunk-fixture";
import { expectSameExports } from "../helpers/compare-runs";
import { cutAndCheck } from "../helpers/cut-and-check";
import { runChunk } from "../helpers/run-chunk";

// Deep enough to overflow the stack of whoever follows every call; the last one gives an object that others have.
const LENGTH = 1000;

test("what is given to the result of a call within very many calls stays", async () => {
  const links = Array.from({ length: LENGTH }, (_, i) => `const link${i} = () => ${i + 1 < LENGTH ? `link${i + 1}()` : "kept"};`);
  const text = `(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

const kept = {};
${links.reverse().join("\n")}
const result = /*#__PURE__*/ link0();
result.name = "kept";
exports.used = kept;
exports.unused = () => result;

/***/ }

}]);`;
  const facts = createFacts("library", "entry", { entry: { esm: false } });
  const output = cutAndCheck({ facts, texts: new Map([["chunk.js", text]]), uses: new Map([["library", new Set(["used"])]]) });
  const after = runChunk(output.texts.values(), "entry");
  await expectSameExports(runChunk([text], "entry"), after, ["used"], "(exports) => exports.used");
  expect(Object.keys(after.exports)).toEqual(["used"]);
});
