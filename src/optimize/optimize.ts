import MagicString from "magic-string";
import { FedshakeError } from "../errors";
import { findValue } from "../markers";
import { applyEdits } from "../prune";
import type { Edit } from "../types";
import { analyseSource, PROGRAM, type AnalysedSource } from "./analyse-source";
import type { Change, Removal } from "./change";
import { dropImports, dropUnreached } from "./drop-unreached";
import { coverEdits, fitRemoval, joinEdits } from "./edits";
import { foldConstants } from "./fold";
import { findPragmas, lowerJsx } from "./jsx";
import { collectUnreached, markLive } from "./mark-live";
import { NestedScopes } from "./NestedScopes";
import { withinStack } from "../nested-too-deep";
import { parseSource, type ParsedSource } from "./parse-source";
import { planChanges, type Plan } from "./plan";
import type { SourceMap } from "./source-map";
import type { SyntaxNode } from "./syntax";
import { verifyOutput } from "./verify-output";

export interface OptimizeOptions {
  /** Name of the source in messages and in the map. */
  filename?: string | undefined;
  /**
   * Texts of all other chunks of the same build. What they require stays; without them, a bundle that loads
   * chunks keeps all of its modules.
   */
  chunks?: readonly string[] | undefined;
}

export interface OptimizeResult {
  /** The source itself, if nothing was to be cut or replaced. */
  code: string;
  /** From `code` to the source, character by character; made when it is first asked for. */
  readonly map: SourceMap;
  /** What is gone, in the order of the source; of things inside each other the outermost. */
  removed: Removal[];
}

/** A result together with what led to it. */
export interface Run {
  result: OptimizeResult;
  /** Null where no marker changed anything. */
  analysed: AnalysedSource | null;
  /** Stamp of what is live in the model. */
  stamp: number;
}

/**
 * Evaluates the markers of a script, a module (with JSX, if need be) or a bundle of webpack or Rspack, and removes
 * what becomes unreachable through that. All other text stays as it is.
 *
 * @param config A JSON object; a condition holds when the value at its path is `true`.
 * @throws FedshakeError INVALID_MARKER, INVALID_CONDITION and UNBALANCED_MARKER for markers, PARSE_FAILED and TOO_DEEP for the
 * source, each with the place; INVALID_OPTION for the configuration.
 */
export function optimize(source: string, config: object, options: OptimizeOptions = {}): OptimizeResult {
  return runOptimize(source, config, options).result;
}

/** The body of `optimize` and `optimizeWithPruneResult`. */
export function runOptimize(source: string, config: object, { filename, chunks }: OptimizeOptions): Run {
  if (typeof config !== "object" || config === null || Array.isArray(config)) {
    throw new FedshakeError("INVALID_OPTION", "The configuration is no object.", { hint: 'Pass an object, such as { "featureFlags": { "newHome": true } }.' });
  }
  if (!source.includes("@common:")) return unchanged(source, filename);
  return withinStack(filename, "Spread it over several statements.", () => {
    const parsed = parseSource(source, filename);
    const plan = planChanges(parsed, config, { source, file: filename });
    if (plan.changes.length === 0) return unchanged(source, filename);
    return apply(source, parsed, plan, { filename, chunks, entryIds: findEntryIds(config) });
  });
}

function apply(source: string, parsed: ParsedSource, plan: Plan, { filename, chunks, entryIds }: OptimizeOptions & { entryIds: string[] }): Run {
  const { program, comments, pure } = parsed;
  if (parsed.jsx) lowerJsx(program, findPragmas(program, comments));
  const analysed = analyseSource(source, parsed, { chunks, entryIds });
  const { model, roots, bodies } = analysed;
  const moduleAt = createModuleLookup(analysed);

  const unreached = collectUnreached(model, markLive(model, roots, null));
  const scopes = new NestedScopes({ text: source, comments, pure }, plan.changes, (node) => bodies.has(node), moduleAt);
  for (const change of plan.changes) change.apply();
  const changes = [...plan.changes];
  const edits = [...plan.edits];
  for (const change of plan.changes) {
    if (change.kind !== "replacement" && change.kind !== "expression") continue;
    const folded = foldConstants(source, change);
    changes.push(...folded);
    for (const edit of folded) edits.push(coverEdits(edit, edits));
  }

  const surroundings = { text: source, comments, isGone: createRangeTest(edits) };
  const nested = scopes.drop(surroundings);
  const own = [...edits];
  edits.push(...nested.edits.map((edit) => fitRemoval(edit, own)));
  model.forget(({ start, end }) => edits.some((edit) => edit.start < end && start < edit.end));

  const stamp = markLive(model, roots, unreached);
  const dropped = dropUnreached(model, stamp, (id) => (model.isModule(id) ? id : null), surroundings);
  edits.push(...dropped.edits.map((edit) => fitRemoval(edit, own)), ...dropOwnImports(source, program, analysed, stamp));

  const joined = joinEdits(edits);
  const code = applyEdits(source, joined);
  verifyOutput(source, code, joined, analysed, stamp, filename);
  const removed = listRemovals(changes, [...nested.removals, ...dropped.removals.map((removal) => nameImport(removal, program))], moduleAt);
  return { result: createResult(source, code, joined, removed, filename), analysed, stamp };
}

