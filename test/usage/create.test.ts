import fc from "fast-check";
import type { AppUses, LibraryDetails } from "../../src/types";
import { createReport, describeExports, parseReport, printReport, type LibraryUsage } from "../../src/usage";
import { hostileNames, library } from "./arbitrary-report";

const lodash: LibraryUsage = {
  shareKey: "lodash-es",
  shareScope: "default",
  version: "4.18.1",
  requiredVersion: "^4.17.0",
  singleton: true,
  provided: new Set(["map", "debounce", "zipWith", "chain"]),
  used: new Set(["map"]),
  places: new Map([["map", ["./src/cart.js:3:10"]]]),
  possiblyUnused: ["chain"],
  importedButUnused: ["zipWith"],
  exportFlags: new Map([["map", { canMangle: false, canInline: null }]]),
  entryModule: "./node_modules/lodash-es/lodash.js",
  chunkFiles: ["b.js", "a.js"],
  runtimeNames: ["main"],
  moduleType: "esm",
};

test("describes a library in the RFC's form and in detail", () => {
  const report = createReport({ app: "host", build: "f00", remotes: ["shop"], libraries: [lodash] });
  expect(report).toMatchObject({ version: 2, apps: ["host"], build: "f00", remotes: ["shop"] });
  expect(report.treeShake).toEqual({
    "lodash-es": {
      chain: true,
      debounce: false,
      map: true,
      zipWith: false,
      chunk_characteristics: {
        entry_module_id: "./node_modules/lodash-es/lodash.js",
        chunk_files: ["a.js", "b.js"],
        runtime_names: ["main"],
        share_scope: "default",
        version: "4.18.1",
        module_type: "esm",
      },
    },
  });
  const [details] = report.details["lodash-es"] ?? [];
  expect(details).toMatchObject({
    provided: ["chain", "debounce", "map", "zipWith"],
    used: ["map"],
    used_by: { host: { exports: { map: ["./src/cart.js:3:10"] }, reasons: [] } },
    possibly_unused: ["chain"],
    imported_but_unused: ["zipWith"],
  });
  expect(details && describeExports(details, new Set(["map", "chain"]))).toEqual({
    chain: { usage: "unknown", provided: true, can_mangle: null, can_inline: null, annotation: "KEEP" },
    debounce: { usage: "unused", provided: true, can_mangle: null, can_inline: null, annotation: "ELIMINATE" },
    map: { usage: "used", provided: true, can_mangle: false, can_inline: null, annotation: "KEEP" },
    zipWith: { usage: "imported-but-unused", provided: true, can_mangle: null, can_inline: null, annotation: "ELIMINATE" },
  });
});

test("keeps versions of a library side by side and flags what any of them uses", () => {
  const recent = { ...lodash, singleton: false };
  const old = { ...recent, version: "3.0.0", requiredVersion: "^3.0.0", used: new Set(["debounce"]) };
  const report = createReport({ app: "host", libraries: [recent, old] });
  expect(report.details["lodash-es"]?.map(({ version }) => version)).toEqual(["3.0.0", "4.18.1"]);
  expect(report.treeShake["lodash-es"]).toMatchObject({ map: true, debounce: true, zipWith: false });
});

test("flags as dynamic what cannot be listed", () => {
  const dynamic = { ...lodash, moduleType: "dynamic" as const, provided: "all" as const, used: new Set<string>() };
  const report = createReport({ app: "host", libraries: [dynamic] });
  expect(report.treeShake["lodash-es"]).toMatchObject({ __dynamic_commonjs__: true });
});

test("counts what the kept part of another shared library needs", () => {
  const icons = { ...lodash, shareKey: "icons", provided: new Set(["Home", "Star"]), used: new Set<string>(), possiblyUnused: [], importedButUnused: [] };
  const antd = {
    ...lodash,
    shareKey: "antd",
    provided: new Set(["Menu", "Rate"]),
    used: new Set(["Menu"]),
    possiblyUnused: [],
    importedButUnused: [],
    conditionalUses: { always: {}, by_export: { Menu: { icons: ["Home"] }, Rate: { icons: ["Star"] } } },
  };
  const report = createReport({ app: "host", libraries: [icons, antd] });
  expect(report.treeShake["icons"]).toMatchObject({ Home: true, Star: false });
  expect(report.details["icons"]?.[0]).toMatchObject({ used: [], used_by: {} });
});

test("takes hostile names for data", () => {
  const libraries = hostileNames.map((shareKey) => {
    const { possiblyUnused, importedButUnused, exportFlags, places, ...rest } = lodash;
    return { ...rest, shareKey, provided: new Set(hostileNames), used: new Set(hostileNames) };
  });
  const report = createReport({ app: "__proto__", libraries });
  const read = parseReport(JSON.stringify(report));
  expect(Object.keys(read.details).sort()).toEqual([...hostileNames].sort());
  for (const shareKey of hostileNames) {
    const [details] = Object.getOwnPropertyDescriptor(read.details, shareKey)?.value as LibraryDetails[];
    if (!details) throw new Error(`no details of "${shareKey}"`);
    expect(details.used).toEqual([...hostileNames].sort());
    expect(Object.keys(describeExports(details, new Set())).sort()).toEqual([...hostileNames].sort());
    const uses = Object.getOwnPropertyDescriptor(details.used_by, "__proto__")?.value as AppUses;
    expect(Object.keys(uses.exports).sort()).toEqual([...hostileNames].sort());
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test("a report does not depend on the order of the libraries, and survives JSON", () => {
  fc.assert(
    fc.property(fc.array(library, { maxLength: 6 }), (libraries) => {
      const text = printReport(createReport({ app: "host", libraries }));
      expect(printReport(createReport({ app: "host", libraries: [...libraries].reverse() }))).toBe(text);
      expect(printReport(parseReport(text))).toBe(text);
    }),
  );
});
