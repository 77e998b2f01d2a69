import type { Uses } from "../types";
import {
  getOriginalText,
  getReadableName,
  getReferencedPaths,
  getRuntimeNames,
  isActive,
  isConsumeModule,
  isEsm,
  isOnDemand,
  isProvideModule,
  isStaticImport,
  isWrittenAsRequire,
  type ExportPath,
} from "./compat";
import type { HostCompilation, HostDependency, HostModule } from "./host";
import { EmittedUses } from "./EmittedUses";
import { listCommentedNames, listImportedNames } from "./imported-names";
import { PlaceFinder } from "./places";
import type { EmittedModule, ModuleEdge, ModuleIndex } from "./module-index";

/** What the app's own code takes through one consume module. */
export interface Consumption {
  moduleId: string;
  used: Uses;
  /** Export → where it is used; see {@link PlaceFinder.find}. */
  places: ReadonlyMap<string, ReadonlySet<string>>;
  /** Why `used` is `"all"`: one sentence per cause. */
  reasons: string[];
  importedButUnused: string[];
  /** Names of the runtimes in which it is consumed. */
  runtimes: string[];
}

interface Draft {
  node: EmittedModule;
  esm: boolean | null;
  /** Name → places. */
  used: Map<string, Set<string>>;
  reasons: Set<string>;
  imported: Set<string>;
  runtimes: Set<string>;
}

/**
 * Collects the direct uses of every consume module by the app's own code: over active connections, per
 * runtime, from the modules outside of the shared libraries. What shared libraries take from each other
 * is not in here; it depends on what remains of them.
 */
export async function collectConsumption(compilation: HostCompilation, index: ModuleIndex): Promise<Consumption[]> {
  const drafts = new Map<EmittedModule, Draft>();
  for (const node of index.emitted.values()) {
    if (isConsumeModule(node.module)) drafts.set(node, createDraft(node));
  }
  const runtimes = collectRuntimes(index);
  const places = new PlaceFinder(compilation);
  const emitted = new EmittedUses(compilation, index, [...drafts.keys()].map(({ id }) => id));
  for (const node of index.outside) {
    if (isConsumeModule(node.module) || isProvideModule(node.module)) continue;
    for (const edge of node.edges) {
      const { from, to, connection } = edge;
      const draft = drafts.get(to);
      if (!draft) continue;
      if (!connection.dependency) {
        draft.reasons.add(`${getReadableName(compilation, from)} refers to it in a way the bundler does not describe.`);
        continue;
      }
      for (const runtime of runtimes.get(node) ?? []) {
        if (!isActive(connection, runtime)) continue;
        draft.runtimes.add(runtime);
        await takePaths(compilation, draft, node, edge, runtime, emitted, places);
      }
      if (isStaticImport(connection.dependency)) await takeImportedNames(draft, from, connection.dependency);
    }
  }
  return [...drafts.values()].map(finishDraft);
}

function createDraft(node: EmittedModule): Draft {
  const esm = node.edges.map(({ target }) => isEsm(target))[0] ?? null;
  return { node, esm, used: new Map(), reasons: new Set(), imported: new Set(), runtimes: new Set() };
}

function finishDraft({ node, used, reasons, imported, runtimes }: Draft): Consumption {
  return {
    moduleId: node.id,
    used: reasons.size > 0 ? "all" : new Set(used.keys()),
    places: used,
    reasons: [...reasons].sort(),
    importedButUnused: reasons.size > 0 ? [] : [...imported].filter((name) => !used.has(name)).sort(),
    runtimes: [...runtimes].sort(),
  };
}

function collectRuntimes(index: ModuleIndex): Map<EmittedModule, Set<string>> {
  const runtimes = new Map<EmittedModule, Set<string>>();
  for (const { chunk, modules } of index.chunks) {
    for (const node of modules) {
      const names = runtimes.get(node) ?? new Set<string>();
      runtimes.set(node, names);
      for (const name of getRuntimeNames(chunk.runtime)) names.add(name);
    }
  }
  return runtimes;
}

