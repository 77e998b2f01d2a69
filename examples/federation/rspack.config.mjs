import { rspack } from "@rspack/core";
import { createConfig, swcOptions } from "./federation.config.mjs";

/** @param {Parameters<typeof createConfig>[0]} build */
export default (build) =>
  createConfig(build, {
    ModuleFederationPlugin: rspack.container.ModuleFederationPlugin,
    SubresourceIntegrityPlugin: rspack.SubresourceIntegrityPlugin,
    script: { loader: "builtin:swc-loader", options: swcOptions },
  });
