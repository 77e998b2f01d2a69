import { createReport, mergeReports, validateUsage, type LibraryUsage } from "../../src/usage";

const lodash: LibraryUsage = {
  shareKey: "lodash-es",
  shareScope: "default",
  version: "4.18.1",
  requiredVersion: "^4.0.0",
  singleton: false,
  provided: new Set(["map", "debounce"]),
  used: new Set(["map"]),
  entryModule: "1",
  moduleType: "esm",
};

function messages(libraries: LibraryUsage[], keep = {}) {
  return validateUsage(mergeReports([createReport({ app: "host", libraries })]), { keep }).map(({ code, reason, hint }) => [code, reason, hint]);
}

test("finds nothing in a sound report", () => {
  expect(messages([lodash], { "lodash-es": ["debounce"] })).toEqual([]);
});

test("names the versions of a library that is provided in several", () => {
  const [finding] = messages([lodash, { ...lodash, version: "4.17.0" }]);
  expect(finding).toEqual(["VERSION_MISMATCH", '"lodash-es" is provided in different versions: 4.17.0, 4.18.1.', expect.any(String)]);
});

test("a consumer without a version, and another scope, are no mismatch", () => {
  expect(messages([lodash, { ...lodash, version: null, entryModule: null }])).toEqual([]);
  expect(messages([lodash, { ...lodash, version: "4.17.0", shareScope: "other" }])).toEqual([]);
});

test("finds names in keep that nobody provides", () => {
  expect(messages([lodash], { "lodash-es": ["debunce"], lodashes: "all", constructor: "all" })).toEqual([
    ["UNKNOWN_EXPORT", '"keep" names the export "debunce", which "lodash-es" does not provide.', 'Did you mean "debounce"?'],
    ["UNKNOWN_EXPORT", '"keep" names the library "lodashes", which no report mentions.', 'Did you mean "lodash-es"?'],
    ["UNKNOWN_EXPORT", '"keep" names the library "constructor", which no report mentions.', ""],
  ]);
});

test("finds used exports that a provided version lacks", () => {
  const used = { ...lodash, used: new Set(["map", "zipp"]) };
  expect(messages([used])).toEqual([
    ["UNKNOWN_EXPORT", 'The export "zipp" of "lodash-es" is used by "host", but version 4.18.1 does not provide it.', "Correct the import, or provide a version that has it."],
  ]);
  expect(messages([{ ...used, provided: "all" }])).toEqual([]);
});

test("a library that is no ES module has a default export by interop", () => {
  const used = { ...lodash, used: new Set(["default"]) };
  expect(messages([{ ...used, moduleType: "commonjs" }])).toEqual([]);
  expect(messages([used])).toHaveLength(1);
});
