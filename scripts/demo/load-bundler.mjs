import { loadToolchain } from "../matrix/toolchains.mjs";

/**
 * Loads a bundler and the example's configuration for it: one per process.
 *
 * @param {"webpack" | "rspack" | "enhanced webpack"} name The last: with the plugin of `@module-federation/enhanced`.
 * @returns {Promise<{ run: Function, configure: (build: object) => object | Promise<object> }>} `run` makes a compiler of a configuration.
 */
export async function loadBundler(name) {
  const { run, ModuleFederationPlugin, options } = await loadToolchain(name);
  if (name !== "enhanced webpack") return { run, configure: (await import(`../../examples/federation/${name}.config.mjs`)).default };
  const { createConfig, swcOptions } = await import("../../examples/federation/federation.config.mjs");
  class Federation extends ModuleFederationPlugin {
    constructor(federation) {
      super({ ...federation, ...options });
    }
  }
  return { run, configure: (build) => createConfig(build, { ModuleFederationPlugin: Federation, script: { loader: "swc-loader", options: swcOptions } }) };
}
