import { minify } from "terser";
import { buildFederation, bundlers, runEntry, type BuildInput, type BuildOutput } from "./build-federation";

const manifest = (name: string, more: object = {}): string => JSON.stringify({ name, version: "1.0.0", type: "module", ...more });
/** Files of a chain of modules, each of which imports the next by name, below the entry `index.js`. */
const DEPTH = 12;
const chain = Object.fromEntries(
  Array.from({ length: DEPTH }, (_, at): [string, string] => [
    `node_modules/chain/${at === 0 ? "index" : `m${at}`}.js`,
    at === DEPTH - 1 ? `export const v${at} = () => ${at};` : `import { v${at + 1} } from "./m${at + 1}.js";\nexport const v${at} = () => v${at + 1}();`,
  ]),
);

const files = {
  "index.js": 'import("./app.js");',
  "app.js": 'import { show } from "./show.js"; import { all, round } from "kit"; import { v0 } from "chain"; show(all(), round(), v0());',
  "show.js": "export const show = (...values) => console.log(...values);",
  "node_modules/kit/package.json": manifest("kit", { type: undefined, sideEffects: ["./effect.js", "./declared-effect.js"] }),
  "node_modules/kit/index.js": `
    import { named } from "./named.js";
    import value from "./value.js";
    import * as whole from "./whole.js";
    import plain, { half } from "./plain.js";
    import "quiet";
    import "./effect.js";
    import { declared } from "./declared-effect.js";
    import { unflagged } from "unflagged";
    import { noisy } from "noisy";
    import { other } from "other";
    export { forwarded } from "./forwarded.js";
    export { round } from "./cycle.js";
    const look = (object) => Object.keys(object).length;
    export const all = () => [named(), value(), look(whole), plain.half(), half(), declared(), unflagged(), noisy(), other()].join();
  `,
  "node_modules/kit/named.js": 'export const named = () => "named";',
  "node_modules/kit/value.js": 'export default () => "value";',
  "node_modules/kit/whole.js": "export const a = 1, b = 2;",
  "node_modules/kit/plain.js": 'exports.half = () => "half";',
  "node_modules/kit/effect.js": "globalThis.effects = 1;",
  "node_modules/kit/declared-effect.js": 'export const declared = () => "declared";\nglobalThis.effects = 2;',
  "node_modules/kit/forwarded.js": 'export const forwarded = () => "forwarded";',
  "node_modules/kit/cycle.js": 'import { back } from "./cycle-back.js";\nexport const round = () => back();\nexport const end = () => "round";',
  "node_modules/kit/cycle-back.js": 'import { end } from "./cycle.js";\nexport const back = () => end();',
  "node_modules/unflagged/package.json": manifest("unflagged"),
  "node_modules/unflagged/index.js": 'export const unflagged = () => "unflagged";',
  "node_modules/quiet/package.json": manifest("quiet"),
  "node_modules/quiet/index.js": "export const quiet = 0;",
  "node_modules/noisy/package.json": manifest("noisy"),
  "node_modules/noisy/index.js": 'export const noisy = () => "noisy";\nglobalThis.effects = 3;',
  "node_modules/other/package.json": manifest("other", { sideEffects: false }),
  "node_modules/other/index.js": 'export const other = () => "other";',
  "node_modules/chain/package.json": manifest("chain"),
  ...chain,
};

const EXPECTED = "named,value,2,half,half,declared,unflagged,noisy,other round 11\n";

