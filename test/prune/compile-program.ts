import { transformSync as transformByBabel } from "@babel/core";
import { transformSync as transformBySwc, type Options as SwcOptions } from "@swc/core";
import { build, transform, type BuildOptions, type TransformOptions } from "esbuild";
import { rollup, type OutputOptions } from "rollup";
import { minify } from "terser";
import { ModuleKind, ScriptTarget, transpileModule, type CompilerOptions } from "typescript";

/** Makes CommonJS of a module in TypeScript. */
type Compiler = (source: string) => string | Promise<string>;

const tsconfigRaw = { compilerOptions: { verbatimModuleSyntax: true, experimentalDecorators: true } };

const typescript = (options: CompilerOptions): Compiler => (source) =>
  transpileModule(source, { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true, experimentalDecorators: true, ...options } }).outputText;

/** Babel's decorators are a plugin of their own: it compiles the same without them. */
const babel = (modules: object, targets: string, assumptions = {}): Compiler => (source) =>
  transformByBabel(source.replaceAll("@decorate ", ""), {
    filename: "/module.ts", babelrc: false, configFile: false, compact: false, assumptions,
    presets: [["@babel/preset-env", { modules: false, targets }], ["@babel/preset-typescript", { onlyRemoveTypeImports: true }]],
    plugins: ["@babel/plugin-transform-export-namespace-from", ["@babel/plugin-transform-modules-commonjs", modules]],
  })?.code as string;

const esbuild = (options: TransformOptions): Compiler => async (source) => (await transform(source, { loader: "ts", format: "cjs", tsconfigRaw, ...options })).code;

const swc = (modules: object, target: "es5" | "es2022"): Compiler => (source) => {
  const jsc = { parser: { syntax: "typescript", decorators: true }, target, transform: { verbatimModuleSyntax: true, legacyDecorator: true } };
  return transformBySwc(source, { filename: "/module.ts", swcrc: false, configFile: false, module: { type: "commonjs", ...modules }, jsc } as SwcOptions).code;
};

const followedBy = (compiler: Compiler, tail: string): Compiler => async (source) => `${await compiler(source)}\n${tail}`;
const minified = (compiler: Compiler, toplevel: boolean): Compiler => async (source) => (await minify(await compiler(source), { toplevel })).code as string;

/** What Next.js appends; `babel-plugin-add-module-exports` appends the second. */
const ADD_EXPORTS = `if ((typeof exports.default === "function" || (typeof exports.default === "object" && exports.default !== null)) && typeof exports.default.__esModule === "undefined") {
  Object.defineProperty(exports.default, "__esModule", { value: true });
  Object.assign(exports.default, exports);
  module.exports = exports.default;
}`;
const ADD_DEFAULT = "module.exports = exports.default;";

const COMPILERS: Compiler[] = [
  typescript({}), typescript({ target: ScriptTarget.ES2015, esModuleInterop: false }), typescript({ target: ScriptTarget.ES5, ignoreDeprecations: "6.0", downlevelIteration: true }),
  babel({}, "node 20"), babel({}, "ie 11"), babel({ loose: true }, "chrome 50", { constantReexports: true, enumerableModuleMeta: true, setPublicClassFields: true }),
  babel({ lazy: true }, "node 20"), babel({ importInterop: "node", strict: true }, "node 20"), babel({ noInterop: true, strictMode: false }, "node 20"),
  esbuild({}), esbuild({ platform: "node", target: "es2016" }), esbuild({ platform: "node", keepNames: true }), esbuild({ platform: "node", minify: true }),
  swc({}, "es2022"), swc({ lazy: true }, "es2022"), swc({ noInterop: true }, "es5"), swc({ importInterop: "node", exportInteropAnnotation: true }, "es2022"),
  followedBy(swc({}, "es2022"), ADD_EXPORTS), followedBy(babel({}, "node 20"), ADD_DEFAULT),
  minified(typescript({}), true), minified(babel({}, "ie 11"), false), minified(esbuild({ platform: "node" }), true),
];

/** Compiles a module by one of the compilers, counted round; null where it does not take it. */
export async function compileModule(source: string, compiler: number): Promise<string | null> {
  try {
    return await (COMPILERS[compiler % COMPILERS.length] as Compiler)(source);
  } catch {
    return null;
  }
}

type Bundler = (sources: readonly string[], count: number) => Promise<string>;

const requestedIndex = (request: string): number => Number(/^\.\/m(\d+)$/.exec(request)?.[1] ?? NaN);

const bundleByEsbuild = (options: BuildOptions): Bundler => async (sources, count) => {
  const { outputFiles } = await build({
    stdin: { contents: `export * from "./m0"; import * as all from "./m0"; export default (all as any)["default"];`, loader: "ts", resolveDir: "/" },
    bundle: true, write: false, format: "cjs", logLevel: "silent", tsconfigRaw, ...options,
    plugins: [{
      name: "program",
      setup(plugin) {
        plugin.onResolve({ filter: /^\.\/m\d+$/ }, ({ path }) => (requestedIndex(path) < count ? { path, namespace: "program" } : { path, external: true }));
        plugin.onLoad({ filter: /./, namespace: "program" }, ({ path }) => ({ contents: sources[requestedIndex(path)] as string, loader: "ts", resolveDir: "/" }));
      },
    }],
  });
  return outputFiles?.[0]?.text as string;
};

const bundleByRollup = (treeshake: boolean, options: OutputOptions): Bundler => async (sources, count) => {
  const bundle = await rollup({
    input: "./m0", treeshake, onLog: () => undefined,
    plugins: [{
      name: "program",
      resolveId: (id) => (requestedIndex(id) < count ? id : { id, external: "absolute" }),
      load: async (id) => (await transform(sources[requestedIndex(id)] as string, { loader: "ts", format: "esm", target: "es2022", tsconfigRaw })).code,
    }],
  });
  const { output } = await bundle.generate({ inlineDynamicImports: true, name: "library", ...options });
  // What webpack makes of the conditions in front of a UMD bundle.
  return output[0].code.replace(/typeof exports === 'object' && typeof module !== 'undefined' \? ([^]*?) :\s*typeof define [^]*?;\n\}\)\(this/, "true ? $1 : 0;\n})(this");
};

const BUNDLERS: Bundler[] = [
  bundleByEsbuild({ platform: "node" }), bundleByEsbuild({ platform: "browser", target: "es2016" }), bundleByEsbuild({ platform: "node", minifySyntax: true }), bundleByEsbuild({ platform: "node", keepNames: true }),
  bundleByRollup(true, { format: "cjs" }), bundleByRollup(true, { format: "umd" }), bundleByRollup(false, { format: "cjs", interop: "auto", generatedCode: "es2015" }),
  bundleByRollup(true, { format: "umd", exports: "named", interop: "esModule", freeze: false }), bundleByRollup(false, { format: "cjs", esModule: true, interop: "compat", externalLiveBindings: false }),
];

/** Bundles the first modules into one that requires the others; null where the bundler does not take them. */
export async function bundleModules(sources: readonly string[], count: number, bundler: number): Promise<string | null> {
  try {
    return await (BUNDLERS[bundler % BUNDLERS.length] as Bundler)(sources, count);
  } catch {
    return null;
  }
}

/** Whether the bundler comes to an end over a name that modules import from each other in a circle: Rollup does not. */
export function endsOnCycles(bundler: number): boolean {
  return bundler % BUNDLERS.length < 4;
}
