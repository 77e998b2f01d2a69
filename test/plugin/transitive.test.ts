import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { mergeReports } from "../../src/usage";
import { buildFederation, bundlers, runEntry, type BuildInput, type BuildOutput } from "./build-federation";

const read = (path: string): string => readFileSync(resolve("__fixtures__/plugin/redux", path), "utf8");
const files = { "index.js": read("index.js"), "bootstrap.js": read("bootstrap.js") };
const configuration = { target: "async-node", output: { publicPath: "" }, resolve: { modules: [resolve("node_modules")] } };

/** The case of the RFC: the toolkit needs `isPlainObject` of redux, which no app names. */
const isPlainObject = /function isPlainObject\(/;
/** Forwarded by the toolkit's `export * from "redux"`, and used by nobody. */
const unneeded = /function bindActionCreators\(/;

const forms = [
  { form: "bundled with the toolkit", shared: { "@reduxjs/toolkit": { requiredVersion: false } }, kept: [isPlainObject] },
  // The bundlers know nothing of what an `export *` through a share forwards, so that all of it stays.
  { form: "shared as well", shared: { "@reduxjs/toolkit": { requiredVersion: false }, redux: { requiredVersion: false } }, kept: [isPlainObject, unneeded] },
];

const textOf = ({ assets }: BuildOutput): string => [...assets.values()].join("\n");

async function report(input: BuildInput) {
  const output = await buildFederation(input);
  if (!output.report) throw new Error("no report");
  return output.report;
}

describe.each(bundlers)("with %s", (bundler) => {
  describe.each(["development", "production"] as const)("in %s", (mode) => {
    test.each(forms)("redux, $form, keeps what the toolkit needs of it", async ({ shared, kept }) => {
      const input = { bundler, mode, files, shared, configuration };
      const uncut = await buildFederation({ ...input, fedshake: false });
      const cut = await buildFederation({ ...input, fedshake: { usage: "self" } });
      expect(cut.warnings).toEqual(uncut.warnings);
      expect([isPlainObject, unneeded].filter((pattern) => pattern.test(textOf(uncut)))).toEqual([isPlainObject, unneeded]);
      expect([isPlainObject, unneeded].filter((pattern) => pattern.test(textOf(cut)))).toEqual(kept);
      expect(runEntry(uncut)).toBe(`{"counter":2}\n`);
      expect(runEntry(cut)).toBe(runEntry(uncut));
    });
  });

  test("a library keeps what one that another app provides takes from it", async () => {
    const files = { "index.js": `import("./bootstrap.js");`, "bootstrap.js": `import { beta } from "esm-kit"; console.log(beta());` };
    const consumer = { bundler, files, shared: { "esm-kit": { requiredVersion: false }, "cjs-kit": { import: false, requiredVersion: false } } } satisfies BuildInput;
    const own = { ...files, "bootstrap.js": `import { two } from "cjs-kit"; console.log(two());` };
    const provider = { bundler, files: own, shared: { "cjs-kit": { requiredVersion: false } } } satisfies BuildInput;
    const usage = mergeReports([await report(consumer), await report(provider)]);
    expect(usage.treeShake["cjs-kit"]).toMatchObject({ one: true, two: true, three: false });
    const cut = await buildFederation({ ...provider, fedshake: { usage } });
    expect(cut.warnings).toEqual([]);
    expect(textOf(cut)).toContain(`return "one"`);
    expect(textOf(cut)).not.toContain(`"three"`);
  });

  test("a library keeps what another takes from it through a module that is not shared", async () => {
    const output = await buildFederation({
      bundler,
      files: {
        "index.js": `import("./bootstrap.js");`,
        "bootstrap.js": `import { alpha } from "./library.js"; console.log(alpha());`,
        "library.js": `export { alpha } from "./between.js"; export { beta } from "./between.js";`,
        "between.js": `import { one, two } from "cjs-kit"; export const alpha = () => one(); export const beta = () => two();`,
        "package.json": `{ "name": "app", "type": "module", "sideEffects": false }`,
      },
      shared: { "./library.js": { shareKey: "library", requiredVersion: false }, "cjs-kit": { requiredVersion: false } },
      configuration: { target: "async-node", output: { publicPath: "" } },
      fedshake: { usage: "self" },
    });
    expect(output.report?.treeShake["cjs-kit"]).toMatchObject({ one: true, two: false });
    expect(textOf(output)).not.toContain(`return "two"`);
    expect(runEntry(output)).toBe("one\n");
  });
});
