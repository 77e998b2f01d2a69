import { ARTIFACTS_FOLDER, MANIFEST_FILE, parseFacts, parseManifest, type BuildManifest, type FactsJson } from "../artifacts";
import { FedshakeError } from "../errors";
import type { OutputFolder } from "./OutputFolder";
import { readStored } from "./read-build";

/** Reads what the build left. Throws MISSING_ARTIFACTS or INVALID_ARTIFACTS. */
export function readManifest(folder: OutputFolder): BuildManifest {
  const name = `${ARTIFACTS_FOLDER}/${MANIFEST_FILE}`;
  const content = folder.readIfThere(name);
  if (content === null) {
    throw new FedshakeError("MISSING_ARTIFACTS", "No build has left here what is needed to cut it.", {
      file: folder.path,
      hint: "Build the app with FedshakePlugin, without its option `usage`.",
    });
  }
  return parseManifest(content.toString(), folder.describe(name));
}

/** Throws INVALID_ARTIFACTS. */
export function readFacts(folder: OutputFolder, manifest: BuildManifest): FactsJson {
  try {
    return parseFacts(readStored(folder, manifest.facts));
  } catch (cause) {
    if (cause instanceof FedshakeError) throw cause;
    throw new FedshakeError("INVALID_ARTIFACTS", `The facts of the build are of another shape: ${(cause as Error).message}.`, {
      file: folder.describe(`${ARTIFACTS_FOLDER}/${manifest.facts.file}`),
      hint: "Build the app again.",
      cause,
    });
  }
}
