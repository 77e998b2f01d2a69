import { createCodeFrame, positionAt } from "../code-frame";
import { FedshakeError } from "../errors";
import { findJsonError } from "../find-json-error";
import { readText, shortPath } from "./read-text";

/** Reads the JSON object that markers are evaluated against. Throws FILE_ACCESS or INVALID_OPTION, with the place. */
export function readConfig(path: string): object {
  const text = readText(path, "Check the path.").replace(/^\uFEFF/, "");
  const file = shortPath(path);
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch (cause) {
    const { offset, endsEarly } = findJsonError(text);
    const loc = positionAt(text, offset);
    const hint = endsEarly ? "The file seems to be truncated." : "Correct it there.";
    throw new FedshakeError("INVALID_OPTION", "The configuration is no JSON.", { hint, file, loc, frame: createCodeFrame(text, loc), cause });
  }
  if (typeof config !== "object" || config === null || Array.isArray(config)) {
    throw new FedshakeError("INVALID_OPTION", "The configuration is no JSON object.", { hint: 'Write one such as { "featureFlags": { "newHome": true } }.', file });
  }
  return config;
}
