import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles a TypeScript entry that reaches into the sources, for benchmarks of what the package does not export.
 *
 * @param {string} entry Relative to the project's folder.
 * @returns {Promise<string>} Path of the bundle, CommonJS, from where the packages that it requires are found.
 */
export async function bundleSource(entry) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const outfile = join(root, "node_modules/.cache/fedshake-bench", `${basename(entry, ".ts")}.cjs`);
  await build({ absWorkingDir: root, entryPoints: [entry], outfile, bundle: true, packages: "external", platform: "node", format: "cjs", target: "node20", logLevel: "error" });
  return outfile;
}
