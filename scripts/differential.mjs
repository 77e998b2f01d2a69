// `npm run differential`: cuts real libraries to random uses and compares what is kept with the uncut build.
// The harness is TypeScript, as it takes the pruner from the sources.
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = join(root, "scripts/differential");
const directory = join(root, ".work/differential", String(process.pid));
process.chdir(root);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    rmSync(directory, { recursive: true, force: true });
    process.exit(1);
  });
}

const forNode = { bundle: true, packages: "external", platform: "node", format: "cjs", target: "node20", logLevel: "error" };
try {
  await build({ ...forNode, entryPoints: [join(sources, "command.ts"), join(sources, "worker.ts")], outdir: directory, outExtension: { ".js": ".cjs" } });
  // Runs inside the contexts of the libraries: a script whose value is a function.
  await build({
    bundle: true,
    format: "iife",
    globalName: "observer",
    banner: { js: "(() => {" },
    footer: { js: "return observer.createObserver; })()" },
    target: "node20",
    logLevel: "error",
    entryPoints: [join(sources, "observer/index.ts")],
    outfile: join(directory, "observer.js"),
  });
  const { runCommand } = createRequire(import.meta.url)(join(directory, "command.cjs"));
  process.exitCode = await runCommand(process.argv.slice(2), { worker: join(directory, "worker.cjs"), observer: join(directory, "observer.js"), directory });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
