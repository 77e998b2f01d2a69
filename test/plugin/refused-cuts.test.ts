import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AnalysisCache } from "../../src/plugin/analysis-cache";
import { writeRefusedCuts } from "../../src/plugin/refused-cuts";
import { buildFederation, bundlers, type BuildOutput } from "./build-federation";

const input = {
  mode: "development" as const,
  files: { "index.js": `import("./bootstrap.js");`, "bootstrap.js": `import { alpha } from "esm-kit"; console.log(alpha());` },
  shared: { "esm-kit": { requiredVersion: false } },
};

/** As if the check had found something: no cut is known that it really finds something in. */
function refuseInCache({ folder }: BuildOutput): void {
  const cache = new AnalysisCache(folder);
  for (const name of readdirSync(join(folder, "node_modules/.cache/fedshake"))) {
    if (!name.endsWith(".text")) continue;
    const key = name.slice(0, -".text".length);
    const entry = JSON.parse(cache.get(key) ?? "") as { files?: unknown };
    if (entry.files === undefined) continue;
    const diagnostics = [{ code: "REWRITE_INVALID", reason: "a sabotage.", details: {} }];
    const refused = [{ name: "js/kit.js?v=1", text: "explained" }, { name: "../up.js", text: "inside" }];
    cache.set(key, JSON.stringify({ ...entry, files: [], libraries: [], diagnostics, refused }));
  }
}

describe.each(bundlers)("with %s, a refused cut", (bundler) => {
  test("is explained in a folder of its own, and what is emitted is the uncut build", async () => {
    const configuration = { output: { clean: true } };
    const fedshake = { usage: "self", debug: true };
    const cut = await buildFederation({ ...input, bundler, fedshake, configuration });
    expect(cut.warnings).toEqual([]);
    const explanations = join(cut.folder, "dist/.fedshake/refused");
    expect(existsSync(explanations)).toBe(false);
    refuseInCache(cut);

    const refused = await buildFederation({ ...input, bundler, fedshake, configuration, folder: cut.folder });
    expect(refused.warnings).toEqual([expect.stringContaining("a sabotage.")]);
    expect(readFileSync(join(explanations, "js/kit.js"), "utf8")).toBe("explained");
    expect(readFileSync(join(explanations, "__/up.js"), "utf8")).toBe("inside");
    expect(readdirSync(join(explanations, "js"))).toEqual(["kit.js"]);
    const uncut = await buildFederation({ ...input, bundler, fedshake: { pure: false }, configuration });
    expect([...refused.assets.values()].sort()).toEqual([...uncut.assets.values()].sort());
    expect([...refused.assets.values()].join("\n")).not.toContain(".fedshake");

    const quiet = await buildFederation({ ...input, bundler, fedshake: { usage: "self" }, configuration, folder: cut.folder });
    expect(quiet.warnings).toEqual([]);
    expect(existsSync(explanations)).toBe(false);
  });
});

describe("the folder of explanations", () => {
  let output: string;
  beforeEach(() => {
    output = mkdtempSync(join(tmpdir(), "fedshake-refused-"));
  });
  afterEach(() => rmSync(output, { recursive: true, force: true }));

  test("loses those of an earlier build", () => {
    writeRefusedCuts(output, [{ name: "a.js", text: "a" }]);
    writeRefusedCuts(output, [{ name: "b.js", text: "b" }]);
    expect(readdirSync(join(output, ".fedshake/refused"))).toEqual(["b.js"]);
    writeRefusedCuts(output, []);
    expect(existsSync(join(output, ".fedshake/refused"))).toBe(false);
  });

  test("is not there in part, where it cannot be written", () => {
    mkdirSync(join(output, ".fedshake"));
    expect(() => writeRefusedCuts(output, [{ name: "a", text: "a" }, { name: "a/b.js", text: "b" }])).toThrow(expect.objectContaining({ code: "FILE_ACCESS" }));
    expect(readdirSync(join(output, ".fedshake"))).toEqual([]);
  });
});
