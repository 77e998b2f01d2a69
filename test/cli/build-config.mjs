/**
 * Builds an app with its own configuration, in a process of its own: bundlers are ES modules with native parts, which
 * Jest cannot load. Takes the configuration's path; prints problems and the usage reports as JSON.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "esbuild";

const [path] = process.argv.slice(2);
const folder = dirname(path);
const require = createRequire(import.meta.url);
process.chdir(folder);
process.env.FEDERATION_WEBPACK_PATH = require.resolve("webpack-for-enhanced");

const isEnhanced = readFileSync(path, "utf8").includes("@module-federation/enhanced");
const config = await resolveConfig(await loadConfig());
const problems = basename(path).startsWith("rsbuild") ? await buildWithRsbuild() : await buildWith(await loadBundler());
const reports = readdirSync("dist", { recursive: true }).filter((file) => basename(file) === "share-usage.json").map((file) => JSON.parse(readFileSync(join("dist", file), "utf8")));
process.stdout.write(JSON.stringify({ problems, reports: reports.map(({ apps, treeShake }) => ({ apps, used: treeShake.immer?.produce, unused: treeShake.immer?.current })) }));
process.exit();

/** TypeScript is stripped first, as the bundlers' command lines do. */
async function loadConfig() {
  if (!path.endsWith(".ts")) return (await import(pathToFileURL(path))).default;
  const compiled = path.replace(/\.ts$/, ".compiled.mjs");
  writeFileSync(compiled, transformSync(readFileSync(path, "utf8"), { loader: "ts", format: "esm" }).code);
  return (await import(pathToFileURL(compiled))).default;
}

async function resolveConfig(exported) {
  const config = typeof exported === "function" ? await exported({ command: "build" }, { mode: "production" }) : exported;
  for (const one of [config].flat()) {
    if (basename(path).startsWith("rsbuild")) continue;
    Object.assign(one, { mode: "production", context: folder, devtool: false, performance: { hints: false }, optimization: { minimize: false } });
    Object.assign((one.output ??= {}), { path: join(folder, "dist", one.name ?? "") });
  }
  return config;
}

async function loadBundler() {
  if (basename(path).startsWith("rspack")) return (await import("@rspack/core")).rspack;
  return require(isEnhanced ? "webpack-for-enhanced" : "webpack");
}

async function buildWith(bundler) {
  const stats = await new Promise((resolve, reject) => bundler(config).run((error, result) => (error ? reject(error) : resolve(result))));
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  return [...errors, ...warnings].map(({ message }) => message);
}

async function buildWithRsbuild() {
  const { createRsbuild } = await import("@rsbuild/core");
  const rsbuild = await createRsbuild({ cwd: folder, config: { ...config, output: { ...config.output, minify: false }, logLevel: "silent" } });
  const { stats } = await rsbuild.build();
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  return [...errors, ...warnings].map(({ message }) => message);
}
