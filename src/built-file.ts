import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A file of the built package, such as the code of a thread. The package refers to itself, which works from the sources as from `dist`. */
export function findBuiltFile(name: string): string {
  const manifest = createRequire(join(__dirname, "built-file.js")).resolve("fedshake/package.json");
  return join(dirname(manifest), "dist", name);
}
