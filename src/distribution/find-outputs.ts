import { readdirSync } from "node:fs";
import { join } from "node:path";
import { FedshakeError } from "../errors";
import { isOutput, OutputFolder } from "./OutputFolder";

/** How deep below a given folder outputs are looked for: `apps/<app>/build/client` is 3. */
const MAX_DEPTH = 4;

/**
 * The output folders that the given paths name: each such folder itself, or those below it. Neither links nor
 * `node_modules` are followed. Throws FILE_ACCESS or MISSING_ARTIFACTS.
 */
export function findOutputs(paths: readonly string[]): OutputFolder[] {
  const found = new Map<string, OutputFolder>();
  for (const path of paths) {
    const { path: root } = new OutputFolder(path);
    const outputs = isOutput(root) ? [root] : listOutputs(root, MAX_DEPTH);
    if (outputs.length === 0) {
      throw new FedshakeError("MISSING_ARTIFACTS", "No build has left here what is needed to cut it.", {
        file: path,
        hint: "Build the app with FedshakePlugin, without its option `usage`, and keep the folder `.fedshake` of its output.",
      });
    }
    for (const output of outputs) found.set(output, new OutputFolder(output));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, folder]) => folder);
}

function listOutputs(folder: string, depth: number): string[] {
  if (depth === 0) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || entry.name.startsWith(".") || entry.name === "node_modules") return [];
    const path = join(folder, entry.name);
    return isOutput(path) ? [path] : listOutputs(path, depth - 1);
  });
}
