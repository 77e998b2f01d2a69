import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A folder in `__fixtures__/optimize`: `input.js`, `output.js`, `options.json`, and maybe `exec.js`. */
export interface OptimizeCase {
  name: string;
  folder: string;
  input: string;
  options: {
    config: object;
    chunks?: string[];
    /** Of a bundle: the modules that go, and those through which it is entered. */
    pruned?: string[];
    entries?: string[];
    /** Of a chunk: the module to require. */
    require?: string;
    /** What the case ends with instead of an output. */
    throws?: { code: string; message: string };
  };
  /** Source of a function of the exports. */
  exec: string | null;
}

const root = join(__dirname, "../../__fixtures__/optimize");

export function readOptimizeCases(): OptimizeCase[] {
  return readdirSync(root).map((name) => {
    const folder = join(root, name);
    const exec = join(folder, "exec.js");
    return {
      name,
      folder,
      input: readFileSync(join(folder, "input.js"), "utf8"),
      options: JSON.parse(readFileSync(join(folder, "options.json"), "utf8")) as OptimizeCase["options"],
      exec: existsSync(exec) ? readFileSync(exec, "utf8") : null,
    };
  });
}

/** Reads the expected output; a missing one is written (not in continuous integration), and `OVERWRITE=1` updates it. */
export function readOutput({ folder }: OptimizeCase, actual: string): string {
  const path = join(folder, "output.js");
  if (process.env["OVERWRITE"] === "1" || (!existsSync(path) && !process.env["CI"])) writeFileSync(path, actual);
  return readFileSync(path, "utf8");
}
