import { buildFederation, runEntry, type BuildInput, type BuildOutput } from "./build-federation";

const shared = { "esm-kit": { singleton: true, requiredVersion: false }, "cjs-kit": { singleton: true, requiredVersion: false } };
const forNode = { target: "async-node", output: { publicPath: "" } };

/** On Rspack plugins cannot tell what a proxy provides. */
const webpacks = ["webpack", "enhanced-webpack"] as const;

describe.each(webpacks)("the proxies of shared modules in %s", (bundler) => {
  const build = (input: Partial<BuildInput> & Pick<BuildInput, "files">): Promise<BuildOutput> =>
    buildFederation({ bundler, mode: "development", shared, ...input });
  const warningsOf = async (bootstrap: string, files: Record<string, string> = {}, fedshake: BuildInput["fedshake"] = {}): Promise<string[]> => {
    const output = await build({ files: { "index.js": `import("./bootstrap.js");`, "bootstrap.js": bootstrap, ...files }, fedshake });
    expect(output.errors).toEqual([]);
    return output.warnings;
  };

  test("make webpack warn of an import that the library does not have", async () => {
    const source = `import { alpha, gone } from "esm-kit"; import { one, away } from "cjs-kit"; console.log(alpha, gone, one, away);`;
    expect(await warningsOf(source)).toEqual([
      "export 'gone' (imported as 'gone') was not found in 'esm-kit' (possible exports: alpha, beta, default, gamma-ray)",
      "export 'away' (imported as 'away') was not found in 'cjs-kit' (possible exports: one, three, two)",
    ]);
    expect(await warningsOf(source, {}, false)).toEqual([]);
  });

  test("make it an error in strict builds", async () => {
    const files = { "index.js": `import("./bootstrap.js");`, "bootstrap.js": `import { gone } from "esm-kit"; console.log(gone);` };
    const { errors, warnings } = await build({ files, fedshake: { strict: true } });
    expect({ errors, warnings }).toEqual({ errors: [expect.stringMatching(/^export 'gone'/)], warnings: [] });
  });

  test("leave an error what webpack would not build without the plugin either", async () => {
    const files = {
      "package.json": `{ "type": "module" }`,
      "index.js": `import("./bootstrap.js");`,
      "bootstrap.js": `import kit, { gone } from "./barrel.js"; console.log(kit, gone);`,
      "barrel.js": `export * from "esm-kit";`,
    };
    const expected = [expect.stringMatching(/^export 'default' .* was not found in '\.\/barrel\.js'/)];
    expect((await build({ files, fedshake: false })).errors).toEqual(expected);
    const { errors, warnings } = await build({ files });
    expect({ errors, warnings }).toEqual({ errors: expected, warnings: [expect.stringMatching(/^export 'gone'/)] });
  });

  test("make webpack warn of unknown members of namespaces, and of what a barrel does not pass on", async () => {
    const source = `import * as kit from "esm-kit"; import { beta, lost } from "./barrel.js"; console.log(kit.alpha, kit.gone, beta, lost);`;
    const warnings = await warningsOf(source, { "barrel.js": `export * from "esm-kit";` });
    expect(warnings).toEqual([
      expect.stringMatching(/^export 'gone' \(imported as 'kit'\) was not found in 'esm-kit' \(possible exports: alpha, beta, default, gamma-ray\)$/),
      expect.stringMatching(/^export 'lost' \(imported as 'lost'\) was not found in '\.\/barrel\.js'/),
    ]);
  });

  test("give no warning for what is there, or where nobody knows what is", async () => {
    const source = `
      import run, { alpha, "gamma-ray" as ray } from "esm-kit";
      import kit, { one } from "cjs-kit";
      import * as ns from "cjs-kit";
      import { anything } from "open-kit";
      console.log(run, alpha, ray, kit.four, one, ns.two, ns.default.five, anything);
    `;
    const output = await build({
      files: { "index.js": `import("./bootstrap.js");`, "bootstrap.js": source, "open.cjs": `for (const key of process.argv) exports[key] = key;` },
      shared: { ...shared, "open-kit": { import: "./open.cjs", requiredVersion: false } },
    });
    expect([...output.errors, ...output.warnings]).toEqual([]);
  });

  // Without the plugin, webpack leaves such a namespace empty in production.
  test.each(["development", "production"] as const)("give a barrel's namespace all names in %s", async (mode) => {
    const files = {
      "index.js": `import("./bootstrap.js");`,
      "bootstrap.js": `import * as barrel from "./barrel.js"; console.log(Object.keys(barrel).sort().join());`,
      "barrel.js": `export * from "esm-kit";`,
    };
    expect(runEntry(await build({ mode, files, configuration: forNode }))).toBe("alpha,beta,gamma-ray\n");
  });

  test.each(["development", "production"] as const)("leave the names of a barrel that is a module of its own in %s", async (mode) => {
    const files = {
      "index.js": `import("./first.js"); import("./second.js");`,
      "first.js": `import { alpha } from "./barrel.js"; console.log(alpha("first"));`,
      "second.js": `import { alpha, own } from "./barrel.js"; console.log(alpha("second"), own);`,
      "barrel.js": `export * from "esm-kit"; export const own = [globalThis.nothing];`,
    };
    const run = async (fedshake: NonNullable<BuildInput["fedshake"]>): Promise<string[]> => runEntry(await build({ mode, files, fedshake, configuration: forNode })).trim().split("\n").sort();
    const printed = await run({});
    expect(printed).toEqual(await run(false));
    expect(printed).toHaveLength(2);
  });

  test.each(["development", "production"] as const)("leave a default that a barrel does not pass on what it is in %s", async (mode) => {
    const files = {
      "index.js": `import("./bootstrap.js");`,
      "package.json": `{ "sideEffects": ["./bootstrap.js"] }`,
      "bootstrap.js": `import * as barrel from "./barrel.js"; import * as outer from "./outer.js"; const { default: none, ...rest } = barrel; console.log(typeof none, Object.keys(rest).length, Object.keys(outer).length);`,
      "outer.js": `export * from "./barrel.js"; export { default } from "./barrel.js";`,
      "barrel.js": `export * from "esm-kit";`,
    };
    const { errors, ...output } = await build({ mode, files, configuration: forNode });
    expect(errors).toEqual([]);
    expect(runEntry({ errors, ...output })).toBe("undefined 3 4\n");
  });

  test.each(["development", "production"] as const)("let barrels of barrels be asked for anything in %s", async (mode) => {
    const files = {
      "index.js": `import("./bootstrap.js");`,
      "bootstrap.js": `
        import * as inner from "./inner.js"; import * as outer from "./outer.js"; import * as mixed from "./mixed.js";
        const name = globalThis.nothing ?? "away";
        console.log(typeof outer[name], typeof outer.away, typeof inner.beta, "lost" in mixed);`,
      "inner.js": `export * from "esm-kit"; export { alpha as first } from "esm-kit"; globalThis.loaded = true;`,
      "outer.js": `export * from "./inner.js"; export { alpha as last } from "./inner.js";`,
      "mixed.js": `export * from "./inner.js"; export const own = [globalThis.nothing];`,
    };
    const run = async (fedshake: NonNullable<BuildInput["fedshake"]>): Promise<string> => {
      const output = await build({ mode, files, fedshake, configuration: forNode });
      expect(output.errors).toEqual([]);
      return runEntry(output);
    };
    expect(await run({})).toBe(await run(false));
  });

  test("leave the fallback whole until the cut", async () => {
    const files = { "index.js": `import("./bootstrap.js");`, "bootstrap.js": `import { alpha } from "esm-kit"; console.log(alpha);` };
    const output = await build({ mode: "production", files });
    expect([...output.assets.values()].join("\n")).toContain("`beta ${");
    expect(output.report?.details["esm-kit"]).toMatchObject([{ provided: ["alpha", "beta", "default", "gamma-ray"], used: ["alpha"] }]);
  });
});

