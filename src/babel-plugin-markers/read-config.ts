import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { FedshakeError } from "../errors";

/** Reads a configuration file. Throws FILE_ACCESS. */
export function readConfigText(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (cause) {
    throw new FedshakeError("FILE_ACCESS", "the configuration cannot be read.", {
      file: relative(process.cwd(), path),
      hint: 'Check the path in "configFile", which is relative to the folder of the Babel configuration.',
      cause,
    });
  }
}

/** Parses a configuration. Throws INVALID_OPTION when it is no JSON object. */
export function parseConfig(text: string, path: string): object {
  let config: unknown;
  let reason = "";
  try {
    config = JSON.parse(text);
  } catch (error) {
    reason = ` (${(error as Error).message})`;
  }
  if (typeof config === "object" && config !== null && !Array.isArray(config)) return config;
  throw new FedshakeError("INVALID_OPTION", `the configuration is no JSON object${reason}.`, {
    file: relative(process.cwd(), path),
    hint: 'Write an object, such as { "featureFlags": { "newHome": true } }.',
  });
}
