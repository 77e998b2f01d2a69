// Builds the fixture with one bundler, in a process of its own: Rspack is an ES module with a native part, which
// Jest cannot load. Takes `BuildInput` on standard input, prints `BuildOutput`.
import { readFileSync } from "node:fs";
import { rspack } from "@rspack/core";
import webpack from "webpack";

const { bundler, context, entry, outputPath, loader, options, devtool, hasPlugin, inThread } = JSON.parse(readFileSync(0, "utf8"));

const thread = inThread && bundler === "webpack" ? ["thread-loader"] : [];
const use = [...thread, { loader, options, ...(inThread && bundler === "rspack" && { parallel: true }) }];
const annotate = options ? [{ test: /(modern|legacy|broken)\.\w+$/, enforce: "post", use }] : [];
const compiler = (bundler === "webpack" ? webpack : rspack)({
  mode: "development",
  context,
  entry,
  devtool,
  output: { path: outputPath, library: { type: "commonjs2" } },
  module: { rules: [...annotate, { test: /\.ts$/, loader: `${context}/compile-typescript.cjs` }] },
  plugins: hasPlugin ? [{ apply: (target) => (target[Symbol.for("fedshake.plugin")] = true) }] : [],
});

compiler.run((error, stats) => {
  if (error) throw error;
  const { errors, warnings, modules } = stats.toJson({ all: false, errors: true, warnings: true, modules: true });
  const messages = (list) => list.map(({ message }) => message);
  const cacheable = modules.every((module) => module.cacheable !== false);
  process.stdout.write(JSON.stringify({ errors: messages(errors), warnings: messages(warnings), cacheable }), () => process.exit());
});
