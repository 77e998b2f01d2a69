import { buildFederation, bundlers, runEntry, type BuildInput } from "./build-federation";

const shared = { "esm-kit": { requiredVersion: false }, "cjs-kit": { requiredVersion: false } };
const files = {
  "index.js": `import("./bootstrap.js");`,
  "bootstrap.js": `import { alpha } from "esm-kit";\nimport { two } from "cjs-kit";\nconsole.log(alpha(), two());`,
};

/** Its sub-path takes from `core.js` what that only passes on, so that it needs no copy of it; `index.js` has one inside. */
const kit = {
  "kit/package.json": `{ "name": "kit", "version": "1.0.0", "sideEffects": false }`,
  "kit/index.js": `import * as core from "./core.js"; export { core }; export const kept = () => "kept"; export const dropped = () => "dropped";`,
  "kit/part.js": `import { a } from "./core.js"; export const part = () => a("part");`,
  "kit/core.js": `export { a } from "./a.js"; export { b } from "./b.js";`,
  "kit/a.js": `export const a = (name) => \`a of \${name}\`;`,
  "kit/b.js": `export const b = (name) => \`b of \${name}\`;`,
};

interface Variant extends Partial<BuildInput> {
  title: string;
  /** Text that is cut; without it nothing may be. */
  gone?: string;
}

/** Configurations that users have. */
const variants: Variant[] = [
  { title: "eval devtool, which hides the code", mode: "development", configuration: { devtool: "eval" } },
  { title: "source maps", configuration: { devtool: "source-map" }, gone: "`beta ${" },
  { title: "minimizing, content hashes and split chunks", configuration: { optimization: { splitChunks: { chunks: "all" } }, output: { chunkFilename: "[contenthash].js" } }, gone: "`beta ${" },
  { title: "a runtime of its own", configuration: { optimization: { minimize: false, runtimeChunk: "single" } }, gone: "`beta ${" },
  { title: "eager libraries", shared: { "esm-kit": { eager: true, requiredVersion: false }, "cjs-kit": { eager: true, requiredVersion: false } }, gone: "`beta ${" },
  { title: "no concatenation", configuration: { optimization: { minimize: false, concatenateModules: false } }, gone: "`beta ${" },
  { title: "a prefix key", shared: { "esm-kit/": { requiredVersion: false } }, files: { ...files, "bootstrap.js": `import { extra } from "esm-kit/extra"; console.log(extra());` }, gone: `"spare"` },
  { title: "a relative key", shared: { "./lib/own.js": { requiredVersion: false } }, files: { "index.js": files["index.js"], "bootstrap.js": `import { kept } from "./lib/own.js"; console.log(kept());`, "lib/own.js": `export const kept = () => "kept"; export const dropped = () => "dropped";` }, gone: `"dropped"` },
  { title: "another share key and request", shared: { alias: { import: "esm-kit", shareKey: "renamed", requiredVersion: false } }, files: { ...files, "bootstrap.js": `import { alpha } from "alias"; console.log(alpha());` }, gone: "`beta ${" },
  { title: "a library of which the app takes a sub-path around its share", shared: { kit: { import: "./kit/index.js", requiredVersion: false } }, files: { ...kit, "index.js": files["index.js"], "bootstrap.js": `import { kept } from "kit"; import { part } from "./kit/part.js"; console.log(kept(), part());` }, gone: `"dropped"` },
  { title: "a library of which an earlier chunk takes a sub-path", shared: { kit: { import: "./kit/index.js", requiredVersion: false } }, files: { ...kit, "index.js": `import { part } from "./kit/part.js"; console.log(part()); import("./bootstrap.js");`, "bootstrap.js": `import { kept, core } from "kit"; console.log(kept(), Object.keys(core).sort().join(), core.b(1), core.a(2));` }, gone: `"dropped"` },
];

describe.each(bundlers)("a build by %s with", (bundler) => {
  test.each(variants)("$title runs as before, cut", async ({ title: _, gone, configuration, ...input }) => {
    const base = { output: {}, ...configuration } as { output: object };
    const common = { bundler, files, shared, ...input, configuration: { ...base, target: "async-node", output: { publicPath: "", ...base.output } } };
    const uncut = await buildFederation({ ...common, fedshake: false });
    const cut = await buildFederation({ ...common, fedshake: { usage: "self", cut: "remove" } });
    expect(cut.errors).toEqual([]);
    expect(runEntry(cut)).toBe(runEntry(uncut));
    expect(runEntry(cut)).not.toBe("");
    if (gone === undefined) return;
    expect([...uncut.assets.values()].join("\n")).toContain(gone);
    expect([...cut.assets].filter(([name]) => !name.endsWith(".map")).map(([, text]) => text).join("\n")).not.toContain(gone);
  });

  test.each(["development", "production"] as const)("a library that the app also reaches around its share says so, in %s", async (mode) => {
    const around = {
      ...kit,
      "kit/part.js": `import { kept } from "./index.js"; export const part = () => kept();`,
      "index.js": files["index.js"],
      "bootstrap.js": `import { kept } from "kit"; import { part } from "./kit/part.js"; console.log(kept(), part());`,
    };
    const { info } = await buildFederation({ bundler, mode, files: around, shared: { kit: { import: "./kit/index.js", requiredVersion: false } }, fedshake: { usage: "self" } });
    const [kept] = info?.keptWhole ?? [];
    expect(kept).toEqual({ module: expect.stringContaining("kit/index.js"), reason: expect.stringMatching(/^it is shared as "kit", and \S+\.js.* imports it other than through that share$/) });
  });
});
