import fc from "fast-check";
import type { LibraryDetails, UsageReport } from "../../src/types";
import { createReport, mergeReports, parseReport } from "../../src/usage";
import { report } from "./arbitrary-report";

const merge = (reports: UsageReport[]) => JSON.stringify(mergeReports(reports));

describe("mergeReports", () => {
  test("is commutative", () => {
    fc.assert(fc.property(fc.array(report, { maxLength: 4 }), (reports) => {
      expect(merge([...reports].reverse())).toBe(merge(reports));
    }));
  });

  test("is associative", () => {
    fc.assert(fc.property(report, report, report, (a, b, c) => {
      expect(merge([mergeReports([a, b]), c])).toBe(merge([a, mergeReports([b, c])]));
      expect(merge([mergeReports([a, b]), c])).toBe(merge([a, b, c]));
    }));
  });

  test("is idempotent", () => {
    fc.assert(fc.property(fc.array(report, { maxLength: 3 }), (reports) => {
      expect(merge([...reports, ...reports])).toBe(merge(reports));
      expect(merge([mergeReports(reports)])).toBe(merge(reports));
    }));
  });

  test("never mutates, and gives a valid report", () => {
    fc.assert(fc.property(fc.array(report, { maxLength: 3 }), (reports) => {
      const before = JSON.stringify(reports);
      const text = merge(reports);
      expect(JSON.stringify(reports)).toBe(before);
      expect(JSON.stringify(parseReport(text))).toBe(text);
    }));
  });

  test("loses no use of any report", () => {
    fc.assert(fc.property(fc.array(report, { maxLength: 3 }), (reports) => {
      const merged = mergeReports(reports);
      for (const { details } of reports) {
        for (const [shareKey, libraries] of Object.entries(details)) {
          const mergedLibraries = Object.getOwnPropertyDescriptor(merged.details, shareKey)?.value as LibraryDetails[];
          for (const { version, required_version, singleton, share_scope, used } of libraries) {
            const same = mergedLibraries.find((library) => {
              return library.version === version && library.required_version === required_version
                && library.singleton === singleton && library.share_scope === share_scope;
            });
            if (same?.used !== "all") expect(same?.used).toEqual(expect.arrayContaining(used as string[]));
          }
        }
      }
    }));
  });

  test("names the apps and drops what holds for one build alone", () => {
    const builds = ["shop", "host"].map((app) => ({ ...createReport({ app, build: app, libraries: [] }), integrity: { "a.js": "sha256-" }, kept: {} }));
    expect(mergeReports(builds)).toEqual({ version: 2, apps: ["host", "shop"], remotes: [], details: {}, treeShake: {} });
  });
});
