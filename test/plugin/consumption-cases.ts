/** One way to take something of a shared module, and the report that every bundler gives of it. */
export interface ConsumptionCase extends ExpectedUses {
  title: string;
  /** Source of the app's `bootstrap.js`, which its entry loads on demand. */
  source: string;
  /** The app's other files. */
  files?: Record<string, string>;
  exposes?: Record<string, string>;
  /** Where a development build, which follows no use from module to module, knows less. */
  development?: ExpectedUses;
}

export interface ExpectedUses {
  /** What is used of `esm-kit`, sorted; nothing when absent. */
  esm?: string[] | "all";
  /** The same of `cjs-kit`. */
  cjs?: string[] | "all";
  /** Imported, but unused; of either. */
  unused?: string[];
  /** One of the reasons for "all". */
  reason?: RegExp;
}

const VALUE = /^\.\/bootstrap\.js uses its namespace as a value\.$/;
const WHOLE_DEFAULT = /^\.\/bootstrap\.js takes the default export of a CommonJS library as a whole\.$/;
const ON_DEMAND = /^\.\/bootstrap\.js imports it on demand without naming what it takes\.$/;
const REQUIRED = /^\.\/old\.cjs requires it without naming what it takes\.$/;

/** A CommonJS module of the app. */
function required(text: string): Pick<ConsumptionCase, "source" | "files"> {
  return { source: `import "./old.cjs";`, files: { "old.cjs": text } };
}

const imports: ConsumptionCase[] = [
  { title: "named imports", source: `import { alpha, beta as b } from "esm-kit"; console.log(alpha, b);`, esm: ["alpha", "beta"] },
  { title: "named imports of CommonJS", source: `import { one, two } from "cjs-kit"; console.log(one(), two);`, cjs: ["one", "two"] },
  { title: "a string name", source: `import { "gamma-ray" as ray } from "esm-kit"; console.log(ray);`, esm: ["gamma-ray"] },
  { title: "the default export of ESM", source: `import run from "esm-kit"; console.log(run, run.member);`, esm: ["default"] },
  { title: "members of the default import of CommonJS", source: `import kit from "cjs-kit"; console.log(kit.one, kit.two());`, cjs: ["default", "one", "two"] },
  { title: "the default import of CommonJS by its name", source: `import { default as kit } from "cjs-kit"; console.log(kit.one);`, cjs: ["default", "one"] },
  { title: "destructuring of the default import of CommonJS", source: `import kit from "cjs-kit"; const { one, two: t = 2 } = kit; console.log(one, t);`, cjs: ["default", "one", "two"] },
  { title: "destructuring of the default import of CommonJS with rest", source: `import kit from "cjs-kit"; const { one, ...rest } = kit; console.log(one, rest);`, cjs: "all", reason: WHOLE_DEFAULT },
  { title: "the default import of CommonJS as a value", source: `import kit from "cjs-kit"; console.log(kit);`, cjs: "all", reason: WHOLE_DEFAULT },
  { title: "an import for its effects alone", source: `import "esm-kit"; import "cjs-kit"; console.log(1);` },
  { title: "imported, but unused", source: `import { alpha, beta } from "esm-kit"; import kit, { one } from "cjs-kit"; console.log(beta);`, esm: ["beta"], unused: ["alpha", "default", "one"] },
  { title: "an unused namespace", source: `import * as kit from "esm-kit"; console.log(1);` },
  { title: "names that the library does not have", source: `import { alpha, gone } from "esm-kit"; import { away } from "cjs-kit"; console.log(alpha, gone, away);`, esm: ["alpha", "gone"], cjs: ["away"] },
  { title: "new, extends, tagged templates and typeof", source: `import { alpha, beta } from "esm-kit"; import { one, two } from "cjs-kit"; class A extends alpha {} console.log(A, new beta(), one\`\`, typeof two);`, esm: ["alpha", "beta"], cjs: ["one", "two"] },
];

