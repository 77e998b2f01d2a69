import { transformSync } from "@babel/core";
import { TraceMap, originalPositionFor } from "@jridgewell/trace-mapping";
import { annotate, type Annotated, listForwards } from "../../src/annotate";
import { FedshakeError } from "../../src/errors";

function annotateText(source: string, shareKeys: string[] = ["lib"]): Annotated | null {
  return annotate({ source, filename: "src/lib.js", shareKeys });
}

describe("exports that cannot be listed", () => {
  it.each([
    ["a computed key", "for (const name of names) exports[name] = load(name);"],
    ["a computed definition", "Object.defineProperty(exports, name(), { value: 1 });"],
    ["exports handed to an unknown function", "fill(exports); exports.a = 1;"],
    ["module handed to an unknown function", "fill(module);"],
    ["exports handed to another module", 'require("./fill")(exports);'],
    [
      "module in a guarded variable, as lodash has it",
      "var e = typeof exports == 'object' && exports, m = e && typeof module == 'object' && module; m ? (m.exports = _)._ = _ : e._ = _;",
    ],
    ["exports in a container", "const all = [exports];"],
    ["exports returned by a function", "function get() { return exports; }"],
    ["exports assigned to a global", "globalThis.lib = exports;"],
    ["exports in a variable that changes", "let target = exports; if (x) target = {}; target.a = 1;"],
    ["exports in a variable that is assigned twice", "var target; target = exports; target = x; target.a = 1;"],
    ["keys of another object", "Object.keys(other).forEach((key) => (exports[key] = 1));"],
    ["own keys and more", "const keys = Object.keys(exports); keys.push(name); keys.forEach((key) => (exports[key] = 1));"],
    ["own keys that are replaced", "const keys = Object.keys(exports); keys[0] = name; for (const key of keys) exports[key] = 1;"],
    ["what a call makes of its own keys", "rename(Object.keys(exports)).forEach((key) => (exports[key] = 1));"],
    ["an accessor under a computed name", "exports.__defineGetter__(name, () => 1);"],
    ["the rest of module", "const { id, ...rest } = module; rest.exports.a = 1;"],
    ["exports out of module's pattern into a default", "const { exports: target = {} } = module; target.a = 1;"],
    ["a binding under a computed name", '__createBinding(exports, require("./a"), name());'],
    ["exports behind arguments", "(function () { fill(arguments[0]); })(exports);"],
    ["a merged object", "Object.assign(exports, load());"],
    ["a spread object", "module.exports = { a: 1, ...load() };"],
    ["an inherited object", "module.exports = { __proto__: load() };"],
    ["a function", "module.exports = function () {}; module.exports.a = 1;"],
    ["a class", "module.exports = class {};"],
    ["an instance", "module.exports = new Library();"],
    ["the result of an unknown call", "module.exports = load();"],
    ["a prototype", "Object.setPrototypeOf(exports, load());"],
    ["an object whose keys change elsewhere", "const api = { a: 1 }; extend(api); module.exports = api;"],
    [
      "a key that another function changes",
      `let key = "a"; rename(); exports[key] = 1; function rename() { key = "b"; ${"log();".repeat(50)} }`,
    ],
    [
      "an alias that is handed on in another function",
      `const target = exports; target.a = 1; function later() { ${"log();".repeat(50)} fill(target); }`,
    ],
  ])("%s", (_, source) => {
    expect(annotateText(source)).toMatchObject({ code: source, moduleType: "dynamic", exports: "all" });
  });
});

describe("what is not an export", () => {
  it.each([
    ["no exports at all", "const a = 1;"],
    ["the name in a string", 'const text = "exports.a = 1";'],
    ["a parameter of that name", "function f(exports) { exports.a = 1; }"],
    ["an import", 'import "./effect";'],
    ["an empty list", "export {};"],
    ["a method's this", "class A { m() { this.a = 1; } }"],
    ["the flag of compiled modules", 'Object.defineProperty(exports, "__esModule", { value: true });'],
  ])("%s", (_, source) => {
    expect(annotateText(source)).toBeNull();
  });
});

