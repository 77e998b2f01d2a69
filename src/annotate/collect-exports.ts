import { collectCommonJsExports } from "./collect-commonjs-exports";
import { collectWithoutScopes } from "./collect-without-scopes";
import type { CollectedExports } from "./export-site";
import { withinStack } from "../nested-too-deep";
import { ModuleText, UNMARKED } from "./ModuleText";

/** Collects what a module exports, and where in its text, from the text alone. Throws PARSE_FAILED and TOO_DEEP. */
export function collectExports(source: string, filename: string): CollectedExports {
  return withinStack(filename, UNMARKED, () => {
    const module = new ModuleText(source, filename);
    return collectWithoutScopes(module) ?? collectCommonJsExports(module);
  });
}
