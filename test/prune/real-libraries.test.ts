import { join } from "node:path";
import { Script, type Context } from "node:vm";
import { describeExports, describeValue } from "../helpers/describe-value";
import { cut, cutAndCheck } from "../helpers/cut-and-check";
import { bundleShared, runLibrary, selectLibrary, type SharedBundle } from "../helpers/shared-bundle";
import { createRandom } from "../helpers/random";
import type { BuildInput } from "../plugin/build-federation";

const SEED = Number(process.env["FEDSHAKE_SEED"] ?? 20261120);
const CUTS = Number(process.env["FEDSHAKE_CUTS"] ?? 2);
/** Exports that hand out the wrapper of lodash, which its default export fills: see {@link describeStable}. */
const WRAPPERS = /^(?:lodash|chain|mixin|templateSettings|wrapper.*|tap|thru)$/;
const SMALL = ["react", "react-redux", "@reduxjs/toolkit", "react-router-dom", "lodash-es", "chart.js"];

const LARGE = ["antd", "@ant-design/icons"];

const builds: Array<{ bundler: BuildInput["bundler"]; mode: "development" | "production"; libraries: string[] }> = [
  { bundler: "webpack", mode: "development", libraries: SMALL },
  { bundler: "webpack", mode: "production", libraries: SMALL },
  { bundler: "rspack", mode: "development", libraries: SMALL },
  { bundler: "rspack", mode: "production", libraries: [...SMALL, ...LARGE] },
];

/** Source of a function that calls another with arguments of many kinds, and tells what came of it. */
const CALL = `(run, describe) => {
  const tables = [
    [], [undefined], [null], [0], ["a b-c"], [[3, 1, 2]], [[1, [2, [3]]], 1], [{ a: 1, b: { c: [2] } }, "b.c[0]"], [{ a: 1 }, { b: 2 }],
    [[1, 2, 3], (n) => n > 1], [(...values) => values.length, 2], [[{ k: 2 }, { k: 1 }], "k"], ["abc", 5, "-"], [5, 1, 3], [new Map([[1, 2]])],
  ];
  return tables.map((values) => {
    try { return describe(run(...values)); } catch (error) { return "throws " + error.name + " " + error.message; }
  });
}`;

function callAll(exported: Record<string, unknown>, names: readonly string[], context: Context): Record<string, unknown> {
  const call = new Script(CALL).runInContext(context) as (run: unknown, describe: typeof describeValue) => unknown;
  // Those that tell the time or draw lots differ from call to call.
  const isRepeatable = (name: string): boolean => !/^(?:now|random|sample|sampleSize|shuffle|uniqueId|defer|delay|debounce|throttle|runInContext|times|range|rangeRight|template)$/.test(name);
  return withoutPlaceholders(Object.fromEntries(names.filter(isRepeatable).map((name) => [name, call(exported[name], (value) => describeValue(value, 2))])));
}

describe.each(builds)("$bundler, $mode", ({ bundler, mode, libraries }) => {
  let bundle: SharedBundle;
  beforeAll(async () => {
    bundle = await bundleShared({
      bundler, mode, libraries, files: {},
      configuration: { resolve: { modules: [join(__dirname, "../../node_modules")] } },
    });
  });

  test.each(libraries)("%s keeps what is used, and nothing else", async (key) => {
    const library = selectLibrary(bundle, key);
    const before = await runLibrary(bundle.texts, key);
    const names = Object.keys(before.exports).filter((name) => name !== "default" && !(key === "lodash-es" && WRAPPERS.test(name)));
    const random = createRandom(`${SEED} ${bundler} ${mode} ${key}`);
    const described = describeStable(before.exports, names);
    const size = sizeOf(library);
    for (let round = 0; round < (LARGE.includes(key) ? 1 : CUTS); round++) {
      const used = names.filter(() => random() < [0.05, 0.5][round % 2]!);
      const input = { ...library, uses: new Map([[key, new Set(used)]]) };
      const output = round === 0 ? cutAndCheck(input) : cut(input);
      const after = await runLibrary(new Map([...bundle.texts, ...output.texts]), key);
      expectSame(describeStable(after.exports, used), pickKeys(described, used));
      if (key === "lodash-es") expectSame(callAll(after.exports, used, after.context), callAll(before.exports, used, before.context));
      expect(after.log).toEqual(before.log);
      expect(Object.keys(after.exports).filter((name) => name !== "default" && !used.includes(name))).toEqual([]);
      if (round === 0) expect(sizeOf({ ...library, texts: output.texts })).toBeLessThan(size);
    }
  });
});

/**
 * What can be seen of exports. The placeholders of lodash are left out: its default export, which is flagged
 * as free of side effects, sets them, so that bundlers drop that too when it is not used.
 */
function describeStable(exported: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return withoutPlaceholders(describeExports(exported, names, 2));
}

function withoutPlaceholders(described: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(described, (key, value: unknown) => (key === "placeholder" ? undefined : value))) as Record<string, unknown>;
}

/** Compares texts first: large values that are equal are so much sooner. */
function expectSame(actual: Record<string, unknown>, expected: Record<string, unknown>): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}

function pickKeys(values: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, values[key]]));
}

function sizeOf({ texts }: SharedBundle): number {
  return [...texts.values()].reduce((sum, text) => sum + text.length, 0);
}
