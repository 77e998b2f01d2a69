import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * The bundlers and the runtimes that they come with, or that are put beside them. `webpack-for-enhanced` is the
 * newest webpack that `@module-federation/enhanced` 2.9.2 loads on; what it needs of a production build's configuration
 * is in `adapt`.
 */
const toolchains = {
  webpack: () => {
    const webpack = require("webpack");
    return { run: webpack, ModuleFederationPlugin: webpack.container.ModuleFederationPlugin, options: {} };
  },
  rspack: async () => {
    const { rspack } = await import("@rspack/core");
    return { run: rspack, ModuleFederationPlugin: rspack.container.ModuleFederationPlugin, options: {} };
  },
  "rspack v1": async () => {
    const { rspack } = await import("@rspack/core");
    return { run: rspack, ModuleFederationPlugin: rspack.container.ModuleFederationPluginV1, options: {} };
  },
  "enhanced webpack": () => {
    process.env.FEDERATION_WEBPACK_PATH = require.resolve("webpack-for-enhanced");
    const { ModuleFederationPlugin } = require("@module-federation/enhanced/webpack");
    return { run: require("webpack-for-enhanced"), ModuleFederationPlugin, options: { dts: false, manifest: false }, adapt: adaptToEnhancedWebpack };
  },
  "enhanced rspack": async () => {
    const { rspack } = await import("@rspack/core");
    const { ModuleFederationPlugin } = require("@module-federation/enhanced/rspack");
    return { run: rspack, ModuleFederationPlugin, options: { dts: false, manifest: false } };
  },
};

/**
 * Changes a configuration to what `webpack-for-enhanced` can build with content hashes and minimized: its entry must bear
 * no hash (https://github.com/module-federation/core/issues/5077), and its default minimizer, which also looks at other
 * things than scripts, requires webpack's parts from a package of that name.
 */
function adaptToEnhancedWebpack({ output, optimization }) {
  const MinimizerPlugin = createRequire(require.resolve("webpack-for-enhanced"))("minimizer-webpack-plugin");
  output.filename = "[name].js";
  optimization.minimizer = [new MinimizerPlugin({ test: /\.js$/ })];
}

export const toolchainNames = Object.keys(toolchains);

/** Loads a toolchain, and with it its bundler: one per process. */
export const loadToolchain = (name) => toolchains[name]();
