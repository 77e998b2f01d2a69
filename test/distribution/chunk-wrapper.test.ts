import { runInNewContext } from "node:vm";
import { TraceMap, originalPositionFor } from "@jridgewell/trace-mapping";
import { restoreNames, standInNames } from "../../src/distribution/chunk-wrapper";
import type { Minimized } from "../../src/distribution/minimize";
import { OptimizeWorkers } from "../../src/distribution/OptimizeWorkers";

const start = (name: string, ids: string): string => `(self["${name}"] = self["${name}"] || []).push([[${ids}],{\n`;
const table = '\n/***/ 12:\n((module, exports, __webpack_require__) => {\nvar unlikelyName = __webpack_require__(34);\nexports.shout = (text) => unlikelyName(text) + "!";\n})\n\n}]);';

const tools = [
  { name: "terser", options: {} },
  { name: "swc", options: {} },
  { name: "rspack", options: {} },
  { name: "esbuild", options: {} },
] as const;

const threads = new OptimizeWorkers(1);
afterAll(() => threads.close());

describe.each(tools)("$name", ({ name, options }) => {
  const run = (code: string, wantsMap: boolean): Promise<Minimized> =>
    threads.minimize({ code, minimizer: { name, label: name, options, ecma: 2020 }, module: false, dropComments: false, wantsMap, from: [process.cwd()] });

  test.each([
    ['"use strict";\n', "webpackChunkhost", "123"],
    ["", "webpackChunkhost", "4,623"],
    ["", "webpackChunk_scope_remote", '"vendors-node_modules_antd_es_index_js"'],
  ])("leaves the stand-ins of a chunk in its wrapper (%j, %s, %s)", async (directive, global, ids) => {
    const code = directive + start(global, ids) + table;
    const named = standInNames(code, true);
    expect(named).toMatchObject({ global, ids });
    expect(named?.code).not.toContain(global);
    const minimized = await run(named!.code, true);
    const restored = restoreNames(minimized, named!);
    // Letters of short names are by their frequency in all of the text.
    expect(restored?.code.length).toBe((await run(code, true)).code.length);
    expect(restored?.code).not.toMatch(/fedshake/i);

    const pushed: unknown[][] = [];
    const self = { [global]: { push: (chunk: unknown[]) => pushed.push(chunk) } };
    runInNewContext(restored!.code, { self });
    const [[given, modules]] = pushed as [[unknown[], Record<string, (...values: unknown[]) => void>]];
    expect([...given]).toEqual(JSON.parse(`[${ids}]`));
    const exports = {} as { shout: (text: string) => string };
    modules[12]!({}, exports, () => (text: string) => text.toUpperCase());
    expect(exports.shout("a")).toBe("A!");

    const lines = restored!.code.slice(0, restored!.code.indexOf("shout")).split("\n");
    const place = originalPositionFor(new TraceMap(restored!.map!), { line: lines.length, column: lines.at(-1)!.length });
    const before = named!.code.slice(0, named!.code.indexOf("shout")).split("\n");
    expect(place.line).toBe(before.length);
  });
});

test("a chunk of another form has no stand-ins", () => {
  const push = start("webpackChunkhost", "1");
  expect(standInNames(`exports.ids = [1];\nexports.modules = {${table}`, false)).toBeNull();
  expect(standInNames(push.replace('"webpackChunkhost"] ||', '"webpackChunkother"] ||') + table, false)).toBeNull();
  expect(standInNames(push.replace("webpackChunkhost", "webpack\\u0043hunkhost") + table, false)).toBeNull();
  expect(standInNames(`${push}12(){"fedshake-chunk-ids"}}]);`, false)).toBeNull();
});

test("a map that tells of text on the wrapper's line rules stand-ins out", () => {
  const code = `${start("webpackChunkhost", "1").trimEnd()}12(){}}]);`;
  expect(standInNames(code, false)).not.toBeNull();
  expect(standInNames(code, true)).toBeNull();
});

test("a minimizer that does something to a stand-in has worked in vain", () => {
  const named = standInNames(start("webpackChunkhost", "1") + table, false)!;
  expect(restoreNames({ code: named.code.replace("fedshakeChunkGlobalName", "fedshakeChunk" + "globalName"), map: null }, named)).toBeNull();
  expect(restoreNames({ code: named.code.replace('"fedshake-chunk-ids"', '"fedshake-"+"chunk-ids"'), map: null }, named)).toBeNull();
});
