import { createHash } from "node:crypto";
import { brotliDecompressSync } from "node:zlib";
import { ARTIFACTS_FOLDER, type StoredFile } from "../artifacts";
import { FedshakeError } from "../errors";
import type { OutputFolder } from "./OutputFolder";
import type { EncodedMap } from "./translate-map";

/** Text of a file of the artifacts. Throws INVALID_ARTIFACTS. */
export function readStored(folder: OutputFolder, stored: StoredFile): string {
  return readStoredBytes(folder, stored).toString();
}

/** Unpacks a file of the artifacts and checks its length and hash. Throws INVALID_ARTIFACTS. */
export function readStoredBytes(folder: OutputFolder, { file, sha256, bytes }: StoredFile): Buffer {
  const name = `${ARTIFACTS_FOLDER}/${file}`;
  const fail = (reason: string, cause?: unknown): never => {
    throw new FedshakeError("INVALID_ARTIFACTS", reason, { file: folder.describe(name), hint: "Build the app again.", cause });
  };
  const packed = folder.readIfThere(name) ?? fail("The file is missing.");
  let content: Buffer;
  try {
    content = brotliDecompressSync(packed, { maxOutputLength: Math.max(bytes, 1) });
  } catch (cause) {
    return fail("The file cannot be unpacked.", cause);
  }
  if (content.length !== bytes || createHash("sha256").update(content).digest("hex") !== sha256) fail("The file is not what the build has written.");
  return content;
}

/** The kept source map of a chunk. Throws INVALID_ARTIFACTS. */
export function readMap(folder: OutputFolder, stored: StoredFile): EncodedMap {
  const text = readStored(folder, stored);
  try {
    const map = JSON.parse(text) as Partial<EncodedMap> | null;
    if (typeof map?.mappings === "string" && Array.isArray(map.sources) && Array.isArray(map.names)) return map as EncodedMap;
  } catch {
    // No JSON: no less wrong than another shape.
  }
  throw new FedshakeError("INVALID_ARTIFACTS", "The file is no source map.", { file: folder.describe(`${ARTIFACTS_FOLDER}/${stored.file}`), hint: "Build the app again." });
}
