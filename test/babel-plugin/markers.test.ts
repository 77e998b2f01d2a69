import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type NodePath, parseSync, type PluginItem, transformFromAstSync, transformSync, types as t } from "@babel/core";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import markersPlugin, { type BabelPluginMarkersOptions } from "../../src/babel-plugin-markers";
import { joinEdits } from "../../src/optimize/edits";
import { parseSource } from "../../src/optimize/parse-source";
import { planChanges } from "../../src/optimize/plan";
import { applyEdits } from "../../src/prune";
import { readOptimizeCases } from "../optimize/optimize-cases";
import { BABEL_VERSIONS, type BabelJob, type BabelResult, runBabel } from "./babel-versions";
import { type ModuleFormat, runModules } from "./run-modules";

const own = { configFile: false, babelrc: false } as const;

function evaluate(source: string, options: BabelPluginMarkersOptions, others: { presets?: PluginItem[]; [option: string]: unknown } = {}): { code: string; map: never } {
  const result = transformSync(source, { ...own, filename: join(__dirname, "file.js"), cwd: __dirname, plugins: [[markersPlugin, options]], ...others })!;
  return { code: result.code!, map: result.map as never };
}

describe("does to the tree what optimize() does to the text, before it looks for what became unreachable", () => {
  const texts = readOptimizeCases().map(({ name, input, options }) => ({ name, input, options }));
  it.each(texts.filter(({ options }) => !options.throws))("$name", ({ input, options: { config } }) => {
    const parsed = parseSource(input, undefined);
    const text = applyEdits(input, joinEdits(planChanges(parsed, config, { source: input }).edits));
    const { code } = evaluate(input, { config }, { parserOpts: { plugins: ["jsx"] } });
    expect(normalize(code)).toBe(normalize(text));
    expect(commentsOf(code)).toEqual(commentsOf(text));
  });

  it.each(texts.filter(({ options }) => options.throws && options.throws.code !== "PARSE_FAILED"))("$name", ({ input, options: { config, throws } }) => {
    const others = { filename: join(__dirname, "input.js"), parserOpts: { allowReturnOutsideFunction: true } };
    expect(() => evaluate(input, { config }, others)).toThrow(
      expect.objectContaining({ code: throws!.code, message: expect.stringContaining(throws!.message) }),
    );
  });
});

/** The program without what has no meaning: comments, empty statements, layout; JSX as what it evaluates, with texts joined. */
function normalize(code: string): string {
  const dropEmpty: PluginItem = () => ({ visitor: { EmptyStatement: (path: NodePath) => void (path.listKey === "body" && path.remove()) } });
  const joinTexts: PluginItem = () => ({
    visitor: {
      CallExpression: ({ node }: NodePath<t.CallExpression>) => {
        for (let at = node.arguments.length - 1; at > 2; at--) {
          const [first, second] = node.arguments.slice(at - 1, at + 1);
          if (!t.isStringLiteral(first) || !t.isStringLiteral(second)) continue;
          node.arguments.splice(at - 1, 2, t.stringLiteral(first.value + second.value));
        }
      },
    },
  });
  const presets: PluginItem[] = [["@babel/preset-react", { runtime: "classic" }]];
  const printed = transformSync(code, { ...own, sourceType: "unambiguous", comments: false, minified: true, presets, plugins: [dropEmpty], parserOpts: { allowReturnOutsideFunction: true } })!.code!;
  return transformSync(printed, { ...own, sourceType: "unambiguous", comments: false, plugins: [joinTexts], parserOpts: { allowReturnOutsideFunction: true } })!.code!;
}

function commentsOf(code: string): string[] {
  const ast = parseSync(code, { ...own, sourceType: "unambiguous", parserOpts: { plugins: ["jsx"], allowReturnOutsideFunction: true } });
  return (ast?.comments ?? []).map(({ value }) => value.replaceAll(/\s+/g, " ")).sort();
}

const fixtures = join(__dirname, "../../__fixtures__/babel-plugin/markers");

