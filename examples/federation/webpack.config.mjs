import webpack from "webpack";
import { SubresourceIntegrityPlugin } from "webpack-subresource-integrity";
import { createConfig, swcOptions } from "./federation.config.mjs";

/**
 * webpack-subresource-integrity, which also gives the script of a remote an attribute: `integrity="undefined"`, of which
 * browsers complain (https://github.com/waysact/webpack-subresource-integrity/issues/176).
 */
class OwnScriptsIntegrityPlugin extends SubresourceIntegrityPlugin {
  apply(compiler) {
    super.apply(compiler);
    const name = "OwnScriptsIntegrityPlugin";
    compiler.hooks.afterPlugins.tap(name, () => {
      compiler.hooks.thisCompilation.tap(name, (compilation) => {
        const { createScript } = compiler.webpack.runtime.LoadScriptRuntimeModule.getCompilationHooks(compilation);
        createScript.tap({ name, stage: 1 }, (code) => `${code}\nif (chunkId === undefined) script.removeAttribute("integrity");`);
      });
    });
  }
}

/**
 * @param {Parameters<typeof createConfig>[0]} build
 * @param {Function} [ModuleFederationPlugin]
 */
export default (build, ModuleFederationPlugin = webpack.container.ModuleFederationPlugin) =>
  createConfig(build, {
    ModuleFederationPlugin,
    SubresourceIntegrityPlugin: OwnScriptsIntegrityPlugin,
    script: { loader: "swc-loader", options: swcOptions },
  });
