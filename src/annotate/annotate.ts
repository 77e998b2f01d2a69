import { type Annotated, annotateCollected, type AnnotateInput, mayAnnotate } from "./annotate-collected";
import { collectExports } from "./collect-exports";
import { composeMaps } from "./compose-maps";
import { mayForward } from "./may-forward";

/**
 * Encloses the exports of one module in `@common:if` markers without changing what the module does.
 * Null when the module has no exports; the code is the source itself where none of them can be marked.
 * @throws FedshakeError `PARSE_FAILED` and `TOO_DEEP`
 */
export function annotate(input: AnnotateInput): Annotated | null {
  if (!mayAnnotate(input)) return null;
  return annotateCollected(input, collectExports(input.source, input.filename), composeMaps);
}

/**
 * Lists the requests that a module passes on as a whole (`export * from "./x"`, `module.exports = require("./x")`),
 * in source order. A text that cannot contain one is not parsed. Throws PARSE_FAILED and TOO_DEEP.
 */
export function listForwards(source: string, filename: string): string[] {
  return mayForward(source) ? collectExports(source, filename).forwards : [];
}
