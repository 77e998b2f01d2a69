import { FedshakeError } from "../errors";
import { normalizeDeclarations } from "../options";
import type { DeclaredUses } from "../usage";
import { readConfig } from "./read-config";
import { shortPath } from "./read-text";

/** Reads `keep` and `external` from a JSON file; empty without one. Throws FILE_ACCESS or INVALID_OPTION. */
export function readDeclarations(path: string | undefined): DeclaredUses {
  if (path === undefined) return {};
  const config = readConfig(path);
  try {
    return normalizeDeclarations(config);
  } catch (error) {
    if (!(error instanceof FedshakeError)) throw error;
    const { code, reason, hint, cause } = error;
    throw new FedshakeError(code, reason, { hint, file: shortPath(path), cause });
  }
}
