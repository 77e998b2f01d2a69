import { ARTIFACTS_FOLDER, MANIFEST_FILE, parseManifest, type BuildManifest } from "../artifacts";
import { FedshakeError } from "../errors";
import type { OutputFolder } from "./OutputFolder";

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
