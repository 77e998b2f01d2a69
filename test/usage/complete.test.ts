import fc from "fast-check";
import type { ConditionalUses, KeepOption, LibraryDetails, SerializedUses, UsageReport, Uses } from "../../src/types";
import { completeUsage, createReport, mergeReports, parseReport, type LibraryUsage } from "../../src/usage";
import { recordOf, report, shareKey } from "./arbitrary-report";

function usage(library: Partial<Omit<LibraryUsage, "used">> & { shareKey: string; used?: string[] | "all" }): LibraryUsage {
  const { used = [], ...rest } = library;
  return {
    shareScope: "default",
    version: "1.0.0",
    requiredVersion: "^1.0.0",
    singleton: false,
    provided: "all",
    entryModule: "1",
    moduleType: "esm",
    ...rest,
    used: used === "all" ? "all" : new Set(used),
  };
}

function reportOf(...libraries: Parameters<typeof usage>[0][]): UsageReport {
  return createReport({ app: "app", libraries: libraries.map(usage) });
}

function names(uses: Uses): SerializedUses {
  return uses === "all" ? "all" : [...uses].sort();
}

describe("versions", () => {
  const zod3 = { shareKey: "zod", version: "3.22.0", requiredVersion: "^3.0.0", used: ["three"] };
  const zod4 = { shareKey: "zod", version: "4.1.0", requiredVersion: "^4.0.0", used: ["four"] };
  const usesOf = (report: UsageReport, version: string | null) => names(completeUsage(report).usesOf("zod", "default", version));

  test("a use counts for the versions that its range admits", () => {
    const report = reportOf(zod3, zod4, { ...zod4, version: "4.2.0", used: ["newer"] });
    expect(usesOf(report, "3.22.0")).toEqual(["three"]);
    expect(usesOf(report, "4.1.0")).toEqual(["four", "newer"]);
    expect(usesOf(report, "4.3.0-beta.1")).toEqual(["four", "newer"]);
    expect(usesOf(report, "5.0.0")).toEqual([]);
  });

  test("a singleton's use counts for every version", () => {
    expect(usesOf(reportOf(zod3, { ...zod4, singleton: true }), "3.22.0")).toEqual(["four", "three"]);
  });

  test.each([
    ["there is no range", { ...zod4, requiredVersion: null }],
    ["the range is no range", { ...zod4, requiredVersion: "workspace:*" }],
    ["the consumer has no fallback of its own", { ...zod4, version: null, entryModule: null }],
    ["the consumer's own fallback is not in its range", { ...zod4, requiredVersion: "^5.0.0" }],
    ["the consumer's own fallback is a prerelease, which satisfies no range of releases", { ...zod4, version: "4.1.0-beta.1" }],
    ["the runtimes read the range each in its own way", { ...zod4, requiredVersion: ">=4.0.0-beta.1" }],
    ["the consumer's own version is written as webpack does not read it", { ...zod4, version: "v4.1.0" }],
  ])("a use counts for every version where %s", (_, consumer) => {
    expect(usesOf(reportOf(zod3, consumer), "3.22.0")).toEqual(["four", "three"]);
  });

  test.each([null, "latest"])("every use counts for the unknown version %j", (version) => {
    expect(usesOf(reportOf(zod3, zod4), version)).toEqual(["four", "three"]);
  });

  test("a use counts for its own fallback even against its range", () => {
    expect(usesOf(reportOf({ ...zod4, version: "3.9.0" }), "3.9.0")).toEqual(["four"]);
  });

  test("a use counts in every share scope, as each app has names of its own for them", () => {
    const report = reportOf(zod3, { ...zod3, shareScope: "other", version: null, entryModule: null, used: ["elsewhere"] });
    expect(usesOf(report, "3.22.0")).toEqual(["elsewhere", "three"]);
  });
});