const namespaces: ConsumptionCase[] = [
  { title: "members of a namespace", source: `import * as kit from "esm-kit"; console.log(kit.alpha, kit["beta"], kit.default.member);`, esm: ["alpha", "beta", "default"] },
  { title: "calls of a namespace's members", source: `import * as kit from "esm-kit"; console.log(kit.alpha(), new kit.beta());`, esm: ["alpha", "beta"] },
  { title: "JSX members, compiled", source: `import * as kit from "esm-kit"; const jsx = (type) => type; console.log(jsx(kit.alpha, { children: jsx(kit.beta, {}) }));`, esm: ["alpha", "beta"] },
  { title: "optional chaining", source: `import * as kit from "esm-kit"; console.log(kit?.alpha, kit.beta?.());`, esm: ["alpha", "beta"] },
  { title: "typeof of a member", source: `import * as kit from "esm-kit"; console.log(typeof kit.alpha);`, esm: ["alpha"] },
  { title: "a name in a namespace", source: `import * as kit from "esm-kit"; console.log("alpha" in kit);`, esm: ["alpha"] },
  { title: "a member whose name is a constant", source: `import * as kit from "esm-kit"; const name = "alpha"; console.log(kit[name], kit[\`beta\`]);`, esm: ["alpha", "beta"] },
  { title: "a member whose name is computed", source: `import * as kit from "esm-kit"; console.log(kit[process.argv[2]]);`, esm: "all", reason: VALUE },
  { title: "a member whose name is put together", source: `import * as kit from "esm-kit"; let name = "al"; name += process.argv[2]; console.log(kit[name]);`, esm: "all", reason: VALUE },
  { title: "destructuring of a namespace", source: `import * as kit from "esm-kit"; const { alpha, beta: b = 1 } = kit; console.log(alpha, b);`, esm: ["alpha", "beta"] },
  { title: "nested destructuring of a namespace", source: `import * as kit from "cjs-kit"; const { default: { one } } = kit; console.log(one);`, cjs: ["default", "one"] },
  { title: "destructuring of a namespace with rest", source: `import * as kit from "esm-kit"; const { alpha, ...rest } = kit; console.log(alpha, rest);`, esm: "all", reason: VALUE },
  { title: "a namespace under another name", source: `import * as kit from "esm-kit"; const copy = kit; console.log(copy.alpha);`, esm: ["alpha"] },
  { title: "a namespace under a name that is assigned again", source: `import * as kit from "esm-kit"; let copy = kit; if (process.argv[2]) copy = {}; console.log(copy.alpha);`, esm: ["alpha"] },
  { title: "a namespace under a name that is declared elsewhere", source: `import * as kit from "esm-kit"; globalThis.copy = kit;`, esm: "all", reason: VALUE },
  { title: "a namespace that is tested", source: `import * as kit from "esm-kit"; if (kit) console.log(kit !== null && kit, !kit, kit ? kit.alpha : 1);`, esm: "all", reason: VALUE },
  { title: "a namespace that is tested alone", source: `import * as kit from "esm-kit"; if (kit) console.log(kit !== null && kit && kit.beta, !kit, kit ? kit.alpha : 1);`, esm: ["alpha", "beta"] },
  { title: "a namespace that is written to", source: `import * as kit from "cjs-kit"; const copy = kit; copy.default.one = 1; console.log(copy.two);`, cjs: "all", reason: WHOLE_DEFAULT },
  { title: "a namespace as a value", source: `import * as kit from "esm-kit"; console.log(kit);`, esm: "all", reason: VALUE },
  { title: "a namespace that is spread or listed", source: `import * as kit from "esm-kit"; import * as old from "cjs-kit"; console.log({ ...kit }, Object.keys(old));`, esm: "all", cjs: "all", reason: VALUE },
  { title: "an enum as TypeScript writes it", source: `import { alpha } from "esm-kit"; export var Kind; (function (Kind) { Kind[Kind["A"] = alpha] = "A"; })(Kind || (Kind = {})); console.log(Kind);`, esm: ["alpha"] },
  { title: "a namespace of TypeScript, and its import alias", source: `import * as kit from "esm-kit"; export var Box; (function (Box) { Box.open = kit.alpha; })(Box || (Box = {})); var Beta = kit.beta; console.log(Box, Beta);`, esm: ["alpha", "beta"] },
];

