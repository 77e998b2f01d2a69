import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import type { FedshakePluginOptions } from "../../src/plugin";
import type { LibraryDetails } from "../../src/types";
import { buildFederation, bundlers, runEntry, type BuildOutput } from "./build-federation";

const shared = { "esm-kit": { singleton: true, requiredVersion: "^1.0.0" }, "cjs-kit": { requiredVersion: false } };
const files = {
  "index.js": `import("./bootstrap.js");`,
  "bootstrap.js": `import { alpha } from "esm-kit";\nimport { two } from "cjs-kit";\nconsole.log(alpha(), two());`,
};

function findText(output: BuildOutput, text: string): string {
  const found = [...output.assets.values()].filter((asset) => asset.includes(text));
  if (found.length !== 1) throw new Error(`${found.length} assets contain "${text}"`);
  return found[0] ?? "";
}

function getLibrary({ report }: BuildOutput, shareKey: string): LibraryDetails {
  const [library, ...others] = report?.details[shareKey] ?? [];
  expect(others).toEqual([]);
  if (!library) throw new Error(`no library "${shareKey}" in the report`);
  return library;
}

describe.each(bundlers)("FedshakePlugin in %s", (bundler) => {
  test("annotates entry modules and what they forward to, and changes nothing else", async () => {
    const plain = await buildFederation({ bundler, mode: "development", files, shared, fedshake: false });
    const annotated = await buildFederation({ bundler, mode: "development", files, shared });
    expect(annotated.warnings).toEqual(plain.warnings);
    expect(annotated.errors).toEqual([]);
    const kit = findText(annotated, "function two()");
    expect(kit).toContain(`/* @common:if [condition="treeShake.cjs-kit.two"] */`);
    expect(kit.replace(/ ?\/\* @common:(?:if \[condition="[^"]*"\]|endif) \*\/ ?/g, "")).toBe(findText(plain, "function two()"));
    expect([...annotated.assets.values()].join("\n")).not.toContain("treeShake.plain-helper");
  });

  test("reports what is provided, used and needed by other libraries", async () => {
    const output = await buildFederation({ bundler, files, shared, fedshake: { app: "shop" } });
    expect(output.report).toMatchObject({ version: 2, apps: ["shop"], treeShake: { "esm-kit": { alpha: true, beta: false } } });
    expect(getLibrary(output, "esm-kit")).toMatchObject({
      share_scope: "default",
      version: "1.2.3",
      required_version: "^1.0.0",
      singleton: true,
      provided: ["alpha", "beta", "default", "gamma-ray"],
      used: ["alpha"],
      runtime_names: ["main"],
      module_type: "esm",
      conditional_uses: { by_export: { beta: { "cjs-kit": ["one"] } } },
    });
    expect(getLibrary(output, "cjs-kit")).toMatchObject({ version: "2.0.1", provided: ["one", "three", "two"], used: ["two"] });
  });

  test("reports where exports are used: to the column where loaders left the text alone, else the import's line", async () => {
    const loader = join(mkdtempSync(join(tmpdir(), "fedshake-loader-")), "loader.cjs");
    writeFileSync(loader, "module.exports = (text) => `\\n\\n${text}`;");
    const uses = `import { two } from "cjs-kit";\nimport {\n  alpha } from "esm-kit";\nconsole.log(\n  alpha(), two());`;
    const output = await buildFederation({
      bundler,
      files: { ...files, "bootstrap.js": `import "./changed.mjs";\n${uses}`, "changed.mjs": uses },
      shared,
      configuration: { module: { rules: [{ test: /changed/, use: [loader] }] } },
    });
    expect(getLibrary(output, "esm-kit").used_by).toEqual({ app: { exports: { alpha: ["./bootstrap.js:6:3", "./changed.mjs:3"] }, reasons: [] } });
  });

  test("reports the hashes of its scripts as they are written, what it kept, and the remotes", async () => {
    const minimized = { configuration: { optimization: { minimize: true }, output: { filename: "[name].[contenthash].js" } } };
    const output = await buildFederation({ bundler, files, shared, fedshake: { usage: "self" }, remotes: { shop: "store@https://localhost/remote.js" }, ...minimized });
    const { integrity = {}, kept, remotes } = output.report ?? {};
    expect(remotes).toEqual(["store"]);
    expect(kept).toMatchObject({ "esm-kit": [{ share_scope: "default", version: "1.2.3", exports: ["alpha"] }] });
    const scripts = [...output.assets].filter(([name]) => name.endsWith(".js"));
    const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
    expect(integrity).toEqual(Object.fromEntries(scripts.map(([name, text]) => [name, hash(text)])));
    expect(getLibrary(output, "esm-kit").chunk_files.every((file) => Object.hasOwn(integrity, file))).toBe(true);
  });

  test("finds share keys by conditions that are added to the default ones", async () => {
    const output = await buildFederation({
      bundler,
      files: { ...files, "bootstrap.js": `import { plain } from "conditional-kit"; console.log(plain);` },
      shared: { "conditional-kit": { requiredVersion: false } },
      configuration: { resolve: { conditionNames: ["special", "..."] } },
    });
    expect({ warnings: output.warnings, errors: output.errors }).toEqual({ warnings: [], errors: [] });
    expect(output.report?.treeShake["conditional-kit"]).toMatchObject({ plain: true, fancy: false });
  });

  test("takes the app's name from the federation, and emits no report where none is wanted", async () => {
    expect((await buildFederation({ bundler, files, shared })).report?.apps).toEqual(["app"]);
    expect((await buildFederation({ bundler, files, shared, fedshake: { report: false } })).report).toBeNull();
  });

  describe.each(["development", "production"] as const)("in %s", (mode) => {
    test("cuts the shared chunks to the merged usage, and the app still runs", async () => {
      const configuration = { target: "async-node", output: { publicPath: "" } };
      const input = { bundler, mode, files, shared, configuration };
      const uncut = await buildFederation({ ...input, fedshake: false });
      const consumer = await buildFederation({ ...input, files: { ...files, "bootstrap.js": `import kit from "esm-kit"; console.log(kit());` } });
      if (!consumer.report) throw new Error("no report");
      const cut = await buildFederation({ ...input, fedshake: { usage: consumer.report, cut: "remove" } });
      expect(cut.warnings).toEqual(uncut.warnings);
      const text = [...cut.assets.values()].join("\n");
      expect(text).toContain("`alpha ${");
      expect(text).toContain("esm default");
      expect(text).not.toContain("`beta ${");
      expect(text).not.toContain(`return "one"`);
      expect(runEntry(cut)).toBe("alpha assisted two\n");
      expect(runEntry(cut)).toBe(runEntry(uncut));
      const figures = cut.info?.libraries.find(({ shareKey }) => shareKey === "esm-kit");
      expect(figures).toMatchObject({ version: "1.2.3", used: 2, provided: 4, modules: { before: 4, after: 3 } });
      expect(figures?.bytes.before).toBeGreaterThan(figures?.bytes.after ?? Infinity);
      const emitted = [...cut.assets.values()].filter((asset) => asset.includes("esm default"));
      expect(Buffer.byteLength(emitted.join(""))).toBe(figures?.bytes.after);
    });
  });

  test("leaves watch mode alone, but for the annotations, unless told otherwise", async () => {
    const input = { bundler, mode: "development", files, shared, watch: true } as const;
    const quiet = await buildFederation({ ...input, fedshake: { usage: "self" } });
    expect(findText(quiet, "function two()")).toContain("function one()");
    expect(findText(quiet, "function two()")).toContain("treeShake.cjs-kit.two");
    expect(quiet.report).toBeNull();
    const asked = await buildFederation({ ...input, fedshake: { usage: "self", watch: true } });
    expect(findText(asked, "function two()")).not.toContain("function one()");
    expect(asked.report).not.toBeNull();
  });

  test("says why a devtool of strings leaves libraries whole", async () => {
    const output = await buildFederation({ bundler, mode: "development", files, shared, fedshake: { usage: "self", cut: "remove" }, configuration: { devtool: "eval" } });
    expect(output.log).toContainEqual(expect.stringMatching(/ are each kept whole: it calls eval directly\.$/));
    expect(output.log).toContainEqual(`With devtool: "eval" code stands in strings, which cannot be cut. Use "source-map" or false for builds that are to be cut.`);
    const other = await buildFederation({ bundler, mode: "development", files, shared, fedshake: { usage: "self", cut: "remove" } });
    expect(other.log).toEqual([expect.stringContaining("esm-kit 1.2.3")]);
  });

  test("keeps source maps right", async () => {
    const output = await buildFederation({
      bundler,
      mode: "development",
      files,
      shared,
      fedshake: { usage: "self", cut: "remove" },
      configuration: { devtool: "source-map" },
    });
    const [name, text] = [...output.assets].find(([, asset]) => asset.includes("function two()") && !asset.startsWith("{")) ?? [];
    if (name === undefined || text === undefined) throw new Error("the export two is gone");
    expect(text).not.toContain("function one()");
    const lines = text.slice(0, text.indexOf(`return "two"`)).split("\n");
    const position = { line: lines.length, column: lines.at(-1)?.length ?? 0 };
    const original = originalPositionFor(new TraceMap(output.assets.get(`${name}.map`) ?? ""), position);
    expect(original.source).toMatch(/cjs-kit\/cjs\/kit\.js$/);
    expect(original.line).toBe(6);
  });

  test("names chunks anew when the usage changes, and only the shared ones", async () => {
    const configuration = { output: { chunkFilename: "[name].[chunkhash].js", filename: "[name].js" }, optimization: { minimize: false, splitChunks: false, chunkIds: "named", realContentHash: false } };
    const names = async (keep: string[]): Promise<string[]> => {
      const { assets } = await buildFederation({ bundler, files, shared, fedshake: { usage: "self", keep: { "esm-kit": keep } }, configuration });
      return [...assets.keys()];
    };
    const [before, after] = [await names([]), await names(["beta"])];
    const changed = after.filter((name) => !before.includes(name));
    expect(changed.some((name) => name.includes("esm-kit"))).toBe(true);
    expect(after.filter((name) => name.includes("bootstrap"))).toEqual(before.filter((name) => name.includes("bootstrap")));
  });

  describe("given bad input", () => {
    async function buildWith(fedshake: object, shares: object = shared): Promise<BuildOutput & { plain: BuildOutput; added: string[] }> {
      const input = { bundler, files, shared: shares };
      const plain = await buildFederation({ ...input, fedshake: false });
      const output = await buildFederation({ ...input, fedshake: fedshake as FedshakePluginOptions });
      const added = [...output.warnings, ...output.errors].filter((message) => message.includes("[fedshake]"));
      return { ...output, plain, added };
    }

    test("says what is wrong with a truncated usage file, and leaves the chunks whole", async () => {
      const folder = mkdtempSync(join(tmpdir(), "fedshake-usage-"));
      const usage = join(folder, "usage.json");
      writeFileSync(usage, `{ "version": 1, "apps": [`);
      const output = await buildWith({ usage });
      expect(output.added).toHaveLength(1);
      expect(output.added[0]).toMatch(/usage\.json/);
      expect(output.errors).toEqual([]);
      expect([...output.assets.values()].join("\n")).toContain("`beta ${");
      const strict = await buildWith({ usage, strict: true });
      expect(strict.errors).toHaveLength(1);
    });

    test("says that a usage file is missing", async () => {
      const { added, errors } = await buildWith({ usage: "nowhere/usage.json" });
      expect(added).toEqual([expect.stringMatching(/nowhere[\\/]usage\.json: The usage report cannot be read; nothing is cut\. Build the apps once/)]);
      expect(errors).toEqual([]);
    });

    test("says which options are allowed, and builds without the plugin", async () => {
      const { added, errors, report } = await buildWith({ usages: "self" });
      expect(added).toEqual([expect.stringMatching(/Did you mean "?usage"?\?/)]);
      expect({ errors, report }).toEqual({ errors: [], report: null });
      await expect(buildWith({ usages: "self", strict: true })).rejects.toThrow(/usages/);
    });

    test("says which share key resolves to nothing", async () => {
      const { added, errors } = await buildWith({}, { ...shared, "no-such-kit": {}, gone: { import: false } });
      expect(added).toEqual([expect.stringMatching(/The share key "no-such-kit" resolves to no module\. Install the package/)]);
      expect(errors).toEqual([]);
    });
  });
});
