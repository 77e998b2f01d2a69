import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTransformer, type TransformRequest } from "../../src/jest-transform";

const rootDir = join(__dirname, "../..");
const react = require.resolve("react");
const request: TransformRequest = { config: { rootDir }, configString: "{}", instrument: false };

it("annotates the entry modules of the shared libraries, and what they forward to", () => {
  const transformer = createTransformer({ shared: { react: "react", "lodash-es": "lodash-es" } });
  const development = join(react, "../cjs/react.development.js");
  for (const [file, name] of [
    [development, "react.useState"],
    [require.resolve("lodash-es/lodash.js"), "lodash-es.debounce"],
  ] as const) {
    const { code, map } = transformer.process(readFileSync(file, "utf8"), file, request);
    expect(code).toContain(`/* @common:if [condition="treeShake.${name}"] */`);
    expect(map).toMatchObject({ version: 3 });
  }
});

it("leaves every other file as the transformer before made it", () => {
  const transformer = createTransformer({ shared: { react: "react" } });
  expect(transformer.process("exports.a = 1;", join(rootDir, "a.js"), request)).toEqual({ code: "exports.a = 1;" });
});

it("runs the named transformer first, with its options", () => {
  const transformer = createTransformer({
    shared: { lib: "./__fixtures__/loaders/annotate/modern.ts" },
    then: ["babel-jest", { presets: ["@babel/preset-typescript"], configFile: false, babelrc: false, plugins: ["@babel/plugin-transform-modules-commonjs"] }],
  });
  const file = join(rootDir, "__fixtures__/loaders/annotate/modern.ts");
  const { code } = transformer.process(readFileSync(file, "utf8"), file, jestRequest());
  expect(code).toContain('/* @common:if [condition="treeShake.lib.greet"] */ exports.greet = greet;');
  expect(transformer.canInstrument).toBe(true);
});

describe("the cache key", () => {
  const key = (options: Parameters<typeof createTransformer>[0], source = "exports.a = 1;", file = react, changes: Partial<TransformRequest> = {}): string =>
    createTransformer(options).getCacheKey!(source, file, { ...request, ...changes });
  const shared = { react: "react" };

  it("is the same for the same input", () => {
    expect(key({ shared })).toBe(key({ shared }));
  });

  it.each([
    ["the options", () => key({ shared: { react: "react", other: "react" } })],
    ["the transformer before", () => key({ shared, then: "babel-jest" }, undefined, undefined, jestRequest())],
    ["the source", () => key({ shared }, "exports.b = 1;")],
    ["the file", () => key({ shared }, undefined, join(rootDir, "other.js"))],
    ["Jest's configuration", () => key({ shared }, undefined, undefined, { configString: '{"a":1}' })],
    ["coverage", () => key({ shared }, undefined, undefined, { instrument: true })],
  ])("changes with %s", (_, changed) => {
    expect(changed()).not.toBe(key({ shared }));
  });
});

function jestRequest(): TransformRequest {
  return { ...request, config: { rootDir, cwd: rootDir, testMatch: [], transformIgnorePatterns: [] } } as TransformRequest;
}