const onDemand: ConsumptionCase[] = [
  { title: "import() with destructuring", source: `const { alpha, beta: b = 1 } = await import("esm-kit"); console.log(alpha, b);`, esm: ["alpha", "beta"] },
  { title: "import() with nested destructuring", source: `const { default: { one } } = await import("cjs-kit"); console.log(one);`, cjs: ["default", "one"] },
  { title: "import() and then()", source: `import("esm-kit").then(({ alpha }) => console.log(alpha)); import("cjs-kit").then((kit) => console.log(kit.one));`, esm: ["alpha"], cjs: ["one"] },
  { title: "import() and then() with a function", source: `import("esm-kit").then(function (kit) { console.log(kit.alpha); }, console.error).catch(console.error);`, esm: ["alpha"] },
  { title: "import() that picks a default, as lazy() wants it", source: `const lazy = (load) => load(); lazy(() => import("esm-kit").then((kit) => ({ default: kit.alpha }))).then(console.log);`, esm: ["alpha"] },
  { title: "import(), then() and the rest", source: `import("esm-kit").then(({ alpha, ...rest }) => console.log(alpha, rest));`, esm: "all", reason: /imports it on demand without naming what it takes/ },
  { title: "import() and the default of ESM", source: `import("esm-kit").then(({ default: run }) => console.log(run));`, esm: ["default"] },
  { title: "import() in a variable", source: `const kit = await import("esm-kit"); console.log(kit.alpha, kit.beta());`, esm: ["alpha", "beta"] },
  { title: "a member of an awaited import()", source: `console.log((await import("esm-kit")).alpha);`, esm: ["alpha"] },
  { title: "import() and the default of CommonJS", source: `const { default: kit } = await import("cjs-kit"); console.log(kit.one, kit.two);`, cjs: ["default", "one", "two"] },
  { title: "import() and the default of CommonJS as a value", source: `console.log((await import("cjs-kit")).default);`, cjs: "all", reason: WHOLE_DEFAULT },
  { title: "import() whose names a comment lists", source: `import(/* webpackExports: ["alpha"] */ "esm-kit").then(console.log);`, esm: ["alpha"] },
  { title: "import() whose names not every comment lists", source: `import(/* webpackExports: ["alpha"] */ "esm-kit").then(console.log); import("" + "esm-kit").then(console.log);`, esm: "all", reason: ON_DEMAND },
  { title: "import() with rest", source: `const { alpha, ...rest } = await import("esm-kit"); console.log(alpha, rest);`, esm: "all", reason: ON_DEMAND },
  { title: "import() as a value", source: `export const kit = import("esm-kit"); console.log(kit);`, esm: "all", reason: ON_DEMAND },
  { title: "import() that another caller awaits", source: `const load = () => import("esm-kit"); console.log((await load()).alpha);`, esm: "all", reason: ON_DEMAND },
  { title: "import() in the entry itself", source: "", files: { "index.js": `import("esm-kit").then((kit) => console.log(kit.alpha)); import("cjs-kit").then((kit) => console.log(kit.one));` }, esm: ["alpha"], cjs: ["one"] },
  { title: "import() after another promise", source: `Promise.resolve().then(() => import("esm-kit")).then(({ alpha }) => console.log(alpha));`, esm: ["alpha"] },
  { title: "several import() awaited at once", source: `const [{ alpha }, kit] = await Promise.all([import("esm-kit"), import("cjs-kit")]); console.log(alpha, kit.one);`, esm: ["alpha"], cjs: ["one"] },
  { title: "import() for its effects alone", source: `import("esm-kit"); await import("cjs-kit");` },
];

