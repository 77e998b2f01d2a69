import { mkdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createProject, type JestRun, removeProjects, runJest } from "./jest-project";

const babel = ["babel-jest", { presets: [["@babel/preset-env", { targets: { node: "current" } }]], configFile: false, babelrc: false }];
const swc = ["@swc/jest", { jsc: { target: "es2022" }, module: { type: "commonjs" } }];

/** Runs tests that fail, with coverage of the library's entry and of the project. */
function runFailing(then: unknown[], coverageProvider: string): { run: JestRun; coverage: Coverage } {
  const folder = createProject();
  // A library of the same repository: Jest instruments nothing in node_modules.
  mkdirSync(join(folder, "packages"));
  for (const name of ["shapes", "legacy"]) {
    renameSync(join(folder, "node_modules", name), join(folder, "packages", name));
    symlinkSync(`../packages/${name}`, join(folder, "node_modules", name), "junction");
  }
  const options = { usage: "merged-usage.json", shared: ["shapes", "legacy"] };
  const run = runJest(
    folder,
    {
      transform: {
        "/legacy/": ["fedshake/jest-transform", options],
        "\\.js$": ["fedshake/jest-transform", { ...options, then }],
      },
      transformIgnorePatterns: ["<never>"],
      testMatch: ["**/failing.test.js"],
      collectCoverage: true,
      collectCoverageFrom: ["price.js", "packages/*/index.js"],
      coveragePathIgnorePatterns: [],
      coverageReporters: ["json"],
      coverageProvider,
    },
    ["--no-cache"],
  );
  const text = readFileSync(join(folder, "coverage/coverage-final.json"), "utf8").replaceAll(`${folder}/`, "");
  return { run, coverage: JSON.parse(text) as Coverage };
}

type Coverage = Record<string, { statementMap: Record<string, { start: { line: number } }>; s: Record<string, number> }>;

/** Lines of statements that did not run. */
function findUncovered(coverage: Coverage, file: string): number[] {
  const { statementMap, s } = coverage[file]!;
  return [...new Set(Object.keys(s).filter((id) => s[id] === 0).map((id) => statementMap[id]!.start.line))].sort();
}

afterAll(removeProjects);

describe.each([
  ["babel-jest, which instruments itself", babel, "babel"],
  ["@swc/jest, whose output Jest instruments", swc, "babel"],
  ["V8's own coverage", babel, "v8"],
])("with %s", (_, then, provider) => {
  let failed: ReturnType<typeof runFailing>;
  beforeAll(() => {
    failed = runFailing(then as unknown[], provider);
  });
  const messageOf = (test: string): string => failed.run.tests.get(test) ?? "no such test";

  it("fails a test that touches a cut export, with library, export and remedy, at the place that touches it", () => {
    const message = messageOf("touches what is cut");
    expect(message).toContain(
      '[fedshake] The export "cube" of the shared library "shapes" was cut, because no app of the federation reported that it uses it. ' +
        'To keep it, rebuild the app that uses it with fedshake and merge its report, or add it to the "keep" option: { "shapes": ["cube"] }.',
    );
    expect(message.split("\n").find((line) => /^\s+at /.test(line))).toMatch(/failing\.test\.js:5:\d+\)$/);
  });

  it("leaves the lines of a library's entry where they are", () => {
    expect(messageOf("fails in the library")).toMatch(/at .*failHere.*shapes\/index\.js:14:9/);
  });

  it("leaves the lines of the project where they are", () => {
    expect(messageOf("fails in the project")).toMatch(/at .*price\.js:7:\d+/);
    expect(findUncovered(failed.coverage, "price.js")).toContain(5);
    expect(findUncovered(failed.coverage, "price.js")).not.toContain(7);
  });

  it("counts nothing for covered or not that is not in the library's source", () => {
    const lastLine = (file: string): number => {
      return Math.max(...Object.values(failed.coverage[file]!.statementMap).map(({ start }) => start.line));
    };
    expect(lastLine("packages/shapes/index.js")).toBeLessThanOrEqual(17);
    expect(lastLine("packages/legacy/index.js")).toBeLessThanOrEqual(7);
  });
});
