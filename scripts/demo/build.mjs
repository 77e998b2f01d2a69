// One build of one app of the example federation, in a process of its own so that times and memory are its own:
// `node build.mjs '<JSON>'`. Prints one line of JSON, the BuildResult of run-build.mjs.
import { performance } from "node:perf_hooks";
import { loadBundler } from "./load-bundler.mjs";
import { measureSharedChunks } from "./shared-chunks.mjs";
import { keepTexts } from "./unminified-texts.mjs";

const { bundler, measure = true, variant, ...build } = JSON.parse(process.argv[2]);

function runOnce(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close((closeError) => (error ?? closeError ? reject(error ?? closeError) : resolve(stats)));
    });
  });
}

const { run: createCompiler, configure } = await loadBundler(bundler);
const config = await configure(build);
if (variant) await (await import(variant.module))[variant.name](config, variant.argument);
const texts = new Map();
if (measure) config.plugins.push(keepTexts(texts));

const start = performance.now();
const startCpu = process.cpuUsage();
const stats = await runOnce(createCompiler(config));
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(startCpu);

const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
const result = {
  seconds,
  cpuSeconds: (user + system) / 1e6,
  errors: errors.map(({ message }) => message),
  warnings: warnings.map(({ message }) => message),
  libraries: measure && errors.length === 0 ? measureSharedChunks(stats, build.outDir, texts) : [],
};
process.stdout.write(`${JSON.stringify(result)}\n`);