const looks = {
  "bootstrap.js": `
    import run, * as kit from "esm-kit";
    import old, * as cjs from "cjs-kit";
    import * as barrel from "./barrel.js";
    import * as both from "./both.js";
    import wrapped, { alpha as unwrapped } from "./wrapped.cjs";
    import { beta, newest } from "./barrel.js";
    import { alpha as chosen } from "./chosen.js";
    import * as tools from "tool-kit";
    const name = globalThis.nothing ?? "newest";
    console.log(JSON.stringify([
      ["newest" in kit, "beta" in kit, "newest" in cjs, "one" in cjs, "newest" in barrel, "beta" in barrel, "newest" in both],
      [typeof kit.newest, typeof kit[name], typeof newest, typeof beta, typeof barrel[name], typeof both.newest, typeof wrapped.newest],
      [Object.keys(kit).sort(), Object.keys(both).sort(), Object.keys(wrapped).sort()],
      [typeof run, typeof old, typeof cjs.default, typeof old.one, typeof cjs.one, kit.alpha(), chosen(), unwrapped(), typeof tools.colors.crimson, typeof tools.colors.absent],
    ]));
  `,
  "tools.js": `export * as colors from "./colors.js";`,
  "colors.js": `export const crimson = () => "#dc143c"; export const cyan = () => "#00ffff";`,
  "barrel.js": `export * from "esm-kit";`,
  "both.js": `export * from "two-kit"; export * from "three-kit"; export * from "cjs-kit";`,
  "wrapped.cjs": `module.exports = require("four-kit");`,
  "chosen.js": `export * from "./inner.js";`,
  "inner.js": `export * from "four-kit";`,
};

