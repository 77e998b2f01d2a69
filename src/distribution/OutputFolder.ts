import { accessSync, constants, lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from "node:fs";
import { join, sep } from "node:path";
import { ARTIFACTS_FOLDER, MANIFEST_FILE } from "../artifacts";
import { FedshakeError } from "../errors";

/**
 * The output folder of a build. Whatever is read or written goes through {@link OutputFolder.resolve}, so that no
 * name, wherever it comes from, leads out of the folder.
 */
export class OutputFolder {
  /** Absolute, free of links. */
  readonly path: string;

  /** Throws FILE_ACCESS for what is no folder. */
  constructor(path: string) {
    try {
      this.path = realpathSync(path);
      if (!statSync(this.path).isDirectory()) throw new Error("it is not a folder");
    } catch (cause) {
      throw new FedshakeError("FILE_ACCESS", "The folder cannot be read.", { file: path, hint: "Check the path.", cause });
    }
  }

  /**
   * Absolute path of a file in the folder, there or not. Throws INVALID_ARTIFACTS for a name that is absolute, has `..`
   * in it, or passes through a link.
   *
   * @param name relative, with `/` between its parts
   */
  resolve(name: string): string {
    const parts = name.split("/");
    const isPlain = (part: string): boolean => part !== "" && part !== "." && part !== ".." && !/[\0\\]/.test(part);
    if (!parts.every(isPlain) || (sep === "\\" && name.includes(":"))) return this.#refuse(name);
    let path = this.path;
    for (const [index, part] of parts.entries()) {
      path = join(path, part);
      const stats = statOrNull(path);
      if (stats === null) break;
      if (stats.isSymbolicLink() || (index < parts.length - 1 && !stats.isDirectory())) return this.#refuse(name);
    }
    return join(this.path, ...parts);
  }

  /**
   * Names of all files, sorted. Left out are links, what fedshake keeps for itself, and folders that are the output of
   * a build of their own.
   */
  list(): string[] {
    const names: string[] = [];
    const walk = (folder: string, prefix: string): void => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.name === ARTIFACTS_FOLDER) continue;
        const path = join(folder, entry.name);
        if (entry.isFile()) names.push(prefix + entry.name);
        else if (entry.isDirectory() && !isOutput(path)) walk(path, `${prefix}${entry.name}/`);
      }
    };
    walk(this.path, "");
    return names.sort();
  }

  /** Throws FILE_ACCESS when it is not there. */
  read(name: string): Buffer {
    const path = this.resolve(name);
    try {
      return readFileSync(path);
    } catch (cause) {
      throw new FedshakeError("FILE_ACCESS", "The file cannot be read.", { file: this.describe(name), hint: "Build the app again.", cause });
    }
  }

  readIfThere(name: string): Buffer | null {
    return statOrNull(this.resolve(name))?.isFile() ? this.read(name) : null;
  }

  /** False where nothing of fedshake can be written in the folder. */
  isWritable(): boolean {
    try {
      accessSync(join(this.path, ARTIFACTS_FOLDER), constants.W_OK);
      return true;
    } catch {
      return false;
    }
  }

  /** The file's path as messages show it. */
  describe(name: string): string {
    return join(this.path, name);
  }

  #refuse(name: string): never {
    throw new FedshakeError("INVALID_ARTIFACTS", `"${name}" is no file inside this folder.`, {
      file: this.path,
      hint: "The files that the build left were changed by something else. Build the app again.",
    });
  }
}

/** True for a folder in which a build left its artifacts. */
export function isOutput(folder: string): boolean {
  return statOrNull(join(folder, ARTIFACTS_FOLDER, MANIFEST_FILE)) !== null;
}

function statOrNull(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}
