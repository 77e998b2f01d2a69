import type { ChunkModel, ModuleModel } from "../chunk";
import { FedshakeError } from "../errors";
import type { CutMode, Edit, NeedsByKey, SharedEntryFacts, Uses } from "../types";
import { checkMarkers } from "./check-markers";
import { serializeNeeds } from "./conditional-uses";
import { findNeededCopies } from "./copies";
import { describeModules, type ModuleFigures } from "./describe-modules";
import { explainCut } from "./explain-cut";
import { Marker } from "./mark";
import { PureImports } from "./pure-imports";
import { SideEffects } from "./side-effects";
import { editsOf, sweepFile, type FileCut, type SweptModule } from "./sweep";
import { verifyCut } from "./verify";

export interface PruneRoot {
  entry: SharedEntryFacts;
  uses: Uses;
}

export interface LibraryFigures {
  entry: SharedEntryFacts;
  /** Modules reached from the entry, inner modules of concatenated ones counted. */
  modules: { before: number; after: number };
}

/** A module in which nothing could be told apart. */
export interface KeptModule {
  /** For people: a path relative to the build's context. */
  module: string;
  reason: string;
}

export interface PruneResult {
  /** Files that change. */
  files: Array<{ name: string; edits: Edit[] }>;
  libraries: LibraryFigures[];
  /** What the cut libraries take from consumed share keys. */
  needs: NeedsByKey;
  /** Modules that stay whole although they are used only in part, and why; sorted by name. */
  keptWhole: KeptModule[];
  /** Every module of the files, what is left of it and what keeps it, if that was asked for; empty where nothing could be cut. */
  modules: ModuleFigures[];
  /** What went wrong; the files concerned are not in `files`. */
  diagnostics: FedshakeError[];
  /** What a cut that was found wrong would have done, where the options ask for it: files as they were, with comments. */
  refused: RefusedFile[];
}

export interface RefusedFile {
  name: string;
  text: string;
}

export interface PruneOptions {
  cut: CutMode;
  /** Mark imports of modules without side effects PURE (see {@link PureImports}). Default: false. */
  pure?: boolean;
  /** Also describe every module, which reads those that nothing reaches. Default: false. */
  explain?: boolean;
  /** Say of a cut that is refused what it would have done. Default: false. */
  explainRefusal?: boolean;
}

/** A cut whose text has not been read again yet. */
export interface PlannedCut {
  /** Files that change, if the cut proves right. */
  files: PruneResult["files"];
  /**
   * Reads again what is left of each module. Where anything is wrong, no file changes. To be called before anything
   * else is marked in a build that shares models with this one.
   */
  verify(): PruneResult;
}

/**
 * Cuts the chunks of a build to what is used of its shared libraries. Never throws for what it finds in a
 * chunk: a file that cannot be cut soundly stays as it is. A shared entry without a root is kept whole.
 */
export function prune(model: ChunkModel, roots: readonly PruneRoot[], options: PruneOptions): PruneResult {
  return planCut(model, roots, options).verify();
}

/** {@link prune} in two steps: other work on the cut text can be begun between them, to be thrown away if it proves wrong. */
export function planCut(model: ChunkModel, roots: readonly PruneRoot[], options: PruneOptions): PlannedCut {
  const causes = options.explain === true ? new Map() : null;
  const marker = new Marker(model, new SideEffects(model), null, causes);
  const usesByModule = new Map(roots.map(({ entry, uses }) => [entry.moduleId, uses]));
  for (const { entry, uses } of roots) marker.mark(entry.moduleId, uses);
  for (const entry of model.facts.shared) if (!usesByModule.has(entry.moduleId)) marker.mark(entry.moduleId, "all");

  // Code that was not read may use any module of the build; what a marker that does not pair was to enclose is not known.
  const unread = describeUnreadFiles(model);
  const findings = unread.length > 0 ? unread : checkMarkers(model);
  if (findings.length > 0) {
    return { files: [], verify: () => ({ files: [], libraries: [], needs: {}, keptWhole: [], modules: [], diagnostics: findings, refused: [] }) };
  }

  const entryKeys = new Map(roots.map(({ entry }) => [entry.moduleId, entry.shareKey]));
  const isCopyNeeded = findNeededCopies(model, marker.stamp);
  const pureImports = options.pure === true ? new PureImports(model) : null;
  const sweep = { stamp: marker.stamp, cut: options.cut, isCopyNeeded, entryKeys, pureImports };
  const swept = new Map<ModuleModel, SweptModule>();
  const cuts = model.files.map((file) => sweepFile(model, file, sweep, swept));
  const files = cuts.map((cut) => ({ name: cut.file.name, edits: editsOf(cut) })).filter(({ edits }) => edits.length > 0);
  return {
    files,
    verify() {
      const needs = serializeNeeds(model, marker.outside);
      const problem = verifyCut(model, cuts, marker.stamp, linkRoots(model, roots)) ?? findUnmetNeed(needs, roots);
      if (problem !== null) {
        const refused = options.explainRefusal ? explainCuts(model, cuts, marker.stamp, problem) : [];
        return { files: [], libraries: [], needs, keptWhole: [], modules: [], diagnostics: [problem], refused };
      }
      return {
        files,
        libraries: roots.map(({ entry }) => ({ entry, modules: countModules(model, entry.moduleId, marker.stamp) })),
        needs,
        keptWhole: findKeptWhole(model, marker.stamp),
        modules: causes === null ? [] : describeModules(model, cuts, marker.stamp, causes),
        diagnostics: [],
        refused: [],
      };
    },
  };
}