test("what no report mentions is kept whole", () => {
  const complete = completeUsage(parseReport(JSON.stringify(reportOf({ shareKey: "zod" }))));
  for (const key of ["lodash-es", "constructor", "__proto__"]) expect(complete.usesOf(key, "default", "1.0.0")).toBe("all");
  expect(complete.usesOf("zod", "unheard of", "1.0.0")).toBe("all");
  expect(complete.usesOf("zod", "default", "1.0.0")).toEqual(new Set());
});

test("exports whose use could not be decided count as used", () => {
  const report = reportOf({ shareKey: "zod", possiblyUnused: ["maybe"] });
  expect(names(completeUsage(report).usesOf("zod", "default", "1.0.0"))).toEqual(["maybe"]);
});

describe("conditional uses", () => {
  const antd = (conditionalUses: Partial<ConditionalUses>, used: string[] | "all" = []) => {
    return { shareKey: "antd", used, conditionalUses: { always: {}, by_export: {}, ...conditionalUses } };
  };
  const iconsOf = (report: UsageReport, keep?: KeepOption) => names(completeUsage(report, keep).usesOf("icons", "default", "1.0.0"));
  const byExport = { by_export: { Menu: { icons: ["Home"] }, Rate: { icons: ["Star"] }, Tree: { antd: ["Rate"] } } };

  test("count only where the export is kept", () => {
    expect(iconsOf(reportOf({ shareKey: "icons", used: ["Own"] }, antd(byExport, ["Menu"])))).toEqual(["Home", "Own"]);
  });

  test("are followed through other libraries", () => {
    expect(iconsOf(reportOf({ shareKey: "icons" }, antd(byExport, ["Tree"])))).toEqual(["Star"]);
  });

  test("all count where the library is used whole", () => {
    expect(iconsOf(reportOf({ shareKey: "icons" }, antd(byExport, "all")))).toEqual(["Home", "Star"]);
  });

  test("count always where the library needs them to load", () => {
    expect(iconsOf(reportOf({ shareKey: "icons" }, antd({ always: { icons: "all" } })))).toBe("all");
  });

  test("count for what `keep` adds", () => {
    const report = reportOf({ shareKey: "icons" }, antd(byExport));
    expect(iconsOf(report, { antd: ["Menu"] })).toEqual(["Home"]);
    expect(iconsOf(report, { antd: "all" })).toEqual(["Home", "Star"]);
    expect(iconsOf(report, { icons: ["Home"] })).toEqual(["Home"]);
  });

  test("a cycle that nothing enters needs nothing", () => {
    const report = reportOf(
      { shareKey: "a", conditionalUses: { always: {}, by_export: { x: { b: ["y"] } } } },
      { shareKey: "b", conditionalUses: { always: {}, by_export: { y: { a: ["x"] } } } },
    );
    expect(names(completeUsage(report).usesOf("a", "default", "1.0.0"))).toEqual([]);
  });

  test("count for the default of an ES module where others have the library as CommonJS", () => {
    const needing = { shareKey: "tool", used: ["run"], conditionalUses: { always: {}, by_export: { run: { icons: ["Home"] } } } };
    const icons = { shareKey: "icons", singleton: true, provided: new Set(["Home", "default"]) };
    const usesOf = (version: string, ...libraries: Parameters<typeof reportOf>) =>
      names(completeUsage(mergeReports(libraries.map((library) => reportOf(library)))).usesOf("icons", "default", version));
    const old = { ...icons, moduleType: "commonjs", provided: new Set(["Home"]) } as const;
    expect(usesOf("2.0.0", needing, old, { ...icons, version: "2.0.0" })).toEqual(["Home", "default"]);
    expect(usesOf("1.0.0", needing, old, { ...icons, version: "2.0.0" })).toEqual(["Home"]);
    expect(usesOf("1.0.0", needing, old, icons)).toEqual(["Home", "default"]);
    expect(usesOf("1.0.0", needing, icons)).toEqual(["Home"]);
  });

  test("of one app count in another", () => {
    const merged = mergeReports([reportOf({ shareKey: "icons" }, antd(byExport)), reportOf({ ...antd({}), used: ["Menu"] })]);
    expect(iconsOf(merged)).toEqual(["Home"]);
  });
});

