import { FedshakeError } from "../../src/errors";
import { normalizePluginOptions, type FedshakePluginOptions } from "../../src/options";
import { createReport } from "../../src/usage";

function messageOf(options: unknown): string {
  try {
    normalizePluginOptions(options as FedshakePluginOptions);
  } catch (error) {
    if (error instanceof FedshakeError && error.code === "INVALID_OPTION") return error.message;
    throw error;
  }
  throw new Error("The options were accepted.");
}

const defaults = { usage: null, app: null, report: "share-usage.json", keep: {}, external: {}, includeTransitive: [], cut: "remove", pure: true, shared: null, artifacts: true, strict: false, cache: true, watch: false, debug: false };

test("fills in the defaults", () => {
  expect(normalizePluginOptions()).toEqual(defaults);
  expect(normalizePluginOptions({}, { mode: "production" })).toEqual(defaults);
  expect(normalizePluginOptions({}, { mode: "none" })).toEqual(defaults);
  expect(normalizePluginOptions({}, { mode: "development" })).toEqual({ ...defaults, cut: "null" });
});

test("an explicit cut holds in every mode", () => {
  for (const cut of ["remove", "null", "throw"] as const) {
    for (const mode of ["development", "production"]) expect(normalizePluginOptions({ cut }, { mode }).cut).toBe(cut);
  }
});

test("usage becomes a list; the app's own usage, which always counts, an empty one", () => {
  const report = createReport({ app: "host", libraries: [] });
  expect(normalizePluginOptions({ usage: "a.json" }).usage).toEqual(["a.json"]);
  expect(normalizePluginOptions({ usage: report }).usage).toEqual([report]);
  expect(normalizePluginOptions({ usage: ["a.json", report] }).usage).toEqual(["a.json", report]);
  expect(normalizePluginOptions({ usage: "self" }).usage).toEqual([]);
});

test("keep is sorted, and its names are data", () => {
  const keep = JSON.parse('{"antd": ["Modal", "Form", "Modal"], "chart.js": "all", "__proto__": ["x"]}');
  const resolved = normalizePluginOptions({ keep }).keep;
  expect(JSON.stringify(resolved)).toBe('{"antd":["Form","Modal"],"chart.js":"all","__proto__":["x"]}');
  expect("constructor" in resolved).toBe(false);
});

test.each<[FedshakePluginOptions["includeTransitive"]]>([[true], [["redux"]], [{ "@reduxjs/toolkit": ["redux"], antd: true }]])(
  "takes includeTransitive for all libraries or for each: %j",
  (includeTransitive) => expect(normalizePluginOptions({ includeTransitive: includeTransitive! }).includeTransitive).toEqual(includeTransitive),
);

test.each([[false], ["redux"], [[""]], [{ antd: false }], [{ antd: "redux" }]])("refuses %j as includeTransitive", (includeTransitive) => {
  expect(messageOf({ includeTransitive })).toContain("options.includeTransitive");
});

test("report: false is none", () => {
  expect(normalizePluginOptions({ report: false }).report).toBeNull();
});

test.each<[FedshakePluginOptions["shared"]]>([
  [["react"]],
  [["react", { antd: { singleton: true, eager: true } as object }]],
  [{ react: "^19.0.0", "lodash-es": { import: false, requiredVersion: false } }],
])("takes shared as the federation plugins do: %j", (shared) => {
  expect(normalizePluginOptions({ shared: shared! }).shared).toEqual(shared);
});

test("an unknown option says which are known and which was meant", () => {
  expect(messageOf({ usages: "a.json" })).toMatchInlineSnapshot(`
"[fedshake] FedshakePlugin: invalid options.
 - options has an unknown property 'usages'. These properties are valid:
   object { usage?, app?, report?, keep?, external?, includeTransitive?, cut?, pure?, shared?, artifacts?, strict?, cache?, watch?, debug? }
   Did you mean "usage"?"
`);
  expect(messageOf({ constructor: 1 })).toMatch(/unknown property 'constructor'/);
});

test.each<[string, unknown, RegExp]>([
  ["usage", { usage: 1 }, /options\.usage should be one of these:[^]*-> Usage reports[^]*README\.md#usage/],
  ["an empty list of reports", { usage: [] }, /options\.usage should be a non-empty array/],
  ["an empty path", { usage: "" }, /options\.usage should be a non-empty string/],
  ["app", { app: 1 }, /options\.app should be a non-empty string/],
  ["report", { report: true }, /options\.report should be one of these/],
  ["an absolute report", { report: "/tmp/usage.json" }, /options\.report: A relative path is expected/],
  ["keep of one string", { keep: { antd: "Modal" } }, /options\.keep\.antd should be one of these:[^]*"all" \| \[non-empty string, \.\.\.\]/],
  ["keep of true", { keep: { antd: true } }, /options\.keep\.antd/],
  ["cut", { cut: "stub" }, /options\.cut should be one of these:[^]*"remove" \| "null" \| "throw"/],
  ["shared", { shared: "react" }, /options\.shared should be one of these/],
  ["strict", { strict: "yes" }, /options\.strict should be a boolean/],
  ["cache", { cache: "yes" }, /options\.cache should be a boolean/],
  ["watch", { watch: 1 }, /options\.watch should be a boolean/],
  ["no object", "usage.json", /options should be an object/],
])("rejects a wrong %s", (_, options, message) => {
  expect(messageOf(options)).toMatch(message);
});
