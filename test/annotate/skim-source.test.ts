import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { collectCommonJsExports } from "../../src/annotate/collect-commonjs-exports";
import { collectEsmExports } from "../../src/annotate/collect-esm-exports";
import { collectExports } from "../../src/annotate/collect-exports";
import { collectPlainCommonJs } from "../../src/annotate/collect-plain-commonjs";
import type { CollectedExports } from "../../src/annotate/export-site";
import { mayForward } from "../../src/annotate/may-forward";
import { ModuleText } from "../../src/annotate/ModuleText";
import { isEsModule, parseModule } from "../../src/annotate/parse-module";
import { skimSource } from "../../src/annotate/skim-source";
import { readFormCases } from "./form-cases";

/** What is collected when nothing is left out and scopes are always looked at. */
function collectFromWhole(source: string): CollectedExports {
  const { program } = parseModule(source, "lib.js");
  if (isEsModule(program)) return collectEsmExports(program, source);
  const module = new ModuleText(source, "lib.js");
  return collectCommonJsExports(Object.assign(module, { parseDeclarations: () => null }));
}

function collect(source: string): CollectedExports {
  return collectExports(source, "lib.js");
}

const modules = join(__dirname, "../../node_modules");
const libraries = [
  "@ant-design/icons/lib/icons/index.js",
  "chart.js/dist/chart.cjs",
  "chart.js/dist/chart.umd.min.js",
  "immer/dist/cjs/immer.cjs.production.js",
  "lodash-es/lodash.default.js",
  "react-dom/cjs/react-dom-server.browser.production.js",
  "react/cjs/react.development.js",
  "terser/dist/bundle.min.js",
];

