import { createMetafile, type CutReport } from "../../src/report-page";
import { buildFederation, bundlers } from "../plugin/build-federation";
import { buildCutReport } from "./build-cut-report";

const shared = { "esm-kit": { singleton: true, requiredVersion: "^1.0.0" }, "cjs-kit": { requiredVersion: false } };
const entry = `import("./bootstrap.js");`;

const shorten = (name: string) => name.replace(/^.*libraries\//, "");

describe.each(bundlers)("a cut of what %s built", (bundler) => {
  describe.each(["development", "production"] as const)("in %s", (mode) => {
    let report: CutReport;

    beforeAll(async () => {
      report = await buildCutReport(buildFederation, {
        shop: { bundler, mode, shared, files: { "index.js": entry, "bootstrap.js": `import { alpha } from "esm-kit"; console.log(alpha());` } },
        stock: { bundler, mode, shared, files: { "index.js": entry, "bootstrap.js": `import kit from "esm-kit"; import { two } from "cjs-kit"; console.log(kit(), two());` } },
      });
    });

    test("accounts for every byte of the modules", () => {
      for (const { chunks } of report.apps) {
        for (const { before, after, modules } of chunks) {
          const sum = (side: "before" | "after") => modules.reduce((bytes, module) => bytes + module[side], 0);
          // What is left over is the wrapper of the chunk and the commas of its table.
          expect(before.raw - sum("before")).toBeGreaterThan(0);
          expect(before.raw - sum("before") - (after.raw - sum("after"))).toBeGreaterThanOrEqual(0);
          expect(before.raw - sum("before") - (after.raw - sum("after"))).toBeLessThan(200);
        }
      }
    });

    test("says what is left of each module, and the chain that keeps it", () => {
      const modules = report.apps.flatMap(({ name, chunks }) => (name === "shop" ? chunks : [])).flatMap((chunk) => chunk.modules);
      const chains = modules.map(({ name, after, why }) => [shorten(name), after === 0 ? null : why.map((step) => ("module" in step ? shorten(step.module) : [step.shareKey, step.uses]))]);
      expect(chains.sort()).toEqual([
        // The entry forwards to it: whoever uses the one uses the other.
        ["cjs-kit/cjs/kit.js", [["cjs-kit", "two"]]],
        ["cjs-kit/index.js", [["cjs-kit", "two"]]],
        ["esm-kit/alpha.js", ["esm-kit/index.js", ["esm-kit", "alpha"]]],
        ["esm-kit/beta.js", null],
        ["esm-kit/index.js", [["esm-kit", "alpha"]]],
        ["plain-helper/index.js", ["esm-kit/alpha.js", "esm-kit/index.js", ["esm-kit", "alpha"]]],
      ]);
      for (const { before, after, why } of modules) {
        expect(after).toBeLessThanOrEqual(before);
        if (after === 0) expect(why).toEqual([]);
        else expect(why.at(-1)).toHaveProperty("shareKey");
      }
    });

    test("says which app uses which export", () => {
      const library = report.libraries.find(({ shareKey }) => shareKey === "esm-kit");
      expect(library).toMatchObject({ version: "1.2.3", providedBy: ["shop", "stock"] });
      expect(library?.exports.map(({ name, state, apps }) => [name, state, apps.map((app) => app.name)])).toEqual([
        ["alpha", "used", ["shop"]],
        ["beta", "unused", []],
        ["default", "used", ["stock"]],
        ["gamma-ray", "unused", []],
      ]);
    });

    test("gives a metafile whose bytes are at most the file's", () => {
      const { inputs, outputs } = createMetafile(report);
      expect(Object.keys(outputs)).toHaveLength(report.apps.flatMap(({ chunks }) => chunks).length);
      for (const output of Object.values(outputs)) {
        const sum = Object.values(output.inputs).reduce((bytes, { bytesInOutput }) => bytes + bytesInOutput, 0);
        expect(sum).toBeGreaterThan(0);
        expect(sum).toBeLessThanOrEqual(output.bytes);
        for (const name of Object.keys(output.inputs)) expect(inputs).toHaveProperty([name]);
      }
      for (const { imports } of Object.values(inputs)) for (const { path } of imports) expect(inputs).toHaveProperty([path]);
    });
  });
});
