import { type Annotated, annotateCollected, type AnnotateInput, mayAnnotate } from "./annotate-collected";
import { collectWithoutScopes } from "./collect-without-scopes";
import type { CollectedExports } from "./export-site";
import { mayForward } from "./may-forward";
import { ModuleText } from "./ModuleText";

/** As `annotate`, but what knows of scopes is loaded with the first module that needs it. */
export async function annotateLazily(input: AnnotateInput): Promise<Annotated | null> {
  if (!mayAnnotate(input)) return null;
  return annotateCollected(input, await collectLazily(new ModuleText(input.source, input.filename, input.sourceType)));
}

/** As `listForwards`, but what knows of scopes is loaded with the first module that needs it. */
export async function listForwardsLazily(source: string, filename: string): Promise<string[]> {
  return mayForward(source) ? (await collectLazily(new ModuleText(source, filename))).forwards : [];
}

async function collectLazily(module: ModuleText): Promise<CollectedExports> {
  return collectWithoutScopes(module) ?? (await import("./collect-commonjs-exports")).collectCommonJsExports(module);
}