const LANGUAGES: Record<string, PluginItem[]> = {
  ts: ["@babel/preset-typescript"],
  jsx: [["@babel/preset-react", { runtime: "automatic" }]],
  js: [],
};

const forms = readdirSync(fixtures).map((name) => {
  const folder = join(fixtures, name);
  const file = readdirSync(folder).find((entry) => entry.startsWith("input."))!;
  const { config } = JSON.parse(readFileSync(join(folder, "options.json"), "utf8")) as { config: object };
  return { name, folder, file, config, language: LANGUAGES[file.slice("input.".length)]!, source: readFileSync(join(folder, file), "utf8") };
});

it.each(forms)("prints $name as the fixture's output", ({ folder, file, config, source }) => {
  const extension = file.slice("input.".length);
  const plugins = extension === "ts" ? ["typescript"] : extension === "jsx" ? ["jsx"] : [];
  const { code } = evaluate(source, { config }, { filename: join(folder, file), parserOpts: { plugins } });
  const output = join(folder, `output.${extension}`);
  if (process.env["OVERWRITE"] || (!existsSync(output) && !process.env["CI"])) writeFileSync(output, code);
  expect(code).toBe(readFileSync(output, "utf8"));
});

describe.each(BABEL_VERSIONS)("under %s", (_, folder) => {
  const formats: Array<[ModuleFormat, string | false]> = [["mjs", false], ["cjs", "commonjs"]];
  const variants = forms.flatMap((form) =>
    formats.flatMap(([format, modules]) => {
      const env: PluginItem = ["@babel/preset-env", { modules, targets: { node: "20" } }];
      return [[env, ...form.language], ...(form.language.length > 0 ? [[...form.language, env]] : [])].map((presets) => ({ ...form, format, presets, title: `${form.name} as ${format}, presets ${presets.map((preset) => basename(([preset].flat() as string[])[0]!)).join(" ")}` }));
    }),
  );
  let results: BabelResult[];
  let observed: Array<{ error?: string; before?: Array<[string, string]> }>;

  beforeAll(() => {
    const jobs = variants.flatMap(({ folder: fixture, file, source, config, presets, format }): BabelJob[] => {
      const options = { cwd: folder, filename: join(fixture, file), presets: presets as unknown[] };
      const other = join(fixture, "other.js");
      const modules = ["@babel/preset-env", { modules: format === "cjs" ? "commonjs" : false, targets: { node: "20" } }];
      return [
        { source, options: { ...options, plugins: [["fedshake/babel-plugin-markers", { config }]] } },
        { source: existsSync(other) ? readFileSync(other, "utf8") : "", options: { ...options, filename: other, presets: [modules] } },
      ];
    });
    const outputs = runBabel(folder, jobs);
    results = variants.map((__, index) => outputs[2 * index]!);
    observed = runModules(variants.map(({ format }, index) => ({ code: results[index]!.code, format, files: { "other.js": outputs[2 * index + 1]!.code } }))) as typeof observed;
  });

  it.each(variants.map((variant, index) => ({ ...variant, index })))("$title runs as it should", ({ folder: fixture, index }) => {
    expect(results[index]!.error).toBeUndefined();
    expect(observed[index]!.error).toBeUndefined();
    const values = observed[index]!.before!.filter(([key]) => key !== "__esModule" && !key.startsWith("Symbol"));
    const exported = Object.fromEntries(values.map(([key, value]) => [key, value]));
    const expected = join(fixture, "exports.json");
    if (process.env["OVERWRITE"] || (!existsSync(expected) && !process.env["CI"])) writeFileSync(expected, `${JSON.stringify(exported, null, 2)}\n`);
    expect(exported).toEqual(JSON.parse(readFileSync(expected, "utf8")));
  });
});

it("drops an import that only what is gone used, as TypeScript does", () => {
  const { code } = evaluate(
    'import { gone } from "./gone.js";\nexport const a: unknown = /* @common:if [condition="no"] */ gone() /* @common:endif */;',
    { config: {} },
    { filename: join(__dirname, "a.ts"), presets: ["@babel/preset-typescript"] },
  );
  expect(code).toBe("export const a = null;");
});

