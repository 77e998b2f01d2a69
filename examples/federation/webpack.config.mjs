import webpack from "webpack";
import { SubresourceIntegrityPlugin } from "webpack-subresource-integrity";
import { createConfig, swcOptions } from "./federation.config.mjs";

/** @param {Parameters<typeof createConfig>[0]} build */
export default (build) =>
  createConfig(build, {
    ModuleFederationPlugin: webpack.container.ModuleFederationPlugin,
    SubresourceIntegrityPlugin,
    script: { loader: "swc-loader", options: swcOptions },
  });
