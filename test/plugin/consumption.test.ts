import { expectedUses, reportConsumption, type ReportedUses } from "./build-consumption-cases";
import { builder, buildFederation, bundlers, flavours } from "./build-federation";
import { consumptionCases } from "./consumption-cases";

const shared = { "esm-kit": { requiredVersion: false }, "cjs-kit": { requiredVersion: false } };

describe.each(["development", "production"] as const)("the report of a build in %s", (mode) => {
  const reported = new Map<string, Promise<ReportedUses[]>>();
  const reportOf = (flavour: (typeof flavours)[number]): Promise<ReportedUses[]> => {
    const report = reported.get(flavour) ?? reportConsumption(builder, flavour, mode);
    reported.set(flavour, report);
    return report;
  };

  describe.each(flavours)("by %s", (flavour) => {
    test.each(consumptionCases.map((item, index) => ({ ...item, index })))("counts $title", async ({ index, ...item }) => {
      const { esm = [], cjs = [], unused = [], reason } = expectedUses(item, mode);
      const report = (await reportOf(flavour))[index];
      const reasons = reason ? expect.arrayContaining([expect.stringMatching(reason)]) : [];
      expect(report).toEqual({ esm, cjs, unused, reasons });
    });
  });

  test("is the same with every bundler", async () => {
    const [first, ...others] = flavours;
    for (const flavour of others) expect(await reportOf(flavour)).toEqual(await reportOf(first));
  });
});

test.each(bundlers)("%s names the runtimes that consume a library", async (bundler) => {
  const { consumptions } = await buildFederation({
    bundler,
    files: { "index.js": `import("./bootstrap.js");`, "bootstrap.js": `import { alpha } from "esm-kit"; console.log(alpha);` },
    shared,
    exposes: { "./own": "./bootstrap.js" },
    fedshake: false,
  });
  expect(consumptions.map(({ runtimes }) => runtimes)).toContainEqual(["app", "main"]);
});

// Rspack leaves AMD as it is.
test.each(["webpack", "enhanced-webpack"] as const)("%s counts what AMD requires as a whole", async (bundler) => {
  const files = { "index.js": `import "./old.cjs";`, "old.cjs": `define(["cjs-kit"], function (kit) { console.log(kit.one); });` };
  const { report } = await buildFederation({ bundler, files, shared: { "cjs-kit": { requiredVersion: false, eager: true } } });
  expect(report?.details["cjs-kit"]).toMatchObject([{ used: "all", reasons: ["./old.cjs requires it without naming what it takes."] }]);
});

test.each(["enhanced-webpack", "enhanced-rspack"] as const)("%s tells the range of a library, also of one that is shared in a layer alone", async (bundler) => {
  const { report, errors } = await buildFederation({
    bundler,
    files: { "index.js": `import("./bootstrap.js");`, "bootstrap.js": `import { alpha } from "esm-kit"; console.log(alpha);` },
    shared: { "esm-kit": { import: false, requiredVersion: "^1.0.0", layer: "client", issuerLayer: "client" } },
    configuration: { experiments: { layers: true }, entry: { main: { import: "./index.js", layer: "client" } } },
  });
  expect(errors).toEqual([]);
  expect(report?.details["esm-kit"]).toMatchObject([{ required_version: "^1.0.0", used: ["alpha"] }]);
});
