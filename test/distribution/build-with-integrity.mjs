// Builds a small app for browsers with integrity attributes, whose runtime knows the integrity of each chunk, and with
// the manifest of `@module-federation/enhanced` where that is the toolchain:
// `node build-with-integrity.mjs '{ "toolchain": …, "eager": … }'` in an empty folder. The output is its `dist`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FedshakePlugin } from "fedshake/plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { SubresourceIntegrityPlugin } from "webpack-subresource-integrity";
import { loadToolchain } from "../../scripts/matrix/toolchains.mjs";

const { toolchain, eager } = JSON.parse(process.argv[2]);
const context = process.cwd();
// The runtime's entry, which `@module-federation/enhanced` writes here, is an ES module.
writeFileSync(join(context, "package.json"), `{ "type": "module" }`);
writeFileSync(join(context, "index.js"), eager ? `import "./bootstrap.js"; import("./later.js");` : `import("./bootstrap.js");`);
writeFileSync(join(context, "bootstrap.js"), `import { alpha } from "esm-kit"; import { two } from "cjs-kit"; console.log(alpha(), two());`);
writeFileSync(join(context, "later.js"), `console.log("later");`);

const { run, ModuleFederationPlugin, options, adapt } = await loadToolchain(toolchain);
const share = { requiredVersion: false, eager };
const IntegrityPlugin = run.SubresourceIntegrityPlugin ?? SubresourceIntegrityPlugin;
const configuration = {
  mode: "production",
  context,
  entry: "./index.js",
  devtool: "source-map",
  infrastructureLogging: { level: "error" },
  resolve: { modules: [fileURLToPath(new URL("../../__fixtures__/plugin/libraries", import.meta.url)), "node_modules"] },
  optimization: { splitChunks: false },
  output: {
    path: join(context, "dist"),
    publicPath: "auto",
    uniqueName: "app",
    filename: "[name].[contenthash].js",
    chunkFilename: "[contenthash].js",
    crossOriginLoading: "anonymous",
  },
  plugins: [
    new HtmlWebpackPlugin(),
    new IntegrityPlugin({ hashFuncNames: ["sha256", "sha384"] }),
    new ModuleFederationPlugin({
      name: "app",
      filename: "remoteEntry.js",
      exposes: { "./main": "./bootstrap.js" },
      shared: { "esm-kit": share, "cjs-kit": share },
      ...options,
      ...(toolchain.startsWith("enhanced") && { manifest: true }),
    }),
    new FedshakePlugin({ cache: false }),
  ],
};
adapt?.(configuration);
const compiler = run(configuration);
compiler.run((error, stats) => {
  if (error || stats.hasErrors() || stats.hasWarnings()) {
    console.error(error ?? stats.toString());
    process.exitCode = 1;
  }
  compiler.close(() => {});
});
