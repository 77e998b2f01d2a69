import { rename, writeFile } from "node:fs/promises";

/** Writes under another name first, so that a reader never finds half a file. */
export async function writeWhole(file, text) {
  const unfinished = `${file}.${process.pid}.tmp`;
  await writeFile(unfinished, text);
  await rename(unfinished, file);
}
