import { normalizeDeclarations } from "../options";
import type { DeclaredUses } from "../usage";
import { readConfig } from "./read-config";

/** Reads `keep` and `external` from a JSON file; empty without one. Throws FILE_ACCESS or INVALID_OPTION. */
export function readDeclarations(path: string | undefined): DeclaredUses {
  return path === undefined ? {} : normalizeDeclarations(readConfig(path));
}
