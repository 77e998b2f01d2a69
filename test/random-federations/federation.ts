import type { flavours } from "../plugin/builder";
import { Dice } from "./Dice";
import { FORMATS, renderLibrary } from "./libraries";
import { NAMES, pickName, renderCommonJsUse, renderDynamicUse, renderEsmUse } from "./uses";

export interface AppSpec {
  /** Also the name of its container. */
  name: string;
  flavour: (typeof flavours)[number];
  mode: "development" | "production";
  minimize: boolean;
  splitChunks: boolean;
  /** Builds with layers, of which one has copies of its own. */
  layers: boolean;
  files: Record<string, string>;
  /** Share scope of its container. */
  shareScope: string;
  shared: Record<string, object>;
  /** Apps that it names as remotes. */
  remotes: string[];
}

export interface FederationSpec {
  apps: AppSpec[];
  /** Numbers depend on the loaders of modules, and on numbers the order in which modules are evaluated that wait for each other. */
  moduleIds: "named" | "deterministic";
  /** Apps that may be loaded first. */
  hosts: string[];
}

/** What the apps share; those of a package with several files under one key that ends in `/`. */
const LIBRARIES = ["kit0", "kit1", "kit2", "pkg/one", "pkg/two"];
/** Not shared, taken by them and by apps. */
const BASE = "base";
const KEYS = ["kit0", "kit1", "kit2", "pkg/"];
const requestsOf = (key: string): string[] => LIBRARIES.filter((request) => (key.endsWith("/") ? request.startsWith(key) : request === key));

/** A federation of two or three apps that share libraries in every way that there is. */
export function renderFederation(seed: number): FederationSpec {
  const dice = new Dice(`federation ${seed}`);
  const names = dice.pick([["alpha", "zeta"], ["zeta", "alpha"], ["alpha", "zeta"], ["mid", "alpha", "zeta"]]);
  const libraries = renderLibraries(dice, names.length);
  // A page with two runtimes of one app is not what is to be tried.
  const isNamed = dice.chance(0.3);
  return {
    moduleIds: dice.pick(["named", "deterministic"]),
    apps: names.map((name, at) => renderApp(dice, { name, at, libraries, remotes: isNamed && at === 0 ? names.slice(1) : [] })),
    hosts: isNamed ? names.slice(0, 1) : names,
  };
}

interface Libraries {
  /** By app: path below `node_modules` → text. */
  files: Array<Record<string, string>>;
  /** By app: share key → options. */
  shared: Array<Record<string, object>>;
  /** How many of the keys are eager, by app. */
  eager: number[];
}

function renderLibraries(dice: Dice, count: number): Libraries {
  const apps = Array.from({ length: count }, (_, at) => at);
  // Circles of libraries that wait for each other never load, but where they are eager.
  const isCyclic = dice.chance(0.12);
  const isLoading = dice.chance(0.3);
  const isFlagged = dice.chance(0.5);
  const eager = apps.map(() => (isCyclic ? KEYS.length : dice.chance(0.15) ? 1 + dice.below(KEYS.length) : 0));
  const files: Array<Record<string, string>> = apps.map(() => ({}));
  const shared: Array<Record<string, object>> = apps.map(() => ({}));
  const rendered = (request: string, versions: readonly string[]): void => {
    const format = dice.pick(FORMATS);
    const flagged = request.includes("/") ? isFlagged : dice.chance(0.5);
    const imports = listImports(request, isCyclic);
    const known = new Map<string, Record<string, string>>();
    versions.forEach((version, app) => {
      const create = (): Record<string, string> => renderLibrary(dice, { request, version, format: dice.chance(0.8) ? format : dice.pick(FORMATS), imports, loads: isLoading ? LIBRARIES : [], flagged });
      if (!known.has(version)) known.set(version, create());
      Object.assign(files[app] as object, known.get(version));
    });
  };
  rendered(BASE, apps.map(() => dice.pick(["1.1.0", "1.1.0", "1.2.0"])));
  KEYS.forEach((key, at) => {
    const versions = dice.pick([["1.1.0", "1.1.0", "1.1.0"], ["1.1.0", "1.1.0", "1.2.0"], ["1.1.0", "1.2.0", "1.1.0"], ["1.2.0", "1.1.0", "1.3.0"], ["1.1.0", "2.0.0", "2.1.0"], ["2.0.0", "1.1.0", "1.1.0"]]);
    for (const request of requestsOf(key)) rendered(request, versions.slice(0, count));
    const singleton = dice.chance(0.35);
    const scope = dice.chance(0.1) ? "extra" : null;
    const missing = dice.chance(0.08) ? dice.below(count) : null;
    for (const app of apps) {
      const isEager = at < (eager[app] as number);
      const version = versions[app] as string;
      (shared[app] as Record<string, object>)[key] = {
        singleton: dice.chance(0.85) ? singleton : !singleton,
        // Without one, that of the package which imports counts.
        requiredVersion: dice.pick([undefined, false, `^${version}`, `^${version}`, "^1.0.0", ">=1.0.0", "^9.0.0"]),
        ...(dice.chance(0.05) && { strictVersion: true }),
        ...(scope !== null && dice.chance(0.8) && { shareScope: scope }),
        // What is eager needs its own.
        ...(isEager ? { eager: true } : missing === app && !eager[app] && { import: false }),
      };
    }
  });
  return { files, shared, eager };
}

