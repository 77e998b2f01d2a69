import { join } from "node:path";
import { type PluginItem, transformSync } from "@babel/core";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import fedshakeBabelPlugin, { type BabelPluginOptions } from "../../src/babel-plugin";
import type { FedshakeError } from "../../src/errors";

const root = join(__dirname, "../../__fixtures__/loaders/annotate");
const filename = join(root, "modern.ts");
const source = "export interface Named {}\nexport const first = (): number => 1;\nexport default class Library {}\n";
const FIRST = '/* @common:if [condition="treeShake.lib.first"] */ export { first };';

interface Options {
  plugin?: Partial<BabelPluginOptions>;
  plugins?: PluginItem[];
  filename?: string;
  [option: string]: unknown;
}

function compile({ plugin, plugins = [], ...options }: Options = {}, text = source): { code: string; map: never } {
  const result = transformSync(text, {
    filename,
    cwd: root,
    configFile: false,
    babelrc: false,
    sourceMaps: true,
    presets: ["@babel/preset-typescript"],
    ...options,
    plugins: [[fedshakeBabelPlugin, { shared: { lib: "./modern.ts", react: "react" }, ...plugin }], ...plugins],
  })!;
  return { code: result.code!, map: result.map as never };
}

it("annotates the module that a share key stands for", () => {
  expect(compile().code).toContain(FIRST);
});

it("leaves other modules alone", () => {
  expect(compile({ filename: join(root, "other.ts") }).code).not.toContain("@common:");
});

it("annotates what a CommonJS entry forwards to", () => {
  const development = join(require.resolve("react"), "../cjs/react.development.js");
  expect(compile({ filename: development }, "exports.useState = 1;").code).toContain('condition="treeShake.react.useState"');
});

it("leaves the printing of other modules to other plugins", () => {
  const printer: PluginItem = () => ({ generatorOverride: () => ({ code: "printed otherwise" }) }) as never;
  expect(compile({ plugins: [printer], filename: join(root, "other.ts") }).code).toBe("printed otherwise");
  expect(() => compile({ plugins: [printer] })).toThrow(/More than one plugin attempted to override codegen/);
});

it("composes the source map with that of the compiler before", () => {
  const before = { version: 3, names: [], sources: ["lib.coffee"], sourcesContent: ["…"], mappings: "AAAA;AACA;AAQA" };
  const { code, map } = compile({ inputSourceMap: before });
  const lines = code.split("\n");
  const line = lines.findIndex((text) => text.includes("Library"));
  const position = originalPositionFor(new TraceMap(map), { line: line + 1, column: lines[line]!.indexOf("class Library") });
  expect(position).toMatchObject({ line: 10, source: expect.stringMatching(/lib\.coffee$/) });
});

it("makes no map where none is asked for", () => {
  const { code, map } = compile({ sourceMaps: false });
  expect(code).toContain(FIRST);
  expect(map).toBeNull();
});

describe("include", () => {
  it.each([
    [{ shared: ["./modern.ts"], include: "modern.ts" }, true],
    [{ include: "." }, true],
    [{ include: join(root, "*.ts") }, true],
    [{ include: "../**/mod*" }, false],
    [{ include: "*" }, true],
    [{ include: /modern/ }, true],
    [{ include: /modern/g }, true],
    [{ include: ["other.ts", /modern/] }, true],
    [{ include: ["other.ts", /other/] }, false],
    [{ include: "moder" }, false],
  ] as Array<[Partial<BabelPluginOptions>, boolean]>)("%j chooses the module: %s", (plugin, isIncluded) => {
    expect(compile({ plugin }).code.includes("@common:if")).toBe(isIncluded);
    expect(compile({ plugin }).code.includes("@common:if")).toBe(isIncluded);
  });

  it.each(["modern.ts", ".", "*", "*.ts", "*.js", "**", "../**", "../**/modern.ts", "../annotate", "../annot", "../*/modern.ts", "mod*", "**/*.ts", "../*.ts", "./modern.ts/"])(
    "means by %s what Babel itself means",
    (pattern) => {
      const chosenByBabel = transformSync(source, { filename, cwd: root, configFile: false, babelrc: false, presets: ["@babel/preset-typescript"], only: [pattern] });
      expect(compile({ plugin: { include: pattern } }).code.includes("@common:if")).toBe(chosenByBabel !== null);
    },
  );
});

it.each([
  [{ shared: { lib: "no-such-package" } }, /the share key "lib" \(as "no-such-package"\) resolves to no module\. Install the package/],
  [{ shared: undefined }, /options misses the property 'shared'/],
  [{ shared: "lodash-es" }, /options\.shared should be one of these/],
  [{ includes: "src" }, /options has an unknown property 'includes'[^]*Did you mean "include"\?/],
  [{ include: 1 }, /options\.include should be one of these/],
])("refuses %j", (plugin, message) => {
  expect.assertions(2);
  try {
    compile({ plugin: plugin as never });
  } catch (error) {
    expect((error as Error).message).toMatch(message);
    expect(String((error as FedshakeError).code)).toMatch(/^(INVALID_OPTION|UNRESOLVED_SHARE_KEY)$/);
  }
});