/** The definition, word for word and slow: start from nothing, apply every rule until nothing changes. */
function referenceNeeds({ details }: UsageReport, keep: KeepOption): Map<string, Set<string> | "all"> {
  const needs = new Map<string, Set<string> | "all">();
  const need = (key: string, uses: SerializedUses) => {
    const known = needs.get(key) ?? new Set();
    needs.set(key, known === "all" || uses === "all" ? "all" : new Set([...known, ...uses]));
  };
  const entries = Object.entries(details).flatMap(([key, list]) => list.map((library) => ({ key, library })));
  const isUsed = (key: string, library: LibraryDetails, name: string) => {
    const uses = completeUsage({ details: withoutConditions(details) }).usesOf(key, library.share_scope, library.version);
    const needed = needs.get(key);
    const list = details[key] ?? [];
    return uses === "all" || uses.has(name) || needed === "all" || needed?.has(name) === true || defaultOf(list, library.version, needs.has(key)).has(name);
  };
  for (const [key, uses] of Object.entries(keep)) need(key, uses);
  for (let before = ""; before !== print(needs); ) {
    before = print(needs);
    for (const { key, library } of entries) {
      for (const [other, uses] of Object.entries(library.conditional_uses.always)) need(other, uses);
      for (const [name, needed] of Object.entries(library.conditional_uses.by_export)) {
        if (isUsed(key, library, name)) for (const [other, uses] of Object.entries(needed)) need(other, uses);
      }
    }
  }
  return needs;
}

/** The default of a library that is needed, and not of one kind in all builds. */
function defaultOf(list: readonly LibraryDetails[], version: string | null, isNeeded: boolean): Set<string> {
  const isOf = (type: LibraryDetails["module_type"]) => list.some(({ module_type }) => module_type === type);
  const provides = list.some((library) => library.version === version && (library.provided === "all" || library.provided.includes("default")));
  return new Set(isNeeded && provides && (isOf("dynamic") || (isOf("esm") && isOf("commonjs"))) ? ["default"] : []);
}

function print(needs: Map<string, Set<string> | "all">): string {
  return JSON.stringify([...needs].map(([key, uses]) => [key, names(uses)]).sort());
}

function withoutConditions(details: UsageReport["details"]): UsageReport["details"] {
  return recordOf(
    Object.entries(details).map(([key, list]) => {
      return [key, list.map((library) => ({ ...library, conditional_uses: { always: {}, by_export: {} } }))];
    }),
  );
}

const keepOption: fc.Arbitrary<KeepOption> = fc
  .array(fc.tuple(shareKey, fc.oneof(fc.constant<SerializedUses>("all"), fc.subarray(["a", "b", "__proto__"]))), { maxLength: 2 })
  .map(recordOf);

test("the solution is the least one", () => {
  fc.assert(
    fc.property(report, keepOption, (generated, keep) => {
      const needs = referenceNeeds(generated, keep);
      const complete = completeUsage(generated, keep);
      const direct = completeUsage({ details: withoutConditions(generated.details) });
      for (const [key, list] of Object.entries(generated.details)) {
        for (const { share_scope, version } of list) {
          const expected = [direct.usesOf(key, share_scope, version), needs.get(key) ?? new Set<string>(), defaultOf(list, version, needs.has(key))];
          const union = expected.includes("all") ? "all" : new Set(expected.flatMap((uses) => [...uses]));
          expect(names(complete.usesOf(key, share_scope, version))).toEqual(names(union as Uses));
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("more reports never need less", () => {
  fc.assert(
    fc.property(report, report, (a, b) => {
      const one = completeUsage(mergeReports([a]));
      const both = completeUsage(mergeReports([a, b]));
      for (const [key, list] of Object.entries(a.details)) {
        for (const { share_scope, version } of list) {
          const more = both.usesOf(key, share_scope, version);
          const less = one.usesOf(key, share_scope, version);
          if (more === "all") continue;
          expect(less).not.toBe("all");
          for (const name of less) expect(more).toContain(name);
        }
      }
    }),
  );
});