/** Takes what a connection refers to; where the bundler knows no better than "as a whole", what the code does with it. */
async function takePaths(
  compilation: HostCompilation,
  draft: Draft,
  node: EmittedModule,
  { from, connection }: ModuleEdge,
  runtime: string,
  emitted: EmittedUses,
  places: PlaceFinder,
): Promise<void> {
  const dependency = connection.dependency as HostDependency;
  const place = places.find(from, dependency);
  let paths = getReferencedPaths(compilation, dependency, runtime) ?? [WHOLE];
  if (paths.some((path) => isWhole(path, draft)) || mayCallOnModule(dependency, draft)) {
    paths = getDefaultMember(dependency) ?? (await getCommentedPaths(from, dependency)) ?? getFollowedPaths(emitted, draft, node, dependency) ?? [WHOLE];
  }
  // webpack resolves the default import of CommonJS itself, and leaves no "default" in the path.
  if (dependency.ids?.[0] === "default" && draft.esm !== true) addUse(draft, "default", place);
  for (const path of paths) takePath(compilation, draft, from, dependency, path, place);
}

function takePath(
  compilation: HostCompilation,
  draft: Draft,
  from: HostModule,
  dependency: HostDependency,
  path: ExportPath,
  place: string | null,
): void {
  const [first, second] = path;
  if (first === undefined) {
    draft.reasons.add(`${getReadableName(compilation, from)} ${describeWhole(dependency)}.`);
  } else if (first !== "default" || draft.esm === true) {
    addUse(draft, first, place);
  } else if (second !== undefined) {
    // The default import of a CommonJS library is the library: `default.x` is its `x`.
    addUse(draft, first, place);
    addUse(draft, second, place);
  } else {
    draft.reasons.add(`${getReadableName(compilation, from)} takes the default export of a CommonJS library as a whole.`);
  }
}

function addUse({ used }: Draft, name: string, place: string | null): void {
  const places = used.get(name) ?? new Set();
  used.set(name, places);
  if (place !== null) places.add(place);
}

function describeWhole({ type, ids }: HostDependency): string {
  if (type.startsWith("import()")) return "imports it on demand without naming what it takes";
  if (/^(?:cjs|amd)/.test(type)) return "requires it without naming what it takes";
  if (/^require\.resolve/.test(type)) return "asks for its id, by which all of it can be reached";
  if (/export import/.test(type)) return "re-exports all of it";
  if (/^container/.test(type)) return "exposes it to other apps";
  if (ids?.[0] === "default") return "takes the default export of a CommonJS library as a whole";
  return "uses its namespace as a value";
}

const WHOLE: ExportPath = [];

/** The default import of a CommonJS library is the library. */
function isWhole(path: ExportPath, { esm }: Draft): boolean {
  return path.length === 0 || (path.length === 1 && path[0] === "default" && esm !== true);
}

/** The graph does not tell calls of `require("x").a()`, where a function of CommonJS sees all exports as `this`. */
function mayCallOnModule({ type }: HostDependency, { esm }: Draft): boolean {
  return type.startsWith("cjs ") && esm !== true;
}

/** `default.x`, which webpack counts as the whole of a CommonJS library. */
function getDefaultMember({ ids }: HostDependency): ExportPath[] | null {
  return ids?.[0] === "default" && ids.length > 1 ? [ids] : null;
}

async function getCommentedPaths(from: HostModule, dependency: HostDependency): Promise<ExportPath[] | null> {
  const { request } = dependency;
  const text = isOnDemand(dependency) ? getOriginalText(from) : null;
  const names = text === null || request === undefined ? null : await listCommentedNames(text, request);
  return names && names.map((name) => [name]);
}

/** What the emitted code takes; null where that cannot be told. */
function getFollowedPaths(emitted: EmittedUses, draft: Draft, node: EmittedModule, dependency: HostDependency): ExportPath[] | null {
  const followed = isWrittenAsRequire(dependency) ? emitted.find(node, draft.node) : null;
  if (followed === null) return null;
  if (followed.default) addUse(draft, "default", null);
  return followed.receiver && draft.esm !== true ? [WHOLE] : followed.paths;
}

async function takeImportedNames(draft: Draft, from: HostModule, { request }: HostDependency): Promise<void> {
  const text = getOriginalText(from);
  if (text === null || request === undefined) return;
  for (const name of await listImportedNames(text, request)) draft.imported.add(name);
}
