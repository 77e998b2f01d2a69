import type { Uses } from "../types";
import {
  getOriginalText,
  getReadableName,
  getReferencedPaths,
  getRuntimeNames,
  isActive,
  isConsumeModule,
  isEsm,
  isProvideModule,
  isStaticImport,
  type ExportPath,
} from "./compat";
import type { HostCompilation, HostDependency, HostModule } from "./host";
import { listImportedNames } from "./imported-names";
import type { EmittedModule, ModuleIndex } from "./module-index";
import { collectSourceUses, type SourceUse } from "./source-uses";

/** What the app's own code takes through one consume module. */
export interface Consumption {
  moduleId: string;
  used: Uses;
  /** Why `used` is `"all"`: one sentence per cause. */
  reasons: string[];
  importedButUnused: string[];
  /** Names of the runtimes in which it is consumed. */
  runtimes: string[];
}

interface Draft {
  node: EmittedModule;
  esm: boolean | null;
  used: Set<string>;
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
  for (const node of index.outside) {
    if (isConsumeModule(node.module) || isProvideModule(node.module)) continue;
    for (const { from, to, connection } of node.edges) {
      const draft = drafts.get(to);
      if (!draft) continue;
      if (!connection.dependency) {
        draft.reasons.add(`${getReadableName(compilation, from)} refers to it in a way the bundler does not describe.`);
        continue;
      }
      for (const runtime of runtimes.get(node) ?? []) {
        if (!isActive(connection, runtime)) continue;
        draft.runtimes.add(runtime);
        takePaths(compilation, draft, from, connection.dependency, runtime);
      }
      if (isStaticImport(connection.dependency)) await takeImportedNames(draft, from, connection.dependency);
    }
  }
  return [...drafts.values()].map(finishDraft);
}

function createDraft(node: EmittedModule): Draft {
  const esm = node.edges.map(({ target }) => isEsm(target))[0] ?? null;
  return { node, esm, used: new Set(), reasons: new Set(), imported: new Set(), runtimes: new Set() };
}

function finishDraft({ node, used, reasons, imported, runtimes }: Draft): Consumption {
  return {
    moduleId: node.id,
    used: reasons.size > 0 ? "all" : used,
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

function takePaths(
  compilation: HostCompilation,
  draft: Draft,
  from: HostModule,
  dependency: HostDependency,
  runtime: string,
): void {
  let paths = getReferencedPaths(compilation, dependency, runtime);
  const call = findSourceUse(from, dependency);
  if (call?.receiver && draft.esm !== true) paths = [WHOLE];
  // Where the bundler knows no better than "as a whole", the source may name what it takes.
  else if (isWhole(paths)) paths = call?.paths ?? getDefaultMember(dependency) ?? [WHOLE];
  // webpack resolves the default import of CommonJS itself, and leaves no "default" in the path.
  if (dependency.ids?.[0] === "default" && draft.esm !== true) draft.used.add("default");
  for (const path of paths ?? []) takePath(compilation, draft, from, dependency, path);
}

function takePath(
  compilation: HostCompilation,
  draft: Draft,
  from: HostModule,
  dependency: HostDependency,
  path: ExportPath,
): void {
  const [first, second] = path;
  if (first === undefined) {
    draft.reasons.add(`${getReadableName(compilation, from)} ${describeWhole(dependency)}.`);
  } else if (first !== "default" || draft.esm === true) {
    draft.used.add(first);
  } else if (second !== undefined) {
    // The default import of a CommonJS library is the library: `default.x` is its `x`.
    draft.used.add(first).add(second);
  } else {
    draft.reasons.add(`${getReadableName(compilation, from)} takes the default export of a CommonJS library as a whole.`);
  }
}

function describeWhole({ type, ids }: HostDependency): string {
  if (type.startsWith("import()")) return "imports it on demand without naming what it takes";
  if (/^(?:cjs|amd)/.test(type)) return "requires it without naming what it takes";
  if (/export import/.test(type)) return "re-exports all of it";
  if (/^container/.test(type)) return "exposes it to other apps";
  if (ids?.[0] === "default") return "takes the default export of a CommonJS library as a whole";
  return "uses its namespace as a value";
}

const WHOLE: ExportPath = [];

function isWhole(paths: readonly ExportPath[] | null): boolean {
  return paths === null || paths.some((path) => path.length === 0);
}

/** `default.x`, which webpack counts as the whole of a CommonJS library. */
function getDefaultMember({ ids }: HostDependency): ExportPath[] | null {
  return ids?.[0] === "default" && ids.length > 1 ? [ids] : null;
}

const sourceUses = new WeakMap<HostModule, SourceUse[]>();

/** What the source says of an `import()` or `require()`; null for another dependency, or when it is not found. */
function findSourceUse(
  module: HostModule,
  dependency: HostDependency,
): { paths: ExportPath[] | null; receiver: boolean } | null {
  const kind = /^(?:(import)\(\)|cjs (?:full )?require)/.exec(dependency.type);
  if (!kind) return null;
  let uses = sourceUses.get(module);
  if (!uses) {
    const text = getOriginalText(module);
    uses = text === null ? [] : collectSourceUses(text);
    sourceUses.set(module, uses);
  }
  const matching = findMatchingUses(
    uses.filter((use) => use.kind === (kind[1] ?? "require")),
    dependency,
  );
  if (matching.length === 0) return null;
  const whole = matching.some((use) => use.whole);
  return {
    paths: whole ? null : matching.flatMap(({ names }) => [...names].map((name) => [name])),
    receiver: matching.some(({ receiver }) => receiver),
  };
}

/** The calls that a dependency may stand for: one where its place is known, else all of its request. */
function findMatchingUses(uses: readonly SourceUse[], { request, loc }: HostDependency): SourceUse[] {
  const start = loc?.start;
  if (start?.column === undefined) {
    const unclear = uses.some((use) => use.request === null);
    return unclear ? [] : uses.filter((use) => use.request === request);
  }
  const { line, column } = start;
  // Columns count from 0 in webpack, from 1 in Rspack.
  return uses.filter(
    (use) => use.request === request && use.line === line && column >= use.columns[0] && column <= use.columns[1],
  );
}

async function takeImportedNames(draft: Draft, from: HostModule, { request }: HostDependency): Promise<void> {
  const text = getOriginalText(from);
  if (text === null || request === undefined) return;
  for (const name of await listImportedNames(text, request)) draft.imported.add(name);
}
