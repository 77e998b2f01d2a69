import webpack from "webpack";
import { createConfig, swcOptions } from "./federation.config.mjs";

/** @param {Parameters<typeof createConfig>[0]} build */
export default (build) =>
  createConfig(build, {
    ModuleFederationPlugin: webpack.container.ModuleFederationPlugin,
    script: { loader: "swc-loader", options: swcOptions },
  });
