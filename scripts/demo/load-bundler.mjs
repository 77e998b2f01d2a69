import { loadToolchain } from "../matrix/toolchains.mjs";

/**
 * Loads a bundler and the example's configuration for it: one per process.
 *
 * @param {"webpack" | "rspack" | "enhanced webpack" | "enhanced rspack"} name Enhanced: with the plugin of
 *   `@module-federation/enhanced`, whose host finds the remote by its manifest.
 * @returns {Promise<{ run: Function, configure: (build: object) => object | Promise<object> }>} `run` makes a compiler of a configuration.
 */
export async function loadBundler(name) {
  const { run, ModuleFederationPlugin, options, adapt } = await loadToolchain(name);
  const bundler = name.replace("enhanced ", "");
  const { default: configure } = await import(`../../examples/federation/${bundler}.config.mjs`);
  if (bundler === name) return { run, configure };
  const remotes = { remote: "remote@/remote/mf-manifest.json" };
  class Federation extends ModuleFederationPlugin {
    constructor(federation) {
      super({ ...federation, ...(federation.remotes && { remotes }), ...options, manifest: true });
    }
  }
  return {
    run,
    configure(build) {
      const config = configure(build, Federation);
      adapt?.(config);
      return config;
    },
  };
}