/** Names in the requests of requires: those that are marked PURE, and those that are not. */
function listRequires({ assets }: BuildOutput): { pure: string[]; bare: string[] } {
  const text = [...assets.values()].join("\n");
  const found = { pure: new Set<string>(), bare: new Set<string>() };
  for (const [, pure, request] of text.matchAll(/^.*?\bvar \w+ = (\/\*#__PURE__\*\/ )?__webpack_require__\((?:\/\*![^*]*\*\/ )?"([^"]+)"\)/gm)) {
    const name = /([\w-]+)(?:\/index)?(?:\.c?js)?$/.exec(request!)![1]!;
    (pure ? found.pure : found.bare).add(name);
  }
  return { pure: [...found.pure].sort(), bare: [...found.bare].sort() };
}

describe.each(bundlers)("imports in shared libraries, with %s", (bundler) => {
  const input: BuildInput = {
    bundler,
    mode: "development",
    files,
    shared: { kit: { requiredVersion: false }, chain: { requiredVersion: false }, other: { requiredVersion: false } },
    configuration: { target: "async-node", resolve: { modules: ["node_modules"] }, output: { publicPath: "" } },
  };

  test("are marked PURE where names or the default are imported of what has no side effects, at most 10 connections from a consumed share", async () => {
    const build = await buildFederation({ ...input, fedshake: {} });
    expect(build.errors).toEqual([]);
    const { pure, bare } = listRequires(build);
    expect(pure).toEqual(["cycle", "cycle-back", "m1", "m10", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "named", "other", "plain", "unflagged", "value"]);
    expect(bare).toEqual(expect.arrayContaining(["declared-effect", "effect", "forwarded", "m11", "noisy", "quiet", "show", "whole"]));
    expect(bare.filter((name) => pure.includes(name))).toEqual(["cycle"]);
    expect([...build.assets.values()].join("\n")).toMatch(/= \/\*#__PURE__\*\/ ?__webpack_require__\.n\(/);
    expect(runEntry(build)).toBe(EXPECTED);
  });

  test("are left as they are with pure: false", async () => {
    const build = await buildFederation({ ...input, fedshake: { pure: false } });
    expect(listRequires(build).pure).toEqual([]);
  });

  test("are marked in what a cut leaves, and nothing else is changed by that", async () => {
    const build = await buildFederation({ ...input, fedshake: { usage: "self" } });
    const plain = await buildFederation({ ...input, fedshake: { usage: "self", pure: false } });
    expect(build.warnings).toEqual([]);
    expect(listRequires(build).pure).toEqual(["cycle-back", "m1", "m10", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "named", "other", "plain", "unflagged", "value", "cycle"].sort());
    for (const [name, text] of build.assets) expect(text.replaceAll("/*#__PURE__*/ __webpack_require__(", "__webpack_require__(")).toBe(plain.assets.get(name));
    expect(runEntry(build)).toBe(EXPECTED);
  });

  test("go in the minimizer where nothing refers to them, and no other ones do", async () => {
    const unused = { ...files, "node_modules/kit/index.js": files["node_modules/kit/index.js"].replace(/\[named\(\).*\]/, "[process.env.NEVER ? named() + noisy() + declared() : 1]") };
    const build = await buildFederation({ ...input, files: unused, configuration: { ...input.configuration, optimization: { minimize: false, splitChunks: false, nodeEnv: false } } });
    const kit = [...build.assets.values()].find((text) => text.includes("process.env.NEVER"))!;
    const { code } = await minify(kit.replaceAll("process.env.NEVER", "false"), { mangle: false });
    expect(kit).toContain("/named.js");
    expect(code).not.toMatch(/require__\([^(]*kit\/named\.js"\)/);
    expect(code).toMatch(/require__\([^(]*noisy\/index\.js"\)/);
    expect(code).toMatch(/require__\([^(]*kit\/declared-effect\.js"\)/);
  });

  test("run as before in production, minimized", async () => {
    const production = { ...input, mode: "production" as const, configuration: { ...input.configuration, optimization: { splitChunks: false } } };
    const build = await buildFederation({ ...production, fedshake: {} });
    expect(build.errors).toEqual([]);
    expect(runEntry(build)).toBe(EXPECTED);
    expect(runEntry(await buildFederation({ ...production, fedshake: { usage: "self" } }))).toBe(EXPECTED);
    const plain = await buildFederation({ ...production, fedshake: {}, configuration: { ...production.configuration, optimization: { minimize: false, splitChunks: false } } });
    expect([...plain.assets.values()].join("\n")).toMatch(/var \w+ = \/\*#__PURE__\*\/ __webpack_require__\(/);
  });
});
