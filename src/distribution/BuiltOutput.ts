import { createHash } from "node:crypto";
import { ARTIFACTS_FOLDER } from "../artifacts";
import { FedshakeError } from "../errors";
import type { OutputFolder } from "./OutputFolder";
import { readState, type FileState } from "./state";

export const ORIGINALS_FOLDER = `${ARTIFACTS_FOLDER}/originals`;

/**
 * An output as its build left it: what an earlier `fedshake optimize` replaced or removed in place is read from the
 * originals that it kept, and what it added is not there.
 */
export class BuiltOutput {
  readonly #folder: OutputFolder;
  readonly #state: ReadonlyMap<string, FileState>;

  /** Throws OUTPUT_CHANGED when a file is neither what the build nor what the earlier run has written. */
  constructor(folder: OutputFolder) {
    this.#folder = folder;
    const state = new Map<string, FileState>();
    for (const [name, file] of readState(folder)) {
      const current = folder.readIfThere(name);
      const digest = current && sha256(current);
      if (digest === file.original) continue;
      if (digest !== file.written) throw createChangedError(folder, name, "was changed after `fedshake optimize` has written it");
      state.set(name, file);
    }
    this.#state = state;
  }

  names(): string[] {
    const names = new Set(this.#folder.list());
    for (const [name, { original }] of this.#state) {
      if (original === null) names.delete(name);
      else names.add(name);
    }
    return [...names].sort();
  }

  read(name: string): Buffer {
    const original = this.#state.get(name)?.original;
    if (original === undefined || original === null) return this.#folder.read(name);
    const content = this.#folder.readIfThere(`${ORIGINALS_FOLDER}/${original}`);
    if (content && sha256(content) === original) return content;
    throw new FedshakeError("INVALID_ARTIFACTS", "The original, as the build has written it, is gone.", {
      file: this.#folder.describe(name),
      hint: "Build the app again.",
    });
  }
}

export function sha256(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

export function createChangedError(folder: OutputFolder, name: string, what: string): FedshakeError {
  return new FedshakeError("OUTPUT_CHANGED", `The file ${what}.`, {
    file: folder.describe(name),
    hint: "Build the app again, and run `fedshake optimize` before whatever else changes its output.",
  });
}