/** What a library may import: those before it, a package that is not shared, and what stands beside it. */
function listImports(request: string, isCyclic: boolean): string[] {
  if (request === BASE) return [];
  const others = isCyclic ? LIBRARIES.filter((other) => other !== request) : LIBRARIES.slice(0, LIBRARIES.indexOf(request));
  return [...others, BASE, ...(request === "pkg/two" ? ["./one"] : [])];
}

function renderApp(dice: Dice, { name, at, libraries, remotes }: { name: string; at: number; libraries: Libraries; remotes: string[] }): AppSpec {
  const flavour = dice.pick(["webpack", "webpack", "webpack", "rspack", "rspack", "rspack", "enhanced-webpack", "enhanced-rspack"] as const);
  const shareScope = dice.chance(0.12) ? "extra" : "default";
  const layers = flavour === "enhanced-webpack" && dice.chance(0.3);
  const shared = { ...(libraries.shared[at] as Record<string, object>) };
  const installed = { ...(libraries.files[at] as Record<string, string>) };
  const requests = [...LIBRARIES];
  if (dice.chance(0.2)) {
    // Another package takes the part of a library.
    const key = dice.pick(["kit0", "kit1"]);
    Object.assign(installed, renderLibrary(dice, { request: "compat", version: "1.4.0", format: dice.pick(FORMATS), imports: listImports(key, false), loads: [], flagged: dice.chance(0.5) }));
    shared["other"] = { ...shared[key], import: "compat", shareKey: key, version: "1.4.0", eager: false };
    requests.push("other");
  }
  if (dice.chance(0.15)) {
    // One library has a copy of another to itself.
    const nested = renderLibrary(dice, { request: "kit0", version: "1.5.0", format: dice.pick(FORMATS), imports: [], loads: [], flagged: dice.chance(0.5) });
    for (const [path, text] of Object.entries(nested)) installed[`kit1/node_modules/${path}`] = text;
  }
  if (dice.chance(0.15)) shared["pkg/one"] = { ...shared["pkg/"] };
  if (layers) shared["kit1 in side"] = { ...shared["kit1"], request: "kit1", shareKey: "kit1", layer: "side", issuerLayer: "side" };
  const files: Record<string, string> = {
    "package.json": JSON.stringify({ name, version: "1.0.0", ...(dice.chance(0.4) && { type: "module" }), dependencies: { kit0: "^1.0.0", kit1: ">=1.1.0" } }),
    "node_modules/whose/package.json": JSON.stringify({ name: "whose", version: "1.0.0", sideEffects: false }),
    "node_modules/whose/index.js": `exports.whose = "${name}";`,
    ...Object.fromEntries(Object.entries(installed).map(([path, text]) => [`node_modules/${path}`, text])),
    ...renderUnshared(dice, requests),
    "kit.js": renderExposed(dice, requests),
  };
  const eager = requests.slice(0, libraries.eager[at]).filter((request) => request.startsWith("kit"));
  Object.assign(files, renderConsumers(dice, { requests: [...requests, ...requests, BASE, "dep", ...remotes.map((remote) => `${remote}/kit`)] }), { "index.js": renderEntry(dice, shareScope, eager) });
  return {
    name,
    flavour,
    mode: dice.chance(0.6) ? "production" : "development",
    // The minimizer of webpack's release for `@module-federation/enhanced` does not run beside another webpack.
    minimize: flavour !== "enhanced-webpack" && dice.chance(0.2),
    splitChunks: dice.chance(0.2),
    layers,
    files,
    shareScope,
    shared,
    remotes,
  };
}