it("leaves no shorthand whose value is another", () => {
  const result = transformSync('({ /* @common:define-inline [value="v"] */ a });', { ...own, ast: true, plugins: [[markersPlugin, { config: { v: 1 } }]] })!;
  let property: t.ObjectProperty | undefined;
  t.traverseFast(result.ast!, (node) => void (t.isObjectProperty(node) && (property = node)));
  expect(property).toMatchObject({ shorthand: false, key: { name: "a" }, value: { value: 1 } });
});

it("keeps the source map", () => {
  const source = '/* @common:if [condition="no"] */\ngone();\n/* @common:endif */\n\nkept(/* @common:define-inline [value="v"] */ 1, last);';
  const { code, map } = evaluate(source, { config: { v: [1] } }, { sourceMaps: true });
  expect(code).toBe("kept([1], last);");
  expect(originalPositionFor(new TraceMap(map), { line: 1, column: code.indexOf("last") })).toMatchObject({ line: 5, column: 48 });
  expect(originalPositionFor(new TraceMap(map), { line: 1, column: code.indexOf("[1]") })).toMatchObject({ line: 5, column: 45 });
});

it("reads markers whatever is printed of comments", () => {
  const source = '/* @common:if [condition="no"] */ gone(); /* @common:endif */ kept(); // comment';
  expect(evaluate(source, { config: {} }, { comments: false }).code).toBe("kept();");
  expect(evaluate(source, { config: {} }, { minified: true }).code).toMatch(/^kept\(\);\/\/ comment\s*$/);
});

it("refuses a tree without its source", () => {
  const source = '/* @common:if [condition="no"] */ gone(); /* @common:endif */';
  const ast = parseSync(source, own)!;
  expect(() => transformFromAstSync(ast, "", { ...own, plugins: [[markersPlugin, { config: {} }]] })).toThrow(/the source of the tree with its markers is not known\. Let Babel parse/);
  expect(transformFromAstSync(ast, source, { ...own, plugins: [[markersPlugin, { config: {} }]] })!.code).toBe("");
});

describe("the configuration in a file", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "fedshake-config-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const source = '/* @common:if [condition="on"] */ on(); /* @common:endif */';
  const run = (): string => evaluate(source, { configFile: "config.json" }, { cwd: folder, filename: join(folder, "file.js") }).code;

  it("is told to tools that watch files", () => {
    const file = join(folder, "config.json");
    writeFileSync(file, "{}");
    const result = transformSync(source, { ...own, cwd: folder, plugins: [[markersPlugin, { configFile: "config.json" }]] });
    expect([...(result as unknown as { externalDependencies: Set<string> }).externalDependencies]).toEqual([file]);
  });

  it("is read again when it has changed", () => {
    writeFileSync(join(folder, "config.json"), '\uFEFF{ "on": true }');
    expect(run()).toContain("on();");
    writeFileSync(join(folder, "config.json"), '{ "on": false }');
    expect(run()).toBe("");
  });

  it.each([
    ["is missing", null, /config\.json: the configuration cannot be read\. Check the path in "configFile"/],
    ["is no JSON", "{ on: true }", /config\.json: the configuration is no JSON object \(.+\)\. Write an object/],
    ["is no object", "[1]", /config\.json: the configuration is no JSON object\. Write an object/],
  ])("%s", (_, text, message) => {
    if (text !== null) writeFileSync(join(folder, "config.json"), text);
    expect(run).toThrow(message);
  });
});

it.each([
  [{}, /options misses the property 'config'|options should be/],
  [{ config: {}, configFile: "a.json" }, /./],
  [{ config: "a" }, /options\.config should be an object/],
  [{ configs: {} }, /options has an unknown property 'configs'[^]*Did you mean "config"\?/],
])("refuses the options %j", (options, message) => {
  expect(() => evaluate("a;", options as never)).toThrow(expect.objectContaining({ code: "INVALID_OPTION", message: expect.stringMatching(message) }));
});
