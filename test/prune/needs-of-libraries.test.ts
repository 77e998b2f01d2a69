import { parse } from "acorn";
import { buildChunkModel } from "../../src/chunk";
import { prune, type PruneOptions, type PruneRoot } from "../../src/prune";
import type { SharedEntryFacts, UsageReport, Uses } from "../../src/types";
import { completeUsage, createReport, mergeReports } from "../../src/usage";
import { buildFederation, bundlers } from "../plugin/build-federation";

const files = {
  "index.js": 'import("table"); import("icons");',
  "node_modules/icons/package.json": '{ "name": "icons", "version": "1.0.0", "type": "module", "sideEffects": false }',
  "node_modules/icons/index.js": 'export const Up = () => "up";\nexport const Down = () => "down";',
  "node_modules/table/package.json": '{ "name": "table", "version": "1.0.0", "type": "module", "sideEffects": false }',
  "node_modules/table/index.js": 'import { Up } from "icons";\nexport const Table = () => Up();\nexport const Cell = () => "cell";',
};

describe.each(bundlers)("with %s", (bundler) => {
  let cutTo: (uses: Record<string, string[]>, options?: Partial<PruneOptions>) => ReturnType<typeof prune>;
  let texts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const { facts, assets, errors } = await buildFederation({ bundler, files, shared: { icons: {}, table: {} }, fedshake: {}, configuration: { resolve: { modules: ["node_modules"] } } });
    expect(errors).toEqual([]);
    texts = assets;
    cutTo = (uses, options) => {
      const model = buildChunkModel(facts, Array.from(assets, ([name, text]) => ({ name, text })));
      const roots = facts.shared.map((entry: SharedEntryFacts): PruneRoot => ({ entry, uses: new Set(uses[entry.shareKey]) }));
      return prune(model, roots, { cut: "remove", ...options });
    };
  });

  test("nothing is cut where a library would lose what another one takes from it", () => {
    const { files: cut, diagnostics } = cutTo({ table: ["Table"], icons: ["Down"] });
    expect(cut).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["REWRITE_INVALID"]);
    expect(diagnostics[0]!.message).toContain('"icons" was to be cut to less than other shared libraries take from it: "Up"');
  });

  test("a cut that was refused is explained where that is asked for, and only then", () => {
    const uses = { table: ["Table"], icons: ["Down"] };
    expect(cutTo(uses).refused).toEqual([]);
    const { refused, diagnostics } = cutTo(uses, { explainRefusal: true });
    expect(refused.map(({ name }) => texts.has(name))).toEqual([true, true]);
    for (const { name, text } of refused) {
      expect(text).toContain(diagnostics[0]!.reason);
      expect(() => parse(text, { ecmaVersion: "latest" })).not.toThrow();
      expect(text.replace(/^\/\* \[fedshake\].*?\*\/\n/s, "").replace(/\/\* \[fedshake\] .*? \*\//gs, "")).toBe(texts.get(name));
    }
    const all = refused.map(({ text }) => text).join("");
    expect(all).toMatch(/would cut: nothing uses the export "Up" \*\/[^[]*\bUp\b[^[]*\/\* \[fedshake\] end \*\//);
    expect(all).toMatch(/would cut: nothing that stays uses "Up" \*\/\s*const Up = \(\) => "up";\/\* \[fedshake\] end \*\//);
    expect(all).toMatch(/would cut: nothing that stays uses "Cell" \*\/[^]*?const Cell = /);
    expect(cutTo({ table: ["Cell"], icons: [] }, { explainRefusal: true }).refused).toEqual([]);
  });

  test("whoever takes the default import of CommonJS takes what all of its exports need", async () => {
    const table = { "package.json": '{ "name": "table", "version": "1.0.0" }', "index.js": 'const icons = require("icons");\nexports.Table = () => icons.Up();\nexports.Cell = () => "cell";' };
    const { report, errors } = await buildFederation({
      bundler,
      files: { ...files, "node_modules/table/package.json": table["package.json"], "node_modules/table/index.js": table["index.js"], "index.js": 'import("table").then(({ Cell }) => Cell());' },
      shared: { icons: {}, table: {} },
      fedshake: {},
      configuration: { resolve: { modules: ["node_modules"] } },
    });
    expect(errors).toEqual([]);
    const own = report as UsageReport;
    // An app that has no copy of its own, or an ES module.
    const another = createReport({
      app: "another",
      libraries: [{ shareKey: "table", shareScope: "default", requiredVersion: null, singleton: false, version: null, provided: new Set(), used: new Set(["default"]), entryModule: null, moduleType: "unknown" }],
    });
    const iconsOf = (...reports: UsageReport[]): Uses => completeUsage(mergeReports(reports)).usesOf("icons", "default", "1.0.0");
    expect(iconsOf(own)).toEqual(new Set());
    expect(iconsOf(own, another)).toEqual(new Set(["Up"]));
  });

  test("what only a cut export takes may go", () => {
    const { files: cut, diagnostics } = cutTo({ table: ["Cell"], icons: ["Down"] });
    expect(diagnostics).toEqual([]);
    expect(cut.length).toBeGreaterThan(0);
  });
});
