import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createProject, removeProjects, runJest } from "./jest-project";

afterAll(removeProjects);

const babel = ["babel-jest", { presets: [["@babel/preset-env", { targets: { node: "current" } }]], configFile: false, babelrc: false }];
const oldBabel = ["babel-jest", { presets: [["@babel/preset-env", { targets: { ie: "11" } }]], configFile: false, babelrc: false }];
const typescript = [
  "ts-jest",
  { diagnostics: false, tsconfig: { allowJs: true, module: "commonjs", moduleResolution: "node10", ignoreDeprecations: "6.0", esModuleInterop: true, target: "es2022" } },
];
const swc = ["@swc/jest", { jsc: { target: "es2022" }, module: { type: "commonjs" } }];

const options = { usage: "<rootDir>/merged-usage.json", shared: ["shapes", "legacy", "plain"] };
const modern = "node_modules/shapes/";
const commonJs = "node_modules/(?:legacy|plain)/";
const everything = { transformIgnorePatterns: ["<never>"] };

describe.each([
  ["babel-jest", babel],
  ["babel-jest for old browsers", oldBabel],
  ["ts-jest", typescript],
  ["@swc/jest", swc],
])("%s", (_, then) => {
  it("runs tests against what is left of the libraries", () => {
    const transform = {
      [modern]: ["fedshake/jest-transform", { ...options, then }],
      [commonJs]: ["fedshake/jest-transform", options],
      "\\.js$": then,
    };
    const { tests, errors, output } = runJest(createProject(), { ...everything, transform, testMatch: ["**/cut.test.js", "**/automock.test.js"] });
    expect({ errors, failed: [...tests].filter(([, messages]) => messages !== "") }).toEqual({ errors: [], failed: [] });
    expect(tests.size).toBeGreaterThan(30);
    expect(output).not.toContain("FedshakeWarning");
  });
});

it("cuts native ES modules, and CommonJS that these import", () => {
  const folder = createProject();
  for (const name of ["cut.test", "barrel", "diamond"]) renameSync(join(folder, `${name}.js`), join(folder, `${name}.mjs`));
  const { tests, errors } = runJest(
    folder,
    {
      ...everything,
      transform: { [`${modern}|${commonJs}`]: ["fedshake/jest-transform", options] },
      moduleFileExtensions: ["mjs", "js", "json"],
      testMatch: ["**/cut.test.mjs"],
    },
    [],
    { NODE_OPTIONS: "--experimental-vm-modules" },
  );
  const failed = [...tests].filter(([, messages]) => messages !== "").map(([name]) => name);
  // A module of the library imports it from the entry, whose bindings all share: it is left.
  expect({ errors, failed }).toEqual({ errors: [], failed: ["what is cut throws a constant's property"] });
  expect(tests.size).toBeGreaterThan(20);
});

it("tells which libraries are left whole, and why", () => {
  const folder = createProject();
  mkdirSync(join(folder, "node_modules/unknown"));
  writeFileSync(join(folder, "node_modules/unknown/index.js"), "exports.a = 1;");
  for (const name of ["one", "two"]) writeFileSync(join(folder, `${name}.test.js`), 'it("works", () => expect(require("unknown").a).toBe(1));');
  const { tests, output } = runJest(folder, {
    ...everything,
    transform: { "\\.js$": ["fedshake/jest-transform", { ...options, shared: ["legacy", "unknown"] }] },
    testMatch: ["**/{one,two}.test.js"],
  });
  expect([...tests.values()]).toEqual([""]);
  expect(output.match(/FedshakeWarning: .*/g)).toEqual([
    'FedshakeWarning: [fedshake] The shared library "unknown" is left whole in tests: no report mentions it.',
  ]);
});
