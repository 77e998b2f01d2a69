import * as fc from "fast-check";

interface BarrelSpec {
  /** Which source each is of, counted round; null: there is none. */
  star: number | null;
  renamed: number | null;
  named: number | null;
  namespace: number | null;
  defaultOf: number | null;
  own: boolean;
  effect: boolean;
}

interface LookSpec {
  source: number;
  how: number;
  name: number;
}

export interface AppSpec {
  barrels: BarrelSpec[];
  /** What each module of the app looks at. */
  consumers: LookSpec[][];
  /** Barrels are declared free of side effects, and have none. */
  flagged: boolean;
  /** Consumers are loaded one after the other, each in a chunk of its own. */
  lazy: boolean;
  /** Which version the runtime hands out: the app's own, a newer one, or one that lacks a name. */
  version: number;
}

const index = fc.nat(8);
const maybe = fc.option(index, { freq: 1 });

/** Apps that take shared libraries through barrels, barrels of barrels, namespaces and plain imports. */
export const arbitraryApp: fc.Arbitrary<AppSpec> = fc.record({
  barrels: fc.array(
    fc.record({ star: fc.option(index, { freq: 4 }), renamed: maybe, named: maybe, namespace: maybe, defaultOf: maybe, own: fc.boolean(), effect: fc.boolean() }),
    { minLength: 1, maxLength: 3 },
  ),
  consumers: fc.array(fc.array(fc.record({ source: index, how: index, name: fc.nat(20) }), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
  flagged: fc.boolean(),
  lazy: fc.boolean(),
  version: fc.nat(2),
});

const LIBRARIES = ["esm-kit", "cjs-kit"];
const NAMES = ["alpha", "beta", "gamma-ray", "default", "one", "two", "own", "inner", "renamed", "newest", "absent"];

const VERSIONS = [
  "",
  `provide({ __esModule: true, alpha: () => "new alpha", beta: () => "new beta", "gamma-ray": () => "new gamma", newest: () => 1, default: () => 2 });`,
  `provide({ __esModule: true, alpha: () => "new alpha", newest: () => 1 });`,
];

const HELPERS = `
  const key = (name) => globalThis.nothing ?? name;
  const text = (value) => typeof value === "function" ? "function " + value() : value && typeof value === "object" ? "object " + typeof value.alpha + typeof value.own : String(value);
  const show = (look) => { try { return text(look()); } catch (error) { return "throws " + error.name; } };
`;

/** The files of an app that prints what its modules see. */
export function renderApp({ barrels, consumers, flagged, lazy, version }: AppSpec): Record<string, string> {
  const files: Record<string, string> = {
    "package.json": JSON.stringify({ name: "app", sideEffects: flagged ? ["./index.js", "./start.js", "./consumer*.js"] : true }),
    "index.js": `
      globalThis.seen = {};
      await __webpack_init_sharing__("default");
      const provide = (exports) => { (__webpack_share_scopes__.default["esm-kit"] ??= {})["9.0.0"] = { get: () => Promise.resolve(() => exports), from: "another", eager: false, loaded: 1 }; };
      ${VERSIONS[version] as string}
      import("./start.js").then(() => console.log(JSON.stringify([seen, globalThis.loaded ?? ""])), (error) => console.log("FAILED " + error));`,
    "start.js": consumers.map((_, at) => (lazy ? `await import("./consumer${at}.js");` : `import "./consumer${at}.js";`)).join("\n"),
  };
  const names = barrels.map((_, at) => `./barrel${at}.js`);
  barrels.forEach((spec, at) => {
    files[`barrel${at}.js`] = renderBarrel(spec, at, [...LIBRARIES, ...names.slice(0, at)], flagged);
  });
  consumers.forEach((looks, at) => {
    const sources = [...names, ...names, ...LIBRARIES];
    const rendered = looks.map((look, number) => renderLook(look, `taken${number}`, sources));
    files[`consumer${at}.js`] = `${rendered.map(([statement]) => statement).join("\n")}${HELPERS}seen[${at}] = [${rendered.map(([, expression]) => expression).join(",\n")}];`;
  });
  return files;
}

function renderBarrel({ star, renamed, named, namespace, defaultOf, own, effect }: BarrelSpec, at: number, sources: readonly string[], flagged: boolean): string {
  const from = (number: number): string => JSON.stringify(sources[number % sources.length]);
  return [
    star !== null && `export * from ${from(star)};`,
    renamed !== null && `export { alpha as renamed } from ${from(renamed)};`,
    named !== null && `export { beta } from ${from(named)};`,
    namespace !== null && `export * as inner from ${from(namespace)};`,
    defaultOf !== null && `export { default } from ${from(defaultOf)};`,
    own && "export const own = [globalThis.nothing];",
    effect && !flagged && `globalThis.loaded = (globalThis.loaded ?? "") + "${at}";`,
  ]
    .filter((line) => line !== false)
    .join("\n");
}

/** An import, and what is seen through it. */
function renderLook({ source, how, name }: LookSpec, taken: string, sources: readonly string[]): [statement: string, expression: string] {
  const from = JSON.stringify(sources[source % sources.length]);
  const key = JSON.stringify(NAMES[name % NAMES.length]);
  const whole = `import * as ${taken} from ${from};`;
  const forms: Array<[string, string]> = [
    [`import { ${key} as ${taken} } from ${from};`, `show(() => ${taken})`],
    [`import { ${key} as ${taken} } from ${from};`, `"unused"`],
    [whole, `show(() => ${taken}[${key}])`],
    [whole, `typeof ${taken}[${key}]`],
    [whole, `${key} in ${taken}`],
    [whole, `show(() => ${taken}[key(${key})])`],
    [whole, `show(() => { const { ${key}: one, ...rest } = ${taken}; return [one, typeof rest.alpha].join(); })`],
    [whole, `show(() => ${taken}.inner?.[${key}] && 1)`],
    ["", `await import(${from}).then((module) => show(() => module[${key}]))`],
  ];
  return forms[how % forms.length] as [string, string];
}
