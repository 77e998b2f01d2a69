import { buildChunkModel } from "../../src/chunk";
import { prune, type PruneRoot } from "../../src/prune";
import type { SharedEntryFacts } from "../../src/types";
import { buildFederation, bundlers } from "../plugin/build-federation";

const files = {
  "index.js": 'import("table"); import("icons");',
  "node_modules/icons/package.json": '{ "name": "icons", "version": "1.0.0", "type": "module", "sideEffects": false }',
  "node_modules/icons/index.js": 'export const Up = () => "up";\nexport const Down = () => "down";',
  "node_modules/table/package.json": '{ "name": "table", "version": "1.0.0", "type": "module", "sideEffects": false }',
  "node_modules/table/index.js": 'import { Up } from "icons";\nexport const Table = () => Up();\nexport const Cell = () => "cell";',
};

describe.each(bundlers)("with %s", (bundler) => {
  let cutTo: (uses: Record<string, string[]>) => ReturnType<typeof prune>;
  beforeAll(async () => {
    const { facts, assets, errors } = await buildFederation({ bundler, files, shared: { icons: {}, table: {} }, fedshake: {}, configuration: { resolve: { modules: ["node_modules"] } } });
    expect(errors).toEqual([]);
    cutTo = (uses) => {
      const model = buildChunkModel(facts, Array.from(assets, ([name, text]) => ({ name, text })));
      const roots = facts.shared.map((entry: SharedEntryFacts): PruneRoot => ({ entry, uses: new Set(uses[entry.shareKey]) }));
      return prune(model, roots, { cut: "remove" });
    };
  });

  test("nothing is cut where a library would lose what another one takes from it", () => {
    const { files: cut, diagnostics } = cutTo({ table: ["Table"], icons: ["Down"] });
    expect(cut).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["REWRITE_INVALID"]);
    expect(diagnostics[0]!.message).toContain('"icons" was to be cut to less than other shared libraries take from it: "Up"');
  });

  test("what only a cut export takes may go", () => {
    const { files: cut, diagnostics } = cutTo({ table: ["Cell"], icons: ["Down"] });
    expect(diagnostics).toEqual([]);
    expect(cut.length).toBeGreaterThan(0);
  });
});
