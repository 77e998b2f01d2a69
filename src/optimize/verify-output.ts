import { FedshakeError } from "../errors";
import { verifyCut, type FileCut } from "../prune";
import type { Edit } from "../types";
import { analyseSource, PROGRAM, type AnalysedSource } from "./analyse-source";
import { findPragmas, lowerJsx } from "./jsx";
import { parseSource } from "./parse-source";

/**
 * Checks a result before anybody sees it: it parses, and nothing in it lost a declaration, a module or an export
 * that it still uses. Throws REWRITE_INVALID.
 */
export function verifyOutput(source: string, code: string, edits: readonly Edit[], { bundle, model }: AnalysedSource, stamp: number, file: string | undefined): void {
  if (bundle) {
    const problem = verifyCut(model, assembleCuts(source, edits, model, stamp), stamp);
    if (problem) throw failure(problem.reason, file, problem);
    return;
  }
  try {
    const parsed = parseSource(code, file);
    if (parsed.jsx) lowerJsx(parsed.program, findPragmas(parsed.program, parsed.comments));
    const before = model.peek(PROGRAM)[0];
    const after = analyseSource(code, parsed, { chunks: undefined, entryIds: [] }).model.read(PROGRAM)[0];
    const lost = before?.opaque === null && after ? [...after.globals].filter((name) => before.symbols.has(name)) : [];
    if (lost.length > 0) throw failure(`it lost the declaration of "${lost.join('", "')}"`, file);
  } catch (error) {
    if (error instanceof FedshakeError && error.code === "PARSE_FAILED") throw failure(error.reason, file, error);
    throw error;
  }
}

/** The edits apart for each module that stays and for all that is around them. */
function assembleCuts(source: string, edits: readonly Edit[], model: AnalysedSource["model"], stamp: number): FileCut[] {
  const tables = model.files.slice(0, model.tables.length).flatMap((file) => file.tables);
  const kept = tables
    .flatMap(({ entries }) => entries)
    .filter((entry) => model.modelOf(entry)?.stamp === stamp)
    .map((entry) => ({ entry, edits: [] as Edit[], stubs: new Set<string>() }))
    .sort((a, b) => a.entry.start - b.entry.start);
  const around: Edit[] = [];
  let at = 0;
  for (const edit of edits) {
    while (kept[at] && (kept[at] as { entry: { end: number } }).entry.end <= edit.start) at++;
    const holder = kept[at];
    if (holder && holder.entry.start <= edit.start && edit.end <= holder.entry.end) holder.edits.push(edit);
    else around.push(edit);
  }
  return [{ file: { name: "", text: source, tables }, tableEdits: around, kept }];
}

function failure(reason: string, file: string | undefined, cause?: unknown): FedshakeError {
  return new FedshakeError("REWRITE_INVALID", `the result was not right: ${reason.replace(/\.$/, "")}.`, {
    file,
    hint: "Nothing was changed. Please report this as a bug of fedshake.",
    cause,
  });
}
