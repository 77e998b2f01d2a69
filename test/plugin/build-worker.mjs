/**
 * Builds federations for the tests, in a process of its own: Rspack is an ES module with a native part,
 * which Jest cannot load. Takes `BuildInput` messages, answers with `BuildOutput`.
 */
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { rspack } from "@rspack/core";
import webpack from "webpack";

const [pluginUnderTest, libraries] = process.argv.slice(2);
const { FedshakePlugin, buildModuleIndex, collectBuildFacts, collectConsumption, findChunkSources, readShareConfiguration, readTexts } =
  createRequire(import.meta.url)(pluginUnderTest);

const require = createRequire(import.meta.url);
// `@module-federation/enhanced` takes parts of webpack that its newest release has moved, and writes the entry of
// its runtime, an ES module, below the folder that it is run in.
process.env.FEDERATION_WEBPACK_PATH = require.resolve("webpack-for-enhanced");
process.chdir(mkdtempSync(join(tmpdir(), "fedshake-runtime-")));
writeFileSync("package.json", '{ "type": "module" }');

const apis = {
  webpack: { run: webpack, ModuleFederationPlugin: webpack.container.ModuleFederationPlugin, ...webpack.sharing },
  rspack: { run: rspack, ModuleFederationPlugin: rspack.container.ModuleFederationPluginV1, ...rspack.sharing },
  get "enhanced-webpack"() {
    return { run: require("webpack-for-enhanced"), ModuleFederationPlugin: enhanced("webpack") };
  },
  get "enhanced-rspack"() {
    return { run: rspack, ModuleFederationPlugin: enhanced("rspack") };
  },
};

function enhanced(bundler) {
  const { ModuleFederationPlugin } = require(`@module-federation/enhanced/${bundler}`);
  return class extends ModuleFederationPlugin {
    constructor(options) {
      super({ ...options, dts: false, manifest: false });
    }
  };
}

process.on("message", async (input) => {
  process.send(await build(input).catch((error) => ({ failure: String(error?.stack ?? error) })));
});

async function build({ bundler, mode = "production", files, shared, exposes, remotes, federation, fedshake = {}, plugins = [], configuration = {}, watch = false, folder = realpathSync(mkdtempSync(join(tmpdir(), "fedshake-plugin-"))) }) {
  for (const [path, text] of Object.entries({ "package.json": '{ "name": "app", "type": "module" }', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const api = apis[bundler];
  const output = { folder, warnings: [], errors: [], log: [], report: null, info: null, assets: new Map(), facts: null, consumptions: null };
  const compiler = api.run({
    mode,
    context: folder,
    entry: "./index.js",
    devtool: false,
    optimization: { minimize: false, splitChunks: false },
    ...configuration,
    resolve: { modules: [libraries, "node_modules"], ...configuration.resolve },
    output: { path: join(folder, "dist"), publicPath: "auto", uniqueName: "app", ...configuration.output },
    plugins: [
      tapAssets(99, async (compilation) => {
        const index = buildModuleIndex(compilation);
        const { shares } = readShareConfiguration(compiler.options.plugins);
        output.facts = collectBuildFacts(compilation, index, readTexts(findChunkSources(compilation, index)), shares);
        output.consumptions = await collectConsumption(compilation, index);
      }),
      ...(fedshake ? [new FedshakePlugin(fedshake)] : []),
      ...(shared ? [new api.ModuleFederationPlugin({ name: "app", filename: "remote.js", shared, ...(exposes && { exposes }), ...(remotes && { remotes }), ...federation })] : []),
      ...plugins.map(({ name, options }) => new api[name](options)),
      tapAssets(5000, async (compilation) => {
        for (const { name, info, source } of compilation.getAssets()) {
          const text = source.source().toString();
          if (/\.js(?:\.map)?$/.test(name)) output.assets.set(name, text);
          else if (name.endsWith(".json")) Object.assign(output, { report: JSON.parse(text), info: info.fedshake ?? null });
        }
      }),
    ],
  });
  const stats = await new Promise((settle, reject) => {
    const finish = (error, result) => (error ? reject(error) : settle(result));
    if (watch) compiler.watch({}, finish);
    else compiler.run(finish);
  });
  const { errors, warnings, logging } = stats.toJson({ all: false, errors: true, warnings: true, logging: "info" });
  output.log = logging.fedshake?.entries.map(({ message }) => message) ?? [];
  output.errors = errors.map(({ message }) => message);
  output.warnings = warnings.map(({ message }) => message);
  await new Promise((settle) => compiler.close(settle));
  return output;
}

function tapAssets(stage, handler) {
  return {
    apply({ hooks }) {
      hooks.thisCompilation.tap("Test", (compilation) => {
        compilation.hooks.processAssets.tapPromise({ name: "Test", stage }, () => handler(compilation));
      });
    },
  };
}
