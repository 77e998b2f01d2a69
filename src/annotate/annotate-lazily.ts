import { type Annotated, annotateCollected, type AnnotateInput, mayAnnotate } from "./annotate-collected";
import type { CollectedExports } from "./export-site";
import { mayForward } from "./may-forward";

/** Answers what is remembered of a source, or what `collect` finds. Parsers are only loaded when that is called. */
export type RememberExports = (source: string, collect: () => Promise<CollectedExports>) => Promise<CollectedExports>;

/** As `annotate`, but parses only what is not remembered, and loads only what it needs. Throws PARSE_FAILED and TOO_DEEP. */
export async function annotateLazily(input: AnnotateInput, remember: RememberExports): Promise<Annotated | null> {
  if (!mayAnnotate(input)) return null;
  const collected = await collectOrRemember(input.source, input.filename, remember);
  const composeMaps = input.inputSourceMap ? (await import("./compose-maps")).composeMaps : null;
  return annotateCollected(input, collected, composeMaps);
}

/** As `listForwards`, but parses only what is not remembered, and loads only what it needs. Throws PARSE_FAILED and TOO_DEEP. */
export async function listForwardsLazily(source: string, filename: string, remember: RememberExports): Promise<string[]> {
  return mayForward(source) ? (await collectOrRemember(source, filename, remember)).forwards : [];
}

function collectOrRemember(source: string, filename: string, remember: RememberExports): Promise<CollectedExports> {
  return remember(source, async () => (await import("./collect-lazily")).collectLazily(source, filename));
}