const requires: ConsumptionCase[] = [
  { title: "require() with members and destructuring", ...required(`const { alpha } = require("esm-kit"); const kit = require("cjs-kit"); console.log(alpha, kit.one, require("cjs-kit").two);`), esm: ["alpha"], cjs: ["one", "two"] },
  { title: "require() in a function", ...required(`function load() { var kit = require("esm-kit"); return kit.alpha; } const more = () => { const { one } = require("cjs-kit"); return one; }; console.log(load, more);`), esm: ["alpha"], cjs: ["one"] },
  { title: "require() and the default of ESM", ...required(`console.log(require("esm-kit").default);`), esm: ["default"] },
  { title: "require() and calls of members, which see all exports of CommonJS as this", ...required(`const esm = require("esm-kit"); const kit = require("cjs-kit"); console.log(esm.alpha(), kit.one());`), esm: ["alpha"], cjs: "all", reason: REQUIRED },
  { title: "require() with a computed member", ...required(`console.log(require("cjs-kit")[process.argv[2]]);`), cjs: "all", reason: REQUIRED },
  { title: "require() with rest", ...required(`const { one, ...rest } = require("cjs-kit"); console.log(one, rest);`), cjs: "all", reason: REQUIRED },
  { title: "require() as a value", ...required(`console.log(require("cjs-kit"));`), cjs: "all", reason: REQUIRED },
  { title: "require() whose value changes later", ...required(`let kit = require("cjs-kit"); if (process.argv[2]) kit = {}; console.log(kit.one);`), cjs: ["one"] },
  { title: "require() with members that are written", ...required(`const kit = require("cjs-kit"); kit.one = () => "mine"; console.log(kit.two);`), cjs: "all", reason: REQUIRED },
  { title: "require() in code that calls eval", ...required(`const kit = require("cjs-kit"); console.log(kit.one, eval(process.argv[2]));`), cjs: "all", reason: REQUIRED },
  { title: "require() with the interop of compilers", ...required(`const wrap = (m) => (m && m.__esModule ? m : { default: m }); const kit = wrap(require("esm-kit")); console.log(kit.default);`), esm: "all", reason: REQUIRED },
  { title: "a default export that is only asked for", ...required(`const kit = require("cjs-kit"); const { default: other } = require("esm-kit"); if (kit.default) console.log(kit.one); console.log(other ? 1 : 2, typeof kit.default);`), esm: ["default"], cjs: ["default", "one"] },
  { title: "require() of one of several libraries", ...required(`const one = require(process.argv[2] ? "esm-kit" : "cjs-kit"); console.log(one, require("esm-kit").alpha, require("cjs-kit").one);`), esm: "all", cjs: "all", reason: REQUIRED },
  { title: "require() that is made a number or a string", ...required(`const kit = require("cjs-kit"); const esm = require("esm-kit"); console.log(+kit, kit.one, esm == process.argv[2], esm.alpha);`), esm: "all", cjs: "all", reason: REQUIRED },
  { title: "require() that is compared with nothing", ...required(`const kit = require("cjs-kit"); if (kit != null && void 0 != kit && kit !== process.argv) console.log(typeof kit, kit.one);`), cjs: ["one"] },
  { title: "require() into a parameter, which arguments holds as well", ...required(`function read(kit) { kit = require("cjs-kit"); return arguments[0]; } function take(kit) { kit = require("esm-kit"); return kit.alpha; } console.log(read, take);`), esm: ["alpha"], cjs: "all", reason: REQUIRED },
  { title: "require() in a callback of what only looks like a promise", ...required(`const list = { then: (load) => list[load], catch: (load) => list[load] }; list.then(() => require("cjs-kit")); list.catch(function () { return require("esm-kit"); });`), esm: "all", cjs: "all", reason: REQUIRED },
  { title: "require() for its effects alone", ...required(`require("esm-kit"); require("cjs-kit");`) },
  { title: "require() that is exported again", source: `import { first } from "./old.cjs"; console.log(first);`, files: { "old.cjs": `exports.first = require("cjs-kit").one;` }, cjs: ["one"] },
  { title: "require() of a function's parameter default and a loop", ...required(`const read = ({ one } = require("cjs-kit")) => one; for (const name of require("esm-kit").alpha()) console.log(name, read);`), esm: ["alpha"], cjs: ["one"] },
  { title: "require() in a default value of a function that declares the same name", ...required(`const kit = require("cjs-kit"); function read(first = kit.one) { var kit = 1; return [first, kit]; } console.log(read, kit.two);`), cjs: ["one", "two"] },
  { title: "require.resolve()", ...required(`console.log(require.resolve("cjs-kit"));`), cjs: "all", reason: /^\.\/old\.cjs asks for its id, by which all of it can be reached\.$/ },
  { title: "import.meta.webpackContext()", source: `const context = import.meta.webpackContext("./lazy"); console.log(context("./a.js").default);`, files: { "lazy/a.js": `import { alpha } from "esm-kit"; export default alpha;` }, esm: ["alpha"] },
];

