import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FedshakePlugin } from "fedshake/plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

const singleton = (packageName) => ({ singleton: true, requiredVersion: dependencies[packageName] });

const shared = {
  ...Object.fromEntries(Object.keys(dependencies).map((name) => [name, singleton(name)])),
  "react-dom/client": singleton("react-dom"),
};

/** What the two apps are to the federation. */
const federations = {
  host: { name: "host", remotes: { remote: "remote@/remote/remoteEntry.js" }, shared },
  remote: { name: "remote", filename: "remoteEntry.js", exposes: { "./Widget": "./src/Widget" }, shared },
};

const hashedNames = { filename: "[name].[contenthash].js", chunkFilename: "[contenthash].js", crossOriginLoading: "anonymous" };

/**
 * The configuration that both bundlers share.
 *
 * @param {object} build
 * @param {"host" | "remote"} build.app
 * @param {"production" | "development"} build.mode
 * @param {string} build.outDir Absolute path.
 * @param {false | object} [build.fedshake] Options of the plugin; false builds without it.
 * @param {false | string} [build.devtool] Any but `eval`, which hides code in strings.
 * @param {boolean} [build.minimize]
 * @param {boolean} [build.hashes] Content hashes in names, and integrity attributes.
 * @param {object} bundler
 * @param {Function} bundler.ModuleFederationPlugin
 * @param {object} bundler.script The loader for TypeScript and JSX.
 * @param {Function} bundler.SubresourceIntegrityPlugin
 */
export function createConfig(
  { app, mode, outDir, fedshake = false, devtool = false, minimize = mode === "production", hashes = false },
  { ModuleFederationPlugin, SubresourceIntegrityPlugin, script },
) {
  return {
    name: app,
    mode,
    devtool,
    context: fileURLToPath(new URL(app, import.meta.url)),
    entry: "./src/index.ts",
    output: { path: outDir, publicPath: "auto", uniqueName: app, clean: true, ...(hashes && hashedNames) },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: script }] },
    optimization: { splitChunks: false, minimize },
    performance: { hints: false },
    plugins: [
      new HtmlWebpackPlugin({ template: "./index.html" }),
      new ModuleFederationPlugin(federations[app]),
      ...(hashes ? [new SubresourceIntegrityPlugin()] : []),
      ...(fedshake ? [new FedshakePlugin(fedshake)] : []),
    ],
  };
}

/** Options of SWC, which both bundlers use to compile TypeScript and JSX. */
export const swcOptions = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    target: "es2022",
    transform: { react: { runtime: "automatic" } },
  },
};
