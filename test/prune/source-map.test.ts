import { TraceMap, originalPositionFor } from "@jridgewell/trace-mapping";
import webpack from "webpack";
import { buildChunkModel } from "../../src/chunk";
import { prune } from "../../src/prune";
import { createFacts } from "../helpers/chunk-fixture";

const source = `export const first = () => "first, which is cut";

export const second = () => "second, which stays";
`;
const before = `/***/ "./a.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  first: () => first,
  second: () => second
});
`;
const after = `

/***/ }
`;

test("a source map still locates what is kept", () => {
  const { ConcatSource, OriginalSource, ReplaceSource } = webpack.sources;
  const module = new ReplaceSource(new OriginalSource(source, "a.js"));
  for (let at = source.indexOf("export "); at >= 0; at = source.indexOf("export ", at + 1)) module.replace(at, at + 6, "");
  const chunk = new ConcatSource("(self.webpackChunkapp = []).push([[0], {\n", before, module, after, "}]);\n");
  const text = chunk.source().toString();
  const facts = createFacts("library", "./a.js", { "./a.js": {} });

  const model = buildChunkModel(facts, [{ name: "chunk.js", text }]);
  const { files, diagnostics } = prune(model, facts.shared.map((entry) => ({ entry, uses: new Set(["second"]) })), { cut: "remove" });
  expect(diagnostics).toEqual([]);
  const cut = new ReplaceSource(chunk);
  for (const { start, end, text: replacement } of files[0]?.edits ?? []) cut.replace(start, end - 1, replacement);

  const result = cut.source().toString();
  expect(result).not.toContain("which is cut");
  const lines = result.split("\n");
  const line = lines.findIndex((candidate) => candidate.includes("which stays"));
  const column = lines[line]?.indexOf("second") as number;
  const map = new TraceMap(cut.map({ columns: true }) as never);
  expect(originalPositionFor(map, { line: line + 1, column })).toMatchObject({ source: expect.stringContaining("a.js"), line: 3 });
});
