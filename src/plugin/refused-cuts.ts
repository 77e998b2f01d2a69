import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FedshakeError } from "../errors";
import type { RefusedFile } from "../prune";

/** In the output folder; nothing that is emitted refers to it. */
const FOLDER = ".fedshake/refused";

/**
 * Writes what a refused cut would have done, each file under its own name; those of earlier builds are removed. Each
 * is written under another name, then renamed. Throws FILE_ACCESS, and then leaves none.
 *
 * @param outputPath Absolute path of the output folder.
 */
export function writeRefusedCuts(outputPath: string, refused: readonly RefusedFile[]): void {
  const folder = join(outputPath, FOLDER);
  try {
    rmSync(folder, { recursive: true, force: true });
    for (const { name, text } of refused) {
      const path = join(folder, toInnerPath(name));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.tmp`, text);
      renameSync(`${path}.tmp`, path);
    }
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw new FedshakeError("FILE_ACCESS", `What the refused cut would have done cannot be written (${cause instanceof Error ? cause.message : String(cause)}).`, {
      file: FOLDER,
      hint: "Check the permissions of the output folder, or set `debug: false`.",
      cause,
    });
  }
}

/** The file's name without its query, and with nothing in it that leads out of a folder. */
function toInnerPath(name: string): string {
  const segments = name.replace(/\?.*$/s, "").split(/[\\/]/);
  return join(...segments.map((segment) => (segment === ".." ? "__" : segment.replace(/:/g, "_"))));
}
