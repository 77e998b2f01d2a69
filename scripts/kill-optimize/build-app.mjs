import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FedshakePlugin } from "fedshake/plugin";
import webpack from "webpack";

const libraries = fileURLToPath(new URL("../../__fixtures__/plugin/libraries", import.meta.url));

/** The app's code, and that of an app which uses more of the same libraries. */
const SOURCES = {
  app: `import { alpha } from "esm-kit"; import { two } from "cjs-kit"; console.log(alpha(), two());`,
  other: `import { beta } from "esm-kit"; import { one, three } from "cjs-kit"; console.log(beta(), one(), three);`,
};

/**
 * Builds a small app for Node, minimized, with content hashes and a page with integrity attributes.
 *
 * @param {string} directory Receives the apps.
 * @returns {Promise<{ dist: string, usages: string[][] }>} The output, and for each of two states the further arguments
 *   of `fedshake optimize` that lead to it.
 */
export async function buildApp(directory) {
  const root = realpathSync(directory);
  const dist = await build(root, "app");
  const other = await build(root, "other");
  addPage(dist);
  return { dist, usages: [[], ["--usage", join(other, "share-usage.json")]] };
}

async function build(root, name) {
  const context = join(root, name);
  mkdirSync(context);
  writeFileSync(join(context, "package.json"), `{ "name": "${name}" }`);
  writeFileSync(join(context, "index.js"), `import("./bootstrap.js");`);
  writeFileSync(join(context, "bootstrap.js"), SOURCES[name]);
  const path = join(context, "dist");
  const shared = { "esm-kit": { requiredVersion: false }, "cjs-kit": { requiredVersion: false } };
  const compiler = webpack({
    mode: "production",
    target: "async-node",
    context,
    entry: "./index.js",
    resolve: { modules: [libraries] },
    optimization: { splitChunks: false },
    output: { path, publicPath: "", uniqueName: name, filename: "[name].[contenthash].js", chunkFilename: "[contenthash].js" },
    plugins: [
      new webpack.container.ModuleFederationPlugin({ name, library: { type: "commonjs-module" }, filename: "remoteEntry.js", exposes: { "./main": "./bootstrap.js" }, shared }),
      new FedshakePlugin({ cache: false }),
    ],
  });
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => compiler.close(() => (error || stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve())));
  });
  return path;
}

function addPage(dist) {
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js") && name !== "remoteEntry.js");
  const integrity = (name) => `sha384-${createHash("sha384").update(readFileSync(join(dist, name))).digest("base64")}`;
  writeFileSync(join(dist, "index.html"), scripts.map((name) => `<script src="${name}" integrity="${integrity(name)}"></script>\n`).join(""));
}
