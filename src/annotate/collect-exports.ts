import { collectCommonJsExports } from "./collect-commonjs-exports";
import { collectWithoutScopes } from "./collect-without-scopes";
import type { CollectedExports } from "./export-site";
import type { ModuleText } from "./ModuleText";

/** Collects what a module exports, and where in its text, from the text alone. Throws PARSE_FAILED. */
export function collectExports(module: ModuleText): CollectedExports {
  return collectWithoutScopes(module) ?? collectCommonJsExports(module);
}
