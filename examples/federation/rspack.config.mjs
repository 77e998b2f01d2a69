import { rspack } from "@rspack/core";
import { createConfig, swcOptions } from "./federation.config.mjs";

/**
 * @param {Parameters<typeof createConfig>[0]} build
 * @param {Function} [ModuleFederationPlugin]
 */
export default (build, ModuleFederationPlugin = rspack.container.ModuleFederationPlugin) =>
  createConfig(build, {
    ModuleFederationPlugin,
    SubresourceIntegrityPlugin: rspack.SubresourceIntegrityPlugin,
    script: { loader: "builtin:swc-loader", options: swcOptions },
  });