const reexports: ConsumptionCase[] = [
  { title: "re-exports, through to what is used of them", source: `import { first } from "./again.js"; console.log(first);`, files: { "again.js": `export { alpha as first } from "esm-kit";` }, esm: ["alpha"] },
  {
    title: "re-exports that nobody uses not",
    source: `import { alpha } from "./again.js"; console.log(alpha);`,
    files: { "again.js": `export { alpha, beta } from "esm-kit";` },
    esm: ["alpha"],
    development: { esm: ["alpha", "beta"] },
  },
  {
    title: "re-exports over several modules",
    source: `import { alpha } from "./first.js"; console.log(alpha);`,
    files: { "first.js": `export * from "./second.js";`, "second.js": `export { alpha } from "esm-kit";` },
    esm: ["alpha"],
  },
  {
    title: "export * over several modules, through to what is used of it",
    source: `import { alpha } from "./first.js"; console.log(alpha);`,
    files: { "first.js": `export * from "./second.js";`, "second.js": `export * from "esm-kit";` },
    esm: ["alpha"],
    development: { esm: "all", reason: /^\.\/second\.js re-exports all of it\.$/ },
  },
  {
    title: "export * as a namespace",
    source: `import { kit } from "./again.js"; console.log(kit.alpha);`,
    files: { "again.js": `export * as kit from "esm-kit";` },
    esm: ["alpha"],
    development: { esm: "all", reason: /^\.\/again\.js/ },
  },
  {
    title: "an imported namespace that is exported",
    source: `import { kit } from "./again.js"; console.log(kit.alpha);`,
    files: { "again.js": `import * as kit from "esm-kit"; export { kit };` },
    esm: ["alpha"],
    development: { esm: "all", reason: /^\.\/again\.js/ },
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
  { title: "a library that is exposed itself", source: `console.log(1);`, exposes: { "./kit": "esm-kit" }, esm: "all", reason: /exposes it to other apps/ },
];

const removed: ConsumptionCase[] = [
  { title: "code that the bundler removes not", source: `import { alpha, beta } from "esm-kit"; if (process.env.NODE_ENV === "test") console.log(alpha, require("cjs-kit").one); console.log(beta);`, esm: ["beta"], unused: ["alpha"] },
  {
    title: "functions that nothing calls not",
    source: `import { alpha, beta } from "esm-kit"; function idle() { return alpha; } console.log(beta);`,
    esm: ["beta"],
    unused: ["alpha"],
    development: { esm: ["alpha", "beta"] },
  },
  { title: "uses by other shared libraries not", source: `import { beta } from "esm-kit"; console.log(beta());`, esm: ["beta"] },
];

export const consumptionCases: readonly ConsumptionCase[] = [...imports, ...namespaces, ...onDemand, ...requires, ...reexports, ...removed];
