import { chmodSync, readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { dts } from "rollup-plugin-dts";
import esbuild from "rollup-plugin-esbuild";
import { bundleReportPage } from "./scripts/report-page/bundle.mjs";

const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));

/** One entry for each path in package.json's `exports`. */
const entries = {
  index: "src/index.ts",
  plugin: "src/plugin/index.ts",
  "loaders/annotate": "loaders/annotate.ts",
  "babel-plugin": "src/babel-plugin.ts",
  "babel-plugin-markers": "src/babel-plugin-markers/index.ts",
  "jest-transform": "src/jest-transform/index.ts",
  markers: "src/optimize/index.ts",
};

const packages = Object.keys({ ...dependencies, ...peerDependencies });
const external = (id) =>
  id.startsWith("node:") || builtinModules.includes(id) || packages.some((name) => id === name || id.startsWith(`${name}/`));

const compile = esbuild({ target: "node20", loaders: { ".json": "json" } });

/** Sources say `__dirname`, as Jest and CommonJS know it; an ES module has to ask for it. */
const dirnameInEsModules = {
  name: "dirname-in-es-modules",
  renderChunk: (code) => (/\b__dirname\b/.test(code) ? `const __dirname = import.meta.dirname;\n${code}` : null),
};

const SCHEMA = "share-usage.schema.json";

const schemaAsset = {
  name: "schema-asset",
  generateBundle() {
    this.emitFile({ type: "asset", fileName: SCHEMA, source: readFileSync(`src/usage/${SCHEMA}`, "utf8") });
  },
};

const reportPage = {
  name: "report-page",
  async generateBundle() {
    this.emitFile({ type: "asset", fileName: "report-page.html", source: await bundleReportPage() });
  },
};

/** npm makes commands executable when it installs them, but not what a workspace links to. */
const executable = { name: "executable", writeBundle: () => chmodSync("dist/cli.cjs", 0o755) };

/** Chunks lie beside the entries, so that `__dirname` is `dist` in all of them. */
function names(extension) {
  return { dir: "dist", entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}`, hoistTransitiveImports: false };
}

rmSync("dist", { recursive: true, force: true });

/** No file of ours does anything but export, besides the entries: what nobody takes of one brings no other along. */
const treeshake = { moduleSideEffects: false };

export default [
  {
    input: entries,
    external,
    treeshake,
    plugins: [compile, schemaAsset],
    output: { format: "es", ...names("mjs"), plugins: [dirnameInEsModules] },
  },
  {
    input: { ...entries, cli: "src/cli/index.ts", "analysis-worker": "src/plugin/analysis-worker.ts", "cut-build": "src/distribution/cut-build.ts", minimize: "src/distribution/minimize.ts" },
    external,
    treeshake,
    plugins: [compile, reportPage],
    output: {
      format: "cjs",
      exports: "named",
      // CommonJS dependencies that were ES modules once say so by __esModule.
      interop: "auto",
      ...names("cjs"),
      plugins: [executable],
      banner: ({ name, isEntry }) => (isEntry && name === "cli" ? "#!/usr/bin/env node" : ""),
    },
  },
  {
    input: entries,
    external,
    plugins: [dts()],
    output: ["d.mts", "d.cts"].map((extension) => ({ format: "es", ...names(extension) })),
  },
];