function explainCuts(model: ChunkModel, cuts: readonly FileCut[], stamp: number, problem: FedshakeError): RefusedFile[] {
  return cuts.filter((cut) => editsOf(cut).length > 0).map((cut) => ({ name: cut.file.name, text: explainCut(model, cut, stamp, problem) }));
}

/** What is used of every shared entry: all of one that no root names. */
function linkRoots({ facts }: ChunkModel, roots: readonly PruneRoot[]): PruneRoot[] {
  const named = new Set(roots.map(({ entry }) => entry.moduleId));
  return [...roots, ...facts.shared.filter(({ moduleId }) => !named.has(moduleId)).map((entry): PruneRoot => ({ entry, uses: "all" }))];
}

/** What the libraries take from each other, checked against what each of them is cut to. */
function findUnmetNeed(needs: NeedsByKey, roots: readonly PruneRoot[]): FedshakeError | null {
  for (const { entry, uses } of roots) {
    const needed = Object.hasOwn(needs, entry.shareKey) ? needs[entry.shareKey] : undefined;
    if (needed === undefined || uses === "all") continue;
    const missing = needed === "all" ? "all exports" : needed.filter((name) => !uses.has(name)).map((name) => JSON.stringify(name)).join(", ");
    if (missing === "") continue;
    return new FedshakeError("REWRITE_INVALID", `the shared library "${entry.shareKey}" was to be cut to less than other shared libraries take from it: ${missing}.`, {
      hint: "All shared chunks of this build are emitted uncut. The usage report lacks conditional uses: build the apps again, and merge their reports.",
    });
  }
  return null;
}

/** One error for each file that could not be read as far as the marking needed it. */
function describeUnreadFiles(model: ChunkModel): FedshakeError[] {
  const hint = "All shared chunks of this build are emitted uncut.";
  const unread = findUnreadFiles(model);
  if (unread.length === 0) return [];
  const errors = model.bailouts
    .filter(({ module }) => module === null)
    .map(({ file, reason }) => new FedshakeError("PARSE_FAILED", reason.replace(/\.?$/, "."), { file, hint }));
  for (const name of unread) {
    if (errors.some(({ file }) => file === name)) continue;
    errors.push(new FedshakeError("PARSE_FAILED", "the modules that the build lists for this chunk were not found in its text.", { file: name, hint }));
  }
  return errors;
}

/** Files of chunks with shared modules in which not every one of these was found. */
function findUnreadFiles(model: ChunkModel): string[] {
  const { facts } = model;
  const found = new Map(
    model.files.map(({ name, tables }) => [name, new Set(tables.flatMap(({ entries }) => entries.map(({ id }) => id)))]),
  );
  const unread: string[] = [];
  for (const chunk of facts.chunks) {
    const expected = chunk.moduleIds.filter((id) => facts.modules.get(id)?.shared);
    if (expected.length === 0) continue;
    if (!expected.every((id) => chunk.files.some((file) => found.get(file)?.has(id)))) unread.push(...chunk.files);
  }
  return [...new Set(unread)];
}

function findKeptWhole(model: ChunkModel, stamp: number): KeptModule[] {
  const reasons = new Map(findReachedEntries(model.facts));
  for (const id of model.facts.modules.keys()) {
    for (const module of model.peek(id)) {
      const reason = module.opaque ?? module.dynamicExports;
      if (reason !== null && module.stamp === stamp) reasons.set(module.facts.name, reason);
    }
  }
  return [...reasons].sort(([a], [b]) => (a < b ? -1 : 1)).map(([module, reason]) => ({ module, reason }));
}

/** Entries that the app reaches other than through their share, by name, with one of the modules that lead there. */
function* findReachedEntries({ shared, modules, consumes }: ChunkModel["facts"]): Generator<[name: string, reason: string]> {
  for (const { shareKey, moduleId } of shared) {
    const entry = modules.get(moduleId);
    if (!entry || entry.shared || consumes.has(moduleId)) continue;
    // The proxies of shares are neither kind of module.
    const by = [...modules.values()].find(({ id, shared, esm, references }) => id !== moduleId && !shared && esm !== null && !consumes.has(id) && references.includes(moduleId));
    yield [entry.name, `it is shared as "${shareKey}", and ${by ? by.name : "the app's entry"} imports it other than through that share`];
  }
}

function countModules(model: ChunkModel, entryId: string, stamp: number): LibraryFigures["modules"] {
  const seen = new Set<string>([entryId]);
  const counts = { before: 0, after: 0 };
  for (const id of seen) {
    const facts = model.facts.modules.get(id);
    if (!facts || !model.has(id)) continue;
    counts.before += facts.inner?.length ?? 1;
    const [module] = model.peek(id);
    if (module) counts.after += countLive(module, stamp);
    for (const reference of facts.references) if (model.has(reference)) seen.add(reference);
  }
  return counts;
}

/** Inner modules of which something is left, or the module itself. */
function countLive(module: ModuleModel, stamp: number): number {
  if (module.stamp !== stamp) return 0;
  if (module.facts.inner === null || module.opaque !== null) return module.facts.inner?.length ?? 1;
  const live = new Set<number>();
  for (const part of module.parts) if (part.stamp === stamp && part.region >= 0) live.add(part.region);
  return live.size;
}
