// Runs the annotating loader over the entry modules of the example's shares, in a process of its own:
// `node annotate-entries.mjs '{"cache":"FOLDER"}'`. Prints one line of JSON. The time counts from loading the loader.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import webpack from "webpack";
import configure from "../examples/federation/webpack.config.mjs";

const { cache } = JSON.parse(process.argv[2]);
const options = await readLoaderOptions();
const files = Object.keys(options.entries).map((path) => ({ path, source: readFileSync(path, "utf8") }));

const start = performance.now();
const startCpu = process.cpuUsage();
const { default: annotate } = createRequire(import.meta.url)("fedshake/loaders/annotate");
for (const { path, source } of files) await runLoader(path, source);
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(startCpu);

const bytes = files.reduce((sum, { source }) => sum + source.length, 0);
console.log(JSON.stringify({ modules: files.length, bytes, milliseconds, cpuMilliseconds: (user + system) / 1000 }));
process.exit();

/** What the plugin hands to its loader, once it knows where the share keys lead. */
async function readLoaderOptions() {
  const compiler = webpack(configure({ app: "host", mode: "production", outDir: "/", fedshake: { report: false, cache: false } }));
  const known = new Set(compiler.options.module.rules);
  await compiler.hooks.beforeRun.promise(compiler);
  const { entries } = compiler.options.module.rules.find((rule) => !known.has(rule)).use[0].options;
  return { entries, ...(cache && { cache: { directory: cache, salt: "" } }) };
}

function runLoader(path, source) {
  return new Promise((resolve, reject) => {
    const context = {
      resourcePath: path,
      rootContext: "/",
      sourceMap: false,
      getOptions: () => options,
      cacheable() {},
      async: () => (error, code) => (error ? reject(error) : resolve(code)),
    };
    annotate.call(context, source);
  });
}
