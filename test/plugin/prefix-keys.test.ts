import { buildFederation, bundlers, runEntry, type BuildInput, type BuildOutput } from "./build-federation";

const files = {
  "index.js": `import("./bootstrap.js");`,
  "bootstrap.js": `
    import { map } from "kit/map";
    import { each } from "kit/each";
    import { deep } from "kit/nested";
    import { field } from "@forms/kit/field";
    import { top } from "kit";
    console.log(map(), each(), deep(), field(), top());`,
  "node_modules/kit/package.json": `{ "name": "kit", "version": "1.0.0", "main": "index.js" }`,
  "node_modules/kit/index.js": `exports.top = () => "top";\nexports.map = require("./map").map;`,
  "node_modules/kit/map.js": `const { inner } = require("./internal");\nexports.map = () => inner();\nexports.unused = 1;`,
  "node_modules/kit/internal.js": `exports.inner = () => "inner"; exports.hidden = 2;`,
  "node_modules/kit/each.js": `module.exports = require("./lib/each.js");`,
  "node_modules/kit/lib/each.js": `exports.each = () => "each";`,
  "node_modules/kit/nested/index.mjs": `import "../map.js";\nexport const deep = () => "deep";\nexport const other = 3;`,
  "node_modules/kit/nested/package.json": `{ "version": "1.0.0", "main": "index.mjs" }`,
  "node_modules/@forms/kit/package.json": `{ "name": "@forms/kit", "version": "2.0.0" }`,
  "node_modules/@forms/kit/field.js": `exports.field = () => "field";`,
};
const shared = { "kit/": { requiredVersion: false }, kit: { requiredVersion: false }, "@forms/kit/": { requiredVersion: false } };
const configuration = { target: "async-node", output: { publicPath: "" }, resolve: { modules: ["node_modules"] } };

function findMarkers({ assets }: BuildOutput): string[] {
  const conditions = Array.from([...assets.values()].join("\n").matchAll(/@common:if \[condition="treeShake\.([^"]*)"\]/g), ([, condition = ""]) => condition);
  return [...new Set(conditions)].sort();
}

function withoutMarkers({ assets }: BuildOutput): string[] {
  return [...assets].filter(([name]) => name !== "main.js").map(([, text]) => text.replace(/ ?\/\* @common:(?:if \[condition="[^"]*"\]|endif) \*\/ ?/g, "")).sort();
}

describe.each(bundlers)("keys that end in a slash, in %s", (bundler) => {
  const common: BuildInput = { bundler, mode: "development", files, shared, configuration };

  it.each(["development", "production"] as const)("mark what the app takes under them, and nothing else, in %s", async (mode) => {
    const annotated = await buildFederation({ ...common, mode, fedshake: { report: false } });
    expect(annotated.errors).toEqual([]);
    expect(annotated.warnings).toEqual([]);
    expect(findMarkers(annotated)).toEqual([
      "@forms/kit/field.field",
      "kit.map",
      "kit.top",
      "kit/each.each",
      "kit/map.map",
      "kit/map.unused",
      "kit/nested.deep",
      "kit/nested.other",
    ]);
    expect(runEntry(annotated).trim()).toBe("inner each deep field top");
  });

  it("change nothing but comments", async () => {
    const plain = await buildFederation({ ...common, fedshake: false });
    const annotated = await buildFederation({ ...common, fedshake: { report: false } });
    expect(findMarkers(plain)).toEqual([]);
    expect(withoutMarkers(annotated)).toEqual(withoutMarkers(plain));
  });

  it("mark a module that is taken under two of them once, with the first", async () => {
    const bootstrap = `import { map } from "kit/map"; import * as same from "kit/map.js"; console.log(map === same.map);`;
    const annotated = await buildFederation({ ...common, files: { ...files, "bootstrap.js": bootstrap }, fedshake: { report: false } });
    expect(findMarkers(annotated)).toEqual(["kit/map.map", "kit/map.unused"]);
    expect(runEntry(annotated).trim()).toBe("true");
  });

  it("leave the package alone where the app takes nothing under them", async () => {
    const annotated = await buildFederation({ ...common, files: { ...files, "bootstrap.js": `console.log("nothing");` }, fedshake: { report: false } });
    expect(findMarkers(annotated)).toEqual([]);
  });

  // Rspack panics where such a module is built once more when all modules are finished.
  it("may have modules behind them that re-export shared libraries", async () => {
    const built = await buildFederation({
      ...common,
      mode: "production",
      files: {
        "package.json": `{ "name": "app" }`,
        "index.js": `import("./first.js").then(() => import("./second.cjs"));`,
        "first.js": `import { a } from "pkg/two"; console.log(typeof a);`,
        "second.cjs": `const { d } = require("pkg/one"); console.log(d.b());`,
        "node_modules/pkg/package.json": `{ "name": "pkg", "version": "1.0.0", "sideEffects": false }`,
        "node_modules/pkg/one.js": `export * as d from "kit1";\nexport * from "./inner-one.js";`,
        "node_modules/pkg/inner-one.js": `export function a() { return "a"; }`,
        "node_modules/pkg/two.js": `export { a } from "./inner-two.js";`,
        "node_modules/pkg/inner-two.js": `export { default as a } from "kit1";`,
        "node_modules/kit1/package.json": `{ "name": "kit1", "version": "1.1.0", "main": "index.js" }`,
        "node_modules/kit1/index.js": `exports.b = () => "b";`,
      },
      shared: { kit1: { requiredVersion: "^1.0.0" }, "pkg/": { requiredVersion: false } },
      fedshake: { report: false },
    });
    expect(built.errors).toEqual([]);
    expect(findMarkers(built)).toEqual(["kit1.b", "pkg/one.a", "pkg/one.d", "pkg/two.a"]);
  });

  it("report and cut what is behind them", async () => {
    const cut = await buildFederation({ ...common, mode: "production", fedshake: { usage: "self", cut: "remove" } });
    expect(cut.errors).toEqual([]);
    expect(cut.report?.treeShake["kit/nested"]).toMatchObject({ deep: true, other: false });
    expect(runEntry(cut).trim()).toBe("inner each deep field top");
    expect([...cut.assets.values()].join("\n")).not.toMatch(/other = 3/);
  });
});
