import { join } from "node:path";
import { type PluginItem, transformSync } from "@babel/core";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import fedshakeBabelPlugin from "../../src/babel-plugin";

const root = join(__dirname, "../../__fixtures__/loaders/annotate");
const filename = join(root, "modern.ts");
const source = "export interface Named {}\nexport const first = (): number => 1;\nexport default class Library {}\n";

function compile(options: { presets?: PluginItem[]; plugins?: PluginItem[]; comments?: boolean; minified?: boolean; filename?: string }): {
  code: string;
  map: never;
} {
  const result = transformSync(source, {
    filename,
    cwd: root,
    configFile: false,
    babelrc: false,
    sourceMaps: true,
    ...options,
    plugins: [[fedshakeBabelPlugin, { shared: { lib: "./modern.ts", react: "react" } }], ...(options.plugins ?? [])],
  })!;
  return { code: result.code!, map: result.map as never };
}

const typescript: PluginItem = "@babel/preset-typescript";
const env: PluginItem = ["@babel/preset-env", { modules: "commonjs", targets: { ie: "11" } }];

const FIRST = '/* @common:if [condition="treeShake.lib.first"] */';

it.each([
  ["as ESM", { presets: [typescript] }, `${FIRST} export { first };`],
  ["compiled to CommonJS", { presets: [env, typescript] }, `${FIRST} exports.first = first;`],
  ["with the presets in the other order", { presets: [typescript, env] }, `${FIRST} exports.first = first;`],
  ["without comments", { presets: [typescript], comments: false }, `${FIRST} export { first };`],
  ["minified", { presets: [typescript], minified: true }, `${FIRST} export { first };`],
])("annotates %s", (_, options, expected) => {
  const { code } = compile(options);
  expect(code).toContain(expected);
  expect(code).toContain('/* @common:if [condition="treeShake.lib.default"] */');
});

it("leaves other modules alone", () => {
  expect(compile({ presets: [typescript], filename: join(root, "other.ts") }).code).not.toContain("@common:");
});

it("keeps the source map", () => {
  const { code, map } = compile({ presets: [env, typescript] });
  const lines = code.split("\n");
  const line = lines.findIndex((text) => text.includes("function Library("));
  const position = originalPositionFor(new TraceMap(map), { line: line + 1, column: lines[line]!.indexOf("Library(") });
  expect(position).toMatchObject({ line: 3, source: expect.stringMatching(/modern\.ts$/) });
});

it("says which share key resolves to nothing", () => {
  expect(() => {
    transformSync("", { cwd: root, configFile: false, babelrc: false, plugins: [[fedshakeBabelPlugin, { shared: { lib: "no-such-package" } }]] });
  }).toThrow(/the share key "lib" \(as "no-such-package"\) resolves to no module/);
});
