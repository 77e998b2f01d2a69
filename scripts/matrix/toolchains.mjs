import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * The bundlers and the runtimes that they come with, or that are put beside them. `webpack-for-enhanced` is the
 * newest webpack that `@module-federation/enhanced` 2.9.2 loads on.
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
    return { run: require("webpack-for-enhanced"), ModuleFederationPlugin, options: { dts: false, manifest: false } };
  },
  "enhanced rspack": async () => {
    const { rspack } = await import("@rspack/core");
    const { ModuleFederationPlugin } = require("@module-federation/enhanced/rspack");
    return { run: rspack, ModuleFederationPlugin, options: { dts: false, manifest: false } };
  },
};

export const toolchainNames = Object.keys(toolchains);

/** Loads a toolchain, and with it its bundler: one per process. */
export const loadToolchain = (name) => toolchains[name]();