function unchanged(source: string, filename: string | undefined): Run {
  return { result: createResult(source, source, [], [], filename), analysed: null, stamp: 0 };
}

function createResult(source: string, code: string, edits: readonly Edit[], removed: Removal[], filename: string | undefined): OptimizeResult {
  let map: SourceMap | null = null;
  return {
    code,
    get map() {
      return (map ??= createMap(source, edits, filename));
    },
    removed,
  };
}

function createMap(source: string, edits: readonly Edit[], filename = ""): SourceMap {
  const text = new MagicString(source);
  for (const { start, end, text: replacement } of edits) {
    if (replacement === "") text.remove(start, end);
    else text.update(start, end, replacement);
  }
  return text.generateMap({ hires: true, source: filename, includeContent: true });
}

/** Entry modules that an RFC usage report in the configuration names. */
function findEntryIds(config: object): string[] {
  const libraries = findValue("treeShake", config)?.value;
  if (typeof libraries !== "object" || libraries === null) return [];
  return Object.values(libraries).flatMap((library: unknown) => {
    const id = findValue("chunk_characteristics.entry_module_id", library)?.value;
    return typeof id === "string" || typeof id === "number" ? [String(id)] : [];
  });
}

function dropOwnImports(source: string, program: SyntaxNode, { bundle, model }: AnalysedSource, stamp: number): Edit[] {
  const section = model.peek(PROGRAM)[0];
  const list = bundle ? bundle.bootstrap?.list : program;
  if (list !== program || !section || section.opaque !== null) return [];
  return dropImports(section, stamp, program["body"] as SyntaxNode[], source);
}

/** Says of a variable that an import declares it. */
function nameImport(removal: Removal, program: SyntaxNode): Removal {
  if (removal.kind !== "variable") return removal;
  const isImported = (program["body"] as SyntaxNode[]).some(({ type, start, end }) => type === "ImportDeclaration" && start < removal.start && removal.end < end);
  return isImported ? { ...removal, kind: "import" } : removal;
}

/** Tells which module of a bundle an offset lies in; null for its own code. */
function createModuleLookup({ model }: AnalysedSource): (offset: number) => string | null {
  const sections = model.tables.flatMap((table) => table.sections).sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle] as { end: number }).end <= offset) low = middle + 1;
      else high = middle;
    }
    const section = sections[low];
    return section && section.start <= offset ? section.id : null;
  };
}

function createRangeTest(ranges: readonly Edit[]): (range: { start: number; end: number }) => boolean {
  return ({ start, end }) => ranges.some((range) => range.start <= start && end <= range.end);
}

/** All removals in the order of the source, without those that lie in others. */
function listRemovals(changes: readonly Change[], unreached: readonly Removal[], moduleAt: (offset: number) => string | null): Removal[] {
  const direct = changes.flatMap(({ kind, name, condition, node, start, end }): Removal[] => {
    if (kind === "replacement") return [];
    const range = kind === "branch" ? { start, end } : { start: node.start, end: node.end };
    return [{ kind, name, module: moduleAt(node.start), condition, ...range }];
  });
  const all = [...direct, ...unreached].sort((a, b) => a.start - b.start || b.end - a.end);
  const outermost: Removal[] = [];
  for (const removal of all) {
    const previous = outermost.at(-1);
    if (!previous || removal.end > previous.end) outermost.push(removal);
  }
  return outermost;
}