/** A package that is not shared and takes what is. */
function renderUnshared(dice: Dice, requests: readonly string[]): Record<string, string> {
  const uses = NAMES.slice(0, 3).map((_, at) => renderEsmUse(dice, dice.pick(requests), `taken${at}`));
  return {
    "node_modules/dep/package.json": JSON.stringify({ name: "dep", version: "1.0.0", main: "index.js", ...(dice.chance(0.5) && { sideEffects: false }) }),
    "node_modules/dep/index.js": [
      ...uses.slice(1).map(([statement]) => statement),
      ...uses.slice(1).map(([, expression], at) => `export const ${NAMES[at + 1]} = () => [${expression}].join();`),
      `export { ${pickName(dice)} as a } from "${dice.pick(requests)}";`,
      ...(dice.chance(0.15) ? [`export * from "${dice.pick(requests)}";`] : []),
    ].join("\n"),
  };
}

/** The module that other apps take from an app, and through it what that takes from libraries. */
function renderExposed(dice: Dice, requests: readonly string[]): string {
  const [statement, expression] = renderEsmUse(dice, dice.pick(requests), "taken");
  return [
    statement,
    `export const a = () => [${expression}].join();`,
    `export { ${pickName(dice)} as b } from "${dice.pick(requests)}";`,
    ...(dice.chance(0.3) ? [`export * ${dice.pick(["", "", "as c "])}from "${dice.pick(requests)}";`] : []),
  ].join("\n");
}

function renderConsumers(dice: Dice, { requests }: { requests: readonly string[] }): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = 0; at < 3; at++) {
    const isCommonJs = at === 2 && dice.chance(0.5);
    const looks = Array.from({ length: 1 + dice.below(3) }, (_, look) =>
      dice.chance(0.15)
        ? (["", renderDynamicUse(dice, dice.pick(requests), `look ${at}.${look}`)] as const)
        : (isCommonJs ? renderCommonJsUse : renderEsmUse)(dice, dice.pick(requests), `taken${look}`),
    );
    files[isCommonJs ? "consumer2.cjs" : `consumer${at}.js`] = [
      ...looks.map(([statement]) => statement),
      `${isCommonJs ? "exports." : "export const "}observe = () => [${looks.map(([, expression]) => expression).join(",\n")}];`,
    ].join("\n");
  }
  const lines = Object.keys(files).map((file) => `seen["${file}"] = await attempt(async () => (await import("./${file}")).observe());`);
  files["uses.js"] = `export const observe = async () => {\n  const seen = {};\n  ${lines.join("\n  ")}\n  seen.later = await settle();\n  return seen;\n};`;
  return files;
}

/** Code that may use what is eager at once, and all else later. */
function renderEntry(dice: Dice, shareScope: string, eager: readonly string[]): string {
  const uses = eager.filter(() => dice.chance(0.5)).map((request, at) => renderEsmUse(dice, request, `taken${at}`));
  return [
    ...uses.map(([statement]) => statement),
    `const start = [${uses.map(([, expression]) => expression).join(", ")}];`,
    `globalThis.host = {`,
    `  observe: async () => ({ start, ...(await (await import("./uses.js")).observe()) }),`,
    `  share: async (container) => { await __webpack_init_sharing__("${shareScope}"); await container.init(__webpack_share_scopes__["${shareScope}"]); },`,
    `};`,
  ].join("\n");
}
