// Builds a small app for browsers with webpack-subresource-integrity, whose runtime knows the integrity of each chunk:
// `node build-with-integrity.mjs <folder>`. The output is `<folder>/dist`.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FedshakePlugin } from "fedshake/plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { SubresourceIntegrityPlugin } from "webpack-subresource-integrity";

const [context] = process.argv.slice(2);
writeFileSync(join(context, "package.json"), "{}");
writeFileSync(join(context, "index.js"), `import("./bootstrap.js");`);
writeFileSync(join(context, "bootstrap.js"), `import { alpha } from "esm-kit"; import { two } from "cjs-kit"; console.log(alpha(), two());`);
const shared = { "esm-kit": { requiredVersion: false }, "cjs-kit": { requiredVersion: false } };
const compiler = webpack({
  mode: "production",
  context,
  entry: "./index.js",
  devtool: "source-map",
  resolve: { modules: [fileURLToPath(new URL("../../__fixtures__/plugin/libraries", import.meta.url))] },
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
    new SubresourceIntegrityPlugin({ hashFuncNames: ["sha256", "sha384"] }),
    new webpack.container.ModuleFederationPlugin({ name: "app", filename: "remoteEntry.js", exposes: { "./main": "./bootstrap.js" }, shared }),
    new FedshakePlugin({ cache: false }),
  ],
});
compiler.run((error, stats) => {
  if (error || stats.hasErrors() || stats.hasWarnings()) {
    console.error(error ?? stats.toString());
    process.exitCode = 1;
  }
  compiler.close(() => {});
});
