import { collectWithoutScopes } from "./collect-without-scopes";
import type { CollectedExports } from "./export-site";
import { ModuleText } from "./ModuleText";

/** As `collectExports`, but what knows of scopes is loaded with the first module that needs it. Throws PARSE_FAILED. */
export async function collectLazily(source: string, filename: string): Promise<CollectedExports> {
  const module = new ModuleText(source, filename);
  return collectWithoutScopes(module) ?? (await import("./collect-commonjs-exports")).collectCommonJsExports(module);
}