/** Each under a key of its own, as webpack judges a proxy by all who import it. */
const keys = ["esm-kit", "two-kit", "three-kit", "four-kit"];
const toolKit = { import: "./tools.js", singleton: true, requiredVersion: false };
const manyShared = { ...shared, "tool-kit": toolKit, ...Object.fromEntries(keys.map((key) => [key, { import: "esm-kit", singleton: true, requiredVersion: false }])) };

/** Puts another version of both libraries into the share scope, before the app takes them from there. */
const newer = `
  await __webpack_init_sharing__("default");
  const provide = (keys, exports) => {
    const get = () => Promise.resolve(() => exports);
    for (const key of keys) (__webpack_share_scopes__.default[key] ??= {})["9.0.0"] = { get, from: "another", eager: false, loaded: 1 };
  };
`;

describe.each(webpacks.flatMap((bundler) => [[bundler, "development"] as const, [bundler, "production"] as const]))("an app of %s in %s sees the same with the plugin as without it", (bundler, mode) => {
  test.each([
    ["its own version", ""],
    ["a newer version", `provide(keys, { __esModule: true, alpha: () => "new alpha", newest: () => 1, default: () => 2 }); provide(["cjs-kit"], { one: 1, newest: 2 }); provide(["tool-kit"], { __esModule: true, colors: { crimson: 1, absent: 2 } });`],
    ["a CommonJS version of an ES module", `provide(keys, { alpha: () => "old alpha", newest: 1 });`],
  ])("when the runtime hands it %s", async (_title, provides) => {
    const files = { ...looks, "index.js": `${newer} const keys = ${JSON.stringify(keys)}; ${provides} import("./bootstrap.js");` };
    const run = async (fedshake: NonNullable<BuildInput["fedshake"]>): Promise<unknown[]> => {
      const output = await buildFederation({ bundler, mode, files, shared: manyShared, fedshake, configuration: forNode });
      expect(output.errors).toEqual([]);
      const [tests, members, names, rest] = JSON.parse(runEntry(output)) as unknown[];
      // There webpack lists in a namespace what the app asks for; with the plugin, all.
      return bundler === "enhanced-webpack" && mode === "production" ? [tests, members, rest] : [tests, members, names, rest];
    };
    expect(await run({})).toEqual(await run(false));
  });
});