describe("leaves out nothing that matters", () => {
  it.each([...readFormCases("esm"), ...readFormCases("commonjs")].map(({ name, input }) => [name, input]))("of the form %s", (_, source) => {
    expect(collect(source)).toEqual(collectFromWhole(source));
  });

  it.each(libraries)("of %s", (file) => {
    const source = readFileSync(join(modules, file), "utf8");
    expect(skimSource(source)).not.toBeNull();
    expect(collect(source)).toEqual(collectFromWhole(source));
  });

  it("of modules made of anything", () => {
    fc.assert(
      fc.property(arbitraryModule, (source) => {
        expect(skimSource(source)).not.toBeNull();
        expect(collect(source)).toEqual(collectFromWhole(source));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Texts in which what looks like a bracket, a comment or an export is none. */
const hiding = [
  `"} exports.no = 1; {"`,
  `'\\'} /* {'`,
  "`} ${ { a: `}` }.a } exports.no = 1; /* {`",
  "/[/}\"'`]\\/{/g",
  "/* } exports.no = 1; { */ 1",
  "a /b/ c",
  `a++ / "(/"`,
  `(a) / "(/"`,
  `[1] / "(/"`,
  `{ a: 1 } / "(/"`,
  `a.return / "(/"`,
  '`${a}` / "(/"',
  `1.5 / "(/"`,
  "typeof /}/",
  "1 + /}/",
  "function () { return /}/ }",
  "() => { this.no = 1 }",
  "class { no = 1; static { this.no = 2 } }",
];
const names = ["alpha", "beta", "gamma"];
const expression = fc.constantFrom(...hiding).map((text) => (/^[{fc]/.test(text) ? `(${text})` : text));
const writes = (value: string): string[] => [
  `exports.alpha = ${value};`,
  `module.exports.beta = ${value};`,
  `Object.defineProperty(exports, "gamma", { value: ${value} });`,
  `exports.alpha = exports.beta = ${value};`,
  `if (a) exports.gamma = ${value}; else b();`,
  `if (a) b(); else exports.gamma = ${value};`,
  `for (; a; ) exports.gamma = ${value};`,
  `var target = exports; target.beta = ${value};`,
  `this.alpha = ${value};`,
  `a()\n{ this.alpha = 1; }`,
  `module.exports = { alpha: ${value}, beta };`,
  `module.exports = require("./dep");`,
];
const others = (value: string): string[] => [
  `var a = ${value}, b = 1;`,
  `function f() { if (a) { ${names.map((name) => `log(${name}, ${value});`).join(" ")} } }`,
  `if (a) { b = ${value}; }\n/}/.test(a);`,
  `do a = ${value}; while (b)`,
  `switch (a) { case 1: ${value}; break; default: { } }`,
  `label: { a = ${value}; }`,
  `class A { method() { return ${value}; } get if() { return 1; } }`,
  `a = ${value}\n;(b)`,
  `const { a: { b = ${value} } } = c;`,
  `function require2(require) { return require("./no"); }`,
  `for (const x of [${value}]) { a = x; }`,
  `x = y\n{ a = ${value}; exports }`,
];
const exported = (value: string): string[] => [
  `export const alpha = ${value};`,
  `export function beta() { return ${value}; }`,
  `export default ${value};`,
  `const gamma = 1; export { gamma, gamma as "x}" };`,
  `export * from "./dep";`,
  `import dep from "./dep"; export { dep };`,
];
const statement = (kinds: ReadonlyArray<(value: string) => string[]>): fc.Arbitrary<string> =>
  expression.chain((value) => fc.constantFrom(...kinds.flatMap((kind) => kind(value))));

/** Statements that are declared twice do not parse: each kind of module has its own. */
const arbitraryModule = fc
  .constantFrom([writes, others], [exported, others])
  .chain((kinds) => fc.array(statement(kinds), { minLength: 1, maxLength: 6 }))
  .chain((statements) => fc.constantFrom("\n", " ", "").map((separator) => statements.join(separator)))
  .filter((source) => {
    try {
      parseModule(source, "lib.js");
      return true;
    } catch {
      return false;
    }
  });

it("believes the parser where it takes a call for a statement", () => {
  const source = 'import // a comment\n("./a"); exports.a = 1;';
  expect(skimSource(source)).toMatchObject({ isEsm: true });
  expect(collect(source)).toMatchObject({ moduleType: "commonjs", exports: ["a"] });
});

describe("leaves the whole text to the parser", () => {
  it.each([
    ["where a slash may divide or begin a regular expression", "async () => { await /}/g; exports.a = 1 }"],
    ["where an HTML-like comment begins", "exports.a = 1; <!-- }"],
    ["where one ends", "exports.a = 1\n--> }"],
    ["where a name is escaped", "expor\\u0074s.a = 1;"],
    ["where brackets do not pair", "exports.a = (1];"],
    ["where a string does not end", 'exports.a = "'],
  ])("%s", (_, source) => {
    expect(skimSource(source)).toBeNull();
  });
});

it("leaves no body and no statement that does not matter", () => {
  const commonJs = `function a() { this.b(); }\nvar c = 1;\nexports.a = function () { return a(); };\nwhile (a()) { c++; }`;
  expect(skimSource(commonJs)).toMatchObject({ isEsm: false, statements: { text: "\nexports.a = function () {};" } });
  const esm = `import "./a";\nconst b = 1;\nexport class C { d() { return b; } }`;
  expect(skimSource(esm)).toMatchObject({ isEsm: true, statements: { text: `import "./a";\nexport class C {}` } });
});

describe("knows the plain forms of CommonJS without scopes", () => {
  it.each([
    "exports.a = 1; module.exports.b = exports.a;",
    `"use strict"; Object.defineProperty(exports, "__esModule", { value: true }); exports["a"] = () => this2;`,
    `if (process.env.NODE_ENV === "production") { module.exports = require("./a"); } else { module.exports = require("./b"); }`,
    "(module && module[name]).call(module, 'timers'); exports.a = typeof module.exports;",
  ])("%s", (source) => {
    const { program } = parseModule(source, "lib.js");
    expect(collectPlainCommonJs(program, source)).toEqual(collectFromWhole(source));
  });

  it.each([
    "exports.a = exports.b = 1;",
    "if (a) exports.a = 1;",
    "var a = exports.a = 1;",
    "exports.a += 1;",
    "exports[a] = 1;",
    "delete exports.a;",
    "[exports.a] = [1];",
    "for (exports.a of b);",
    "exports.__proto__ = a;",
    "fill(exports);",
    "fill(module);",
    "(function (exports) { exports.a = 1; })(exports);",
    "this.a = 1;",
    "module.exports = { a };",
    "module.exports = require('./a').b;",
    "function require() {} module.exports = require('./a');",
    "var Object = x; Object.defineProperty(exports, 'a', { value: 1 });",
    "(module && module[name]).call(exports, 'a');",
    "({ a: exports.a } = b);",
  ])("and leaves %s to the scopes", (source) => {
    const { program } = parseModule(source, "lib.js");
    expect(collectPlainCommonJs(program, source)).toBeNull();
  });
});

it("suspects every module that forwards", () => {
  const forwarding = [...readFormCases("esm"), ...readFormCases("commonjs")].filter(({ result }) => result.forwards.length > 0);
  expect(forwarding.length).toBeGreaterThan(5);
  expect(forwarding.filter(({ input }) => !mayForward(input)).map(({ name }) => name)).toEqual([]);
  expect(mayForward(readFileSync(join(modules, "react-dom/cjs/react-dom-client.production.js"), "utf8"))).toBe(false);
});
