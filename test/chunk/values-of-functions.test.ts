import type { FunctionDeclaration } from "acorn";
import { parseProgram } from "../../src/chunk";
import { FunctionReader } from "../../src/chunk/FunctionReader";
import { createFacts } from "../helpers/chunk-fixture";
import { expectSameExports } from "../helpers/compare-runs";
import { cutAndCheck } from "../helpers/cut-and-check";
import { runChunk } from "../helpers/run-chunk";

const LENGTH = 100;

function times(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join("\n");
}

async function cut(body: string): Promise<string> {
  const text = `(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

${body}

/***/ }

}]);`;
  const facts = createFacts("library", "entry", { entry: { esm: false } });
  const { texts } = cutAndCheck({ facts, texts: new Map([["chunk.js", text]]), uses: new Map([["library", new Set(["used"])]]) });
  const after = runChunk(texts.values(), "entry");
  await expectSameExports(runChunk([text], "entry"), after, ["used"], "(exports) => exports.used");
  expect(Object.keys(after.exports)).toEqual(["used"]);
  return [...texts.values()].join();
}

test("a class that extends an earlier one of its own name is looked at once", async () => {
  const output = await cut(`
let Widget = class { a() {} };
Widget = class extends Widget { b() {} };
const widget = /*#__PURE__*/ new Widget();
widget.name = "dropped";
exports.used = 1;
exports.unused = () => widget;`);
  expect(output).not.toMatch("dropped");
});

test("classes whose earlier ones define a setter keep what is assigned to instances", async () => {
  const output = await cut(`
let seen = null;
let Widget = class { set name(value) { seen = value; } };
Widget = class extends Widget {};
const widget = /*#__PURE__*/ new Widget();
widget.name = "kept";
exports.used = () => seen;
exports.unused = () => widget;`);
  expect(output).toMatch('"kept"');
});

test("what was assigned to a name at the end of a long line of names is known of the first", async () => {
  const output = await cut(`
function Name0() {}
${times(LENGTH, (i) => `const Name${i + 1} = Name${i};`)}
const shared = {};
Name${LENGTH}.prototype = shared;
Name0.prototype.added = "kept";
exports.used = shared;
exports.unused = Name0;`);
  expect(output).toMatch('"kept"');
});

test("a function that was read for one value is not parsed again for another", () => {
  const text = "function make(value) { const made = { value }; return made; }";
  const [node] = parseProgram(text, { ecmaVersion: "latest" }).body;
  const functions = new FunctionReader(text);
  functions.begin();
  const opened = functions.open(node as FunctionDeclaration);
  functions.begin();
  expect(functions.open(node as FunctionDeclaration)).toBe(opened);
  expect(opened).toMatchObject({ redefines: false, returned: [{ type: "Identifier", name: "made" }] });
  expect(opened.handedOn).toEqual(new Set(["value"]));
});
