import { collectWithoutScopes } from "./collect-without-scopes";
import type { CollectedExports } from "./export-site";
import { withinStack } from "../nested-too-deep";
import { ModuleText, UNMARKED } from "./ModuleText";

/** As `collectExports`, but what knows of scopes is loaded with the first module that needs it. Throws PARSE_FAILED and TOO_DEEP. */
export async function collectLazily(source: string, filename: string): Promise<CollectedExports> {
  const { module, collected } = withinStack(filename, UNMARKED, () => {
    const module = new ModuleText(source, filename);
    return { module, collected: collectWithoutScopes(module) };
  });
  if (collected) return collected;
  const { collectCommonJsExports } = await import("./collect-commonjs-exports");
  return withinStack(filename, UNMARKED, () => collectCommonJsExports(module));
}