it("marks with the first of several share keys and names the others", () => {
  const result = annotateText("export const a = 1;", ["first/key.js", "second"])!;
  expect(result.code).toBe(
    'const a = 1; /* @common:if [condition="treeShake.first/key%2Ejs.a"] */ export { a }; /* @common:endif */',
  );
  expect(result.unmarkedShareKeys).toEqual(["second"]);
});

it("leaves a module alone that no share key names", () => {
  expect(annotateText("export const a = 1;", [])).toBeNull();
});

describe("a module that does not parse", () => {
  it("is an error with file, position and code frame", () => {
    expect.assertions(2);
    try {
      annotateText('const a = 1;\nexport { a ;\n"use me";');
    } catch (error) {
      expect(error).toBeInstanceOf(FedshakeError);
      expect(error).toMatchObject({
        code: "PARSE_FAILED",
        file: "src/lib.js",
        loc: { line: 2, column: 11 },
        reason: 'the module does not parse: Unexpected token, expected ",".',
        frame: ["  1 | const a = 1;", "> 2 | export { a ;", "    |            ^", '  3 | "use me";'].join("\n"),
      });
    }
  });

  it.each(["export const a: number = 1;", "export default <App />;"])("%s", (source) => {
    expect(() => annotateText(source)).toThrow(/Annotation runs on JavaScript/);
  });
});

describe("the source map", () => {
  const original = "// first line\nexport const first = (): number => second;\nexport let second: number = 1;\nexport function third() { return first(); }\n";

  it("locates every name, through the map of the loaders before", () => {
    const compiled = transformSync(original, {
      filename: "src/lib.ts",
      presets: [["@babel/preset-env", { modules: "commonjs", targets: { node: "current" } }], "@babel/preset-typescript"],
      configFile: false,
      babelrc: false,
      sourceMaps: true,
    })!;
    for (const input of [
      { source: compiled.code!, inputSourceMap: compiled.map as never },
      { source: original.replaceAll(/: number|\(\): number/g, (text) => (text.startsWith("(") ? "()" : "")), inputSourceMap: null },
    ]) {
      const { code, map } = annotate({ ...input, filename: "src/lib.js", shareKeys: ["lib"] })!;
      const trace = new TraceMap(map as never);
      for (const name of ["third() {", "first()"]) {
        const lines = code.split("\n");
        const line = lines.findIndex((text) => text.includes(name));
        const found = originalPositionFor(trace, { line: line + 1, column: lines[line]!.indexOf(name) });
        expect([name, found.line]).toEqual([name, 4]);
      }
    }
  });

  it("names the original as its source", () => {
    const { map } = annotate({
      source: "exports.a=1;",
      filename: "lib.js",
      shareKeys: ["lib"],
      inputSourceMap: { version: 3, names: [], sources: ["lib.ts"], sourcesContent: ["export const a = 1;"], mappings: "AAAA,YAAa" },
    })!;
    expect(map).toMatchObject({ sources: ["lib.ts"], sourcesContent: ["export const a = 1;"] });
  });

  it("is not made when nobody asks for one", () => {
    expect(annotate({ source: "export default 1;", filename: "a.js", shareKeys: ["lib"], sourceMap: false })!.map).toBeNull();
  });
});

describe("listForwards", () => {
  it.each([
    ["if (x) { module.exports = require('./a'); } else { module.exports = require('./b'); }", ["./a", "./b"]],
    ["export * from './a'; export * as ns from './b'; export { c } from './c';", ["./a"]],
    ["module.exports = x ? require('./a') : require('./b');", ["./a", "./b"]],
    ["exports.a = require('./a');", []],
    ["const a = 1;", []],
    ["this does not parse", []],
  ])("%s", (source, forwards) => {
    expect(listForwards(source, "lib.js")).toEqual(forwards);
  });
});
