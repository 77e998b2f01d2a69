import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FedshakeError } from "../../src/errors";
import { completeUsage, createReport, parseReport, parseUsage, printReport } from "../../src/usage";
import { findViolation } from "../../src/usage/report-schema";

const report = createReport({
  app: "host",
  libraries: [
    {
      shareKey: "lodash-es",
      shareScope: "default",
      version: "4.18.1",
      requiredVersion: "^4.17.0",
      singleton: false,
      provided: new Set(["map", "zip"]),
      used: new Set(["map"]),
      entryModule: "1",
      moduleType: "esm",
    },
  ],
});

function errorOf(input: unknown): FedshakeError {
  try {
    parseReport(input, "dist/share-usage.json");
  } catch (error) {
    if (error instanceof FedshakeError) return error;
    throw error;
  }
  throw new Error("parseReport accepted it");
}

test("reads a report from text and from an object", () => {
  expect(parseReport(printReport(report))).toEqual(report);
  expect(parseReport(JSON.stringify(report))).toEqual(report);
  expect(parseReport(report)).toBe(report);
});

test("reads a report of version 1", () => {
  const older = JSON.parse(readFileSync(join(__dirname, "../../__fixtures__/usage/version-1.json"), "utf8")) as { treeShake: object };
  const upgraded = parseReport(older);
  expect(upgraded).toMatchObject({ version: 2, apps: ["shop"], build: "0a1b2c", remotes: [], treeShake: older.treeShake });
  const [details] = upgraded.details["lodash-es"] ?? [];
  expect(details).toMatchObject({ used: ["map"], used_by: { shop: { exports: { map: [] }, reasons: [] } }, provided: ["debounce", "map", "zip"] });
  expect(details?.export_flags).toEqual({ map: { can_mangle: false, can_inline: null } });
  expect(details).not.toHaveProperty("exports");
  expect(findViolation("report", upgraded)).toBeNull();
});

