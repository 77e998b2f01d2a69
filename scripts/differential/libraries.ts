import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { exercises, type Exercise } from "./exercises";

/** A library as it is shared, cut and compared. */
export interface Library {
  /** Its share key. */
  key: string;
  /** How it is made, for people. */
  kind: string;
  /** Path of its entry below `node_modules`, where the key is no package; the bundler resolves the key otherwise. */
  path?: string;
  /** Runs in a document: always, or only for its exercise. */
  dom?: true | "exercise";
  /** Its components are rendered. */
  react?: true;
  /** Properties that are not compared, and why. */
  unseen?: { properties: RegExp; reason: string };
  /** Exports that are not compared at all, and why. */
  excluded?: { names: RegExp; reason: string };
}

/** The share keys of the example federation, then libraries of every other kind. */
export const libraries: readonly Library[] = [
  { key: "react", kind: "CommonJS by hand; a function around the development build", react: true },
  { key: "react-dom", kind: "CommonJS by hand; a function around the development build", dom: true },
  { key: "react-dom/client", kind: "CommonJS by hand; a function around the development build", dom: true },
  { key: "react-router-dom", kind: "ESM, bundled; re-exports another package", react: true, dom: "exercise" },
  {
    key: "lodash-es",
    kind: "ESM, a module for each function",
    excluded: {
      names: /^(?:lodash|chain|mixin|templateSettings|wrapper.*|tap|thru|bind|bindKey|curry|curryRight|partial|partialRight)$/,
      reason: "the module of its default export, which is declared free of side effects, adds properties to them: bundlers drop that too where the default is not used",
    },
  },
  { key: "antd", kind: "ESM, many modules; React components", react: true, dom: "exercise" },
  { key: "@ant-design/icons", kind: "ESM, a module for each icon; React components", react: true },
  { key: "@reduxjs/toolkit", kind: "ESM, bundled by esbuild" },
  { key: "react-redux", kind: "ESM, bundled by esbuild", react: true, dom: "exercise" },
  { key: "chart.js", kind: "ESM, bundled by Rollup; classes with static fields", dom: true },

  { key: "@tanstack/query-core", kind: "ESM; classes with private fields" },
  { key: "ajv", kind: "CommonJS from TypeScript; JSON imports" },
  { key: "axios", kind: "ESM; destructured default export" },
  { key: "bignumber.js", kind: "ESM in one file" },
  { key: "classnames", kind: "UMD" },
  { key: "d3", kind: "ESM; `export *` of 30 packages", dom: true },
  { key: "date-fns", kind: "ESM, a module for each function" },
  { key: "date-fns:cjs", path: "date-fns/index.cjs", kind: "CommonJS from Babel, a module for each function" },
  { key: "dayjs", kind: "UMD, minified" },
  { key: "graphql", kind: "ESM (`.mjs`); classes, cycles" },
  { key: "graphql:cjs", path: "graphql/index.js", kind: "CommonJS from Babel; getters on `exports`" },
  { key: "i18next", kind: "ESM in one file, not declared free of side effects" },
  { key: "immer", kind: "ESM, bundled by esbuild" },
  { key: "immer:cjs", path: "immer/dist/cjs/immer.cjs.development.js", kind: "CommonJS from esbuild" },
  { key: "jotai", kind: "ESM; `export *` of shared modules", react: true },
  { key: "lodash", kind: "CommonJS, one function around everything" },
  { key: "luxon", kind: "ESM, bundled by Rollup; classes in cycles" },
  {
    key: "mobx",
    kind: "ESM, bundled by Rollup; decorators, global state",
    unseen: { properties: /^isMobX/, reason: "calls that the library declares pure set them: bundlers drop those too" },
  },
  { key: "moment", kind: "UMD; a context module of locales" },
  { key: "music-metadata", kind: "ESM; `import()` of its parsers" },
  { key: "preact", kind: "ESM, minified, not declared free of side effects", dom: true },
  { key: "ramda", kind: "ESM; a pure call for each function" },
  { key: "ramda:cjs", path: "ramda/src/index.js", kind: "CommonJS from Babel; `module.exports` of every module" },
  { key: "redux:esm", path: "redux/dist/redux.legacy-esm.js", kind: "ESM, bundled by esbuild" },
  { key: "redux:cjs", path: "redux/dist/cjs/redux.cjs", kind: "CommonJS from esbuild" },
  { key: "rxjs", kind: "ESM from TypeScript; ES5 classes with inheritance" },
  { key: "rxjs:cjs", path: "rxjs/dist/cjs/index.js", kind: "CommonJS from TypeScript; getters on `exports`" },
  { key: "semver", kind: "CommonJS by hand; `module.exports = { … }`, cycles" },
  { key: "styled-components", kind: "ESM, bundled and minified; writes style elements", react: true, dom: true },
  { key: "tslib", kind: "ESM beside UMD" },
  { key: "uuid", kind: "ESM" },
  { key: "valibot", kind: "ESM in one file" },
  { key: "validator", kind: "CommonJS from Babel; `module.exports = exports.default`" },
  { key: "validator:es", path: "validator/es/index.js", kind: "ESM from Babel; a default object of everything" },
  { key: "whatwg-fetch", kind: "ESM; sets globals" },
  { key: "yup", kind: "ESM in one file, not declared free of side effects; classes" },
  { key: "zod", kind: "ESM; namespaces, cycles" },
  { key: "zustand", kind: "ESM; `export *`" },
];

/** Renders components; shared, so that it has the same React as they. */
export const RENDERER: Library = { key: "react-dom/server", kind: "CommonJS by hand" };

export function exerciseOf({ key }: Library): Exercise | null {
  return Object.hasOwn(exercises, key) ? (exercises[key] as Exercise) : null;
}

/** What must be shared beside a library for it to be looked at: exports that are used, by share key. */
export function companionsOf(library: Library): ReadonlyMap<string, readonly string[] | "all"> {
  const { [library.key]: _, ...others } = exerciseOf(library)?.uses ?? {};
  const companions = new Map<string, readonly string[] | "all">(Object.entries(others));
  if (library.react) {
    companions.set(RENDERER.key, "all");
    companions.set("react", ["createElement", ...(others["react"] ?? [])]);
  }
  return companions;
}

function packageOf({ key, path }: Library): string {
  return (path ?? key).split("/", key.startsWith("@") ? 2 : 1).join("/");
}

/** The version that is installed. */
export function versionOf(library: Library): string {
  const file = resolve("node_modules", packageOf(library), "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/** Absolute path of the entry of a library that is no package. */
export function entryOf({ path }: Library): string | null {
  if (path === undefined) return null;
  const file = join(resolve("node_modules"), path);
  if (!existsSync(file)) throw new Error(`"${file}" is not there: does the package lay out its files anew?`);
  return file;
}
