// Builds the fixture with one bundler, in a process of its own: Rspack is an ES module with a native part, which
// Jest cannot load. Takes `BuildInput` on standard input, prints `BuildOutput`.
import { readFileSync } from "node:fs";
import { rspack } from "@rspack/core";
import webpack from "webpack";

const { bundler, context, entry, outputPath, loader, options, devtool, hasPlugin } = JSON.parse(readFileSync(0, "utf8"));

const annotate = options ? [{ test: /(modern|legacy|broken)\.\w+$/, enforce: "post", use: { loader, options } }] : [];
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
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  const messages = (list) => list.map(({ message }) => message);
  process.stdout.write(JSON.stringify({ errors: messages(errors), warnings: messages(warnings) }));
  compiler.close(() => {});
});
