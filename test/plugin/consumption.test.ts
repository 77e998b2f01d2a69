import { buildFederation, bundlers } from "./build-federation";

const shared = { "esm-kit": { requiredVersion: false }, "cjs-kit": { requiredVersion: false } };

interface Case {
  title: string;
  /** Source of the app's `bootstrap.js`. */
  source: string;
  files?: Record<string, string>;
  exposes?: Record<string, string>;
  /** What is used of esm-kit and cjs-kit; nothing when absent. */
  esm?: string[] | "all";
  cjs?: string[] | "all";
  unused?: string[];
  reason?: RegExp;
}

/** The same on both bundlers and in both modes. */
const cases: Case[] = [
  { title: "named imports", source: `import { alpha, beta as b } from "esm-kit"; console.log(alpha, b);`, esm: ["alpha", "beta"] },
  { title: "a string name", source: `import { "gamma-ray" as ray } from "esm-kit"; console.log(ray);`, esm: ["gamma-ray"] },
  { title: "the default export of ESM", source: `import run from "esm-kit"; console.log(run, run.member);`, esm: ["default"] },
  {
    title: "members of the default import of CommonJS",
    source: `import kit from "cjs-kit"; console.log(kit.one, kit.two());`,
    cjs: ["default", "one", "two"],
  },
  {
    title: "the default import of CommonJS as a value",
    source: `import kit from "cjs-kit"; console.log(kit);`,
    cjs: "all",
    reason: /^\.\/bootstrap\.js takes the default export of a CommonJS library as a whole\.$/,
  },
  { title: "members of a namespace", source: `import * as kit from "esm-kit"; console.log(kit.alpha, kit["beta"]);`, esm: ["alpha", "beta"] },
  {
    title: "a namespace as a value",
    source: `import * as kit from "esm-kit"; console.log(kit);`,
    esm: "all",
    reason: /^\.\/bootstrap\.js uses its namespace as a value\.$/,
  },
  { title: "an import for its effects alone", source: `import "esm-kit"; console.log(1);` },
  {
    title: "imported, but unused",
    source: `import { alpha, beta } from "esm-kit"; console.log(beta);`,
    esm: ["beta"],
    unused: ["alpha"],
  },
  {
    title: "import() with destructuring",
    source: `const { alpha, beta: b = 1 } = await import("esm-kit"); console.log(alpha, b);`,
    esm: ["alpha", "beta"],
  },
  {
    title: "import() and then()",
    source: `import("esm-kit").then(({ alpha }) => console.log(alpha)); import("cjs-kit").then((kit) => console.log(kit.one));`,
    esm: ["alpha"],
    cjs: ["one"],
  },
  {
    title: "import() with rest",
    source: `const { alpha, ...rest } = await import("esm-kit"); console.log(alpha, rest);`,
    esm: "all",
    reason: /imports it on demand without naming what it takes/,
  },
  { title: "import() as a value", source: `export const kit = import("esm-kit"); console.log(kit);`, esm: "all", reason: /on demand/ },
  {
    title: "require() with members and destructuring",
    source: `import "./old.cjs";`,
    files: { "old.cjs": `const { alpha } = require("esm-kit"); const kit = require("cjs-kit"); console.log(alpha, kit.one, require("cjs-kit").two);` },
    esm: ["alpha"],
    cjs: ["one", "two"],
  },
  {
    title: "require() and calls of members, which see all exports of CommonJS as this",
    source: `import "./old.cjs";`,
    files: { "old.cjs": `const esm = require("esm-kit"); const kit = require("cjs-kit"); console.log(esm.alpha(), kit.one());` },
    esm: ["alpha"],
    cjs: "all",
    reason: /^\.\/old\.cjs requires it without naming what it takes\.$/,
  },
  {
    title: "require() with a computed member",
    source: `import "./old.cjs";`,
    files: { "old.cjs": `console.log(require("cjs-kit")[process.argv[2]]);` },
    cjs: "all",
    reason: /requires it/,
  },
  {
    title: "re-exports, through to what is used of them",
    source: `import { first } from "./again.js"; console.log(first);`,
    files: { "again.js": `export { alpha as first } from "esm-kit";` },
    esm: ["alpha"],
  },
  {
    title: "what an exposed module forwards",
    source: `console.log(1);`,
    files: { "widget.js": `export { alpha } from "esm-kit"; export * from "cjs-kit";` },
    exposes: { "./widget": "./widget.js" },
    esm: ["alpha"],
    cjs: "all",
    reason: /^\.\/widget\.js re-exports all of it\.$/,
  },
  {
    title: "a library that is exposed itself",
    source: `console.log(1);`,
    exposes: { "./kit": "esm-kit" },
    esm: "all",
    reason: /exposes it to other apps/,
  },
  { title: "uses by other shared libraries not", source: `import { beta } from "esm-kit"; console.log(beta());`, esm: ["beta"] },
];

describe.each(bundlers.flatMap((bundler) => [[bundler, "development"] as const, [bundler, "production"] as const]))(
  "consumption in %s, %s",
  (bundler, mode) => {
    test.each(cases)("counts $title", async ({ source, files, exposes, esm = [], cjs = [], unused = [], reason }) => {
      const { consumptions, facts, errors } = await buildFederation({
        bundler,
        mode,
        files: { "index.js": `import("./bootstrap.js");`, "bootstrap.js": source, ...files },
        shared,
        ...(exposes ? { exposes } : {}),
        fedshake: false,
      });
      expect(errors).toEqual([]);
      const found = (shareKey: string) => consumptions.filter(({ moduleId }) => facts.consumes.get(moduleId)?.shareKey === shareKey);
      const used = (shareKey: string) => found(shareKey).flatMap((entry) => (entry.used === "all" ? ["all"] : [...entry.used])).sort();
      expect({ esm: used("esm-kit"), cjs: used("cjs-kit") }).toEqual({ esm: [esm].flat(), cjs: [cjs].flat() });
      expect(consumptions.flatMap(({ importedButUnused }) => importedButUnused)).toEqual(unused);
      const reasons = consumptions.flatMap((entry) => entry.reasons);
      if (reason) expect(reasons).toContainEqual(expect.stringMatching(reason));
      else expect(reasons).toEqual([]);
    });
  },
);

test.each(bundlers)("%s names the runtimes that consume a library", async (bundler) => {
  const { consumptions } = await buildFederation({
    bundler,
    files: { "index.js": `import("./bootstrap.js");`, "bootstrap.js": `import { alpha } from "esm-kit"; console.log(alpha);` },
    shared,
    exposes: { "./own": "./bootstrap.js" },
    fedshake: false,
  });
  expect(consumptions.map(({ runtimes }) => runtimes)).toContainEqual(["app", "main"]);
});