describe("without what is derived", () => {
  const { treeShake, ...usage } = report;

  test("a text as it is printed is read up to there", () => {
    const text = printReport(report);
    expect(parseUsage(text)).toEqual(usage);
    expect(parseUsage(text.replaceAll(/(?<=treeShake": )\{.*\}(?=\n\}\n$)/gs, "{\n    no JSON\n  }"))).toEqual(usage);
  });

  test("a text in any other layout is read as a whole", () => {
    const reordered = { treeShake, ...usage };
    for (const indent of [undefined, 1, 2, "\t"]) expect(parseUsage(JSON.stringify(reordered, null, indent))).toMatchObject(usage);
  });

  test("a library that is itself named treeShake is read", () => {
    const text = JSON.stringify({ version: 2, apps: [], remotes: [], details: { a: [], treeShake: [] } }, null, 2);
    const outdented = text.replace('    "treeShake": []', '  "treeShake": {\n  }').replace(/\n {2}\}\n\}$/, "}\n  }\n}");
    expect(() => parseUsage(outdented)).toThrow(FedshakeError);
    expect(Object.keys(parseUsage(text).details)).toEqual(["a", "treeShake"]);
  });

  test("a text truncated anywhere is an error", () => {
    const text = printReport(report);
    for (let length = 0; length < text.length - 1; length++) {
      expect(() => parseUsage(text.slice(0, length))).toThrow(FedshakeError);
    }
  });
});

describe("text that is no JSON", () => {
  test("a report truncated anywhere is an error with a place", () => {
    const text = JSON.stringify(report, null, 1);
    for (let length = 0; length < text.length - 1; length++) {
      expect(errorOf(text.slice(0, length))).toMatchObject({ code: "INVALID_USAGE_REPORT", frame: expect.stringContaining("^") });
    }
  });

  test("truncation is told as such", () => {
    expect(errorOf('{\n  "version": 1,\n  "apps": ["ho').message).toMatchInlineSnapshot(`
"[fedshake] dist/share-usage.json (3:15): The JSON ends too early. The file seems to be truncated. Build the app again with FedshakePlugin.

  1 | {
  2 |   "version": 1,
> 3 |   "apps": ["ho
    |               ^"
`);
  });

  test("anything else is shown where it stands", () => {
    expect(errorOf('{\n  "version": 1\n  "apps": []\n}').message).toMatchInlineSnapshot(`
"[fedshake] dist/share-usage.json (3:3): This is no JSON: comma expected. Build the app again with FedshakePlugin.

  1 | {
  2 |   "version": 1
> 3 |   "apps": []
    |   ^
  4 | }"
`);
    expect(errorOf("<!doctype html>").message).toMatchInlineSnapshot(`
"[fedshake] dist/share-usage.json (1:1): This is no JSON: invalid symbol. Build the app again with FedshakePlugin.

> 1 | <!doctype html>
    | ^"
`);
  });
});

describe("JSON that is no report", () => {
  const [library] = report.details["lodash-es"] ?? [];
  test.each<[string, unknown]>([
    ["$ should be an object with a usage report.", null],
    ["$ should be an object with a usage report.", []],
    ['$ lacks "version" and "treeShake": this is no usage report.', {}],
    ["$.version is 3, but only versions 1 and 2 are known.", { ...report, version: 3 }],
    ['$.version is "1", but only versions 1 and 2 are known.', { ...report, version: "1" }],
    ['$ lacks "details".', { version: 2, apps: [], remotes: [], treeShake: {} }],
    ['$ lacks "details".', { version: 1, apps: [], treeShake: {} }],
    ["$.apps[0] should be a string.", { ...report, apps: [1] }],
    ['$.details["lodash-es"] should be a list of libraries.', { ...report, details: { "lodash-es": {} } }],
    ['$.details["lodash-es"][0] lacks "share_scope".', { ...report, details: { "lodash-es": [{}] } }],
    ['$.details["lodash-es"][0].used should be a list of export names, or "all".', { ...report, details: { "lodash-es": [{ ...library, used: "some" }] } }],
    ['$.details["lodash-es"][0].used should be a list of export names, or "all".', { ...report, details: { "lodash-es": [{ ...library, used: [true] }] } }],
    ['$.details["a/b~c"][0].module_type should be "esm", "commonjs", "dynamic" or "unknown".', { ...report, details: { "a/b~c": [{ ...library, module_type: "umd" }] } }],
    ["$.details.__proto__ should be a list of libraries.", JSON.parse('{"version":2,"apps":[],"remotes":[],"details":{"__proto__":1}}')],
    ['$.treeShake["lodash-es"].map should be true or false.', { treeShake: { "lodash-es": { map: "yes" } } }],
    ["$.treeShake should be an object: for each share key, an object of export flags.", { treeShake: [] }],
    ["$.consume_shared_modules.antd.used_exports should be a list of strings.", { consume_shared_modules: { antd: { used_exports: "Modal" } } }],
    ["$.treeShake.constructor should be an object of export flags.", { treeShake: { constructor: true } }],
  ])("%s", (reason, input) => {
    expect(errorOf(input)).toMatchObject({ code: "INVALID_USAGE_REPORT", reason, file: "dist/share-usage.json" });
  });
});

describe("a report in the RFC's form", () => {
  const rfc = {
    treeShake: {
      "lodash-es": { map: true, zip: false, chunk_characteristics: { entry_module_id: "1", chunk_files: ["a.js"], runtime_names: ["main"] } },
      legacy: { __dynamic_commonjs__: true, known: false },
      unlisted: { chunk_characteristics: { entry_module_id: "2", chunk_files: [], runtime_names: [] } },
    },
  };

  test("is converted", () => {
    const converted = parseReport(rfc);
    expect(converted.version).toBe(2);
    expect(converted.treeShake["lodash-es"]).toMatchObject({ map: true, zip: false });
    expect(parseReport(JSON.stringify(converted))).toEqual(converted);
  });

  test("counts for every version, and keeps what cannot be listed", () => {
    const complete = completeUsage(parseReport(rfc));
    for (const version of ["1.0.0", "99.0.0", null]) {
      expect(complete.usesOf("lodash-es", "default", version)).toEqual(new Set(["map"]));
      expect(complete.usesOf("legacy", "default", version)).toBe("all");
      expect(complete.usesOf("unlisted", "default", version)).toBe("all");
    }
  });
});

describe("the form in which the RFC lists consumed modules", () => {
  const seed = {
    consume_shared_modules: {
      "cjs-pure-helper": { used_exports: ["CONSTANTS"], unused_exports: ["DataValidator", "info"], possibly_unused_exports: ["helpers"] },
      "cjs-legacy-utils": { used_exports: [], unused_exports: [], possibly_unused_exports: [] },
    },
  };

  test("is converted; what is possibly unused counts as used, and a library without a listed export as a whole", () => {
    const complete = completeUsage(parseReport(seed));
    expect(complete.usesOf("cjs-pure-helper", "default", "1.0.0")).toEqual(new Set(["CONSTANTS", "helpers"]));
    expect(complete.usesOf("cjs-legacy-utils", "default", null)).toBe("all");
    expect(parseReport(seed).treeShake["cjs-pure-helper"]).toMatchObject({ CONSTANTS: true, DataValidator: false, helpers: true, info: false });
  });

  test("and the other form in one file are both read", () => {
    const complete = completeUsage(parseReport({ ...seed, treeShake: { "cjs-pure-helper": { info: true, "*": false }, star: { "*": true } } }));
    expect(complete.usesOf("cjs-pure-helper", "default", "1.0.0")).toEqual(new Set(["CONSTANTS", "helpers", "info"]));
    expect(complete.usesOf("star", "default", "1.0.0")).toBe("all");
  });
});

test.each(["share-usage", "share-usage-1"])("%s.schema.json is a JSON Schema, which reading a report does not check", (name) => {
  const schema = JSON.parse(readFileSync(join(__dirname, `../../src/usage/${name}.schema.json`), "utf8")) as object;
  expect(new Ajv().validateSchema(schema)).toBe(true);
  expect(new Ajv().validateSchema({ ...schema, type: "objekt" })).toBe(false);
});
