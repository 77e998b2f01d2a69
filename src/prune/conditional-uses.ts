import type { ChunkModel, ModuleModel } from "../chunk";
import type { ConditionalUses, LibraryDetails, NeedsByKey, SerializedUses, SharedEntryFacts } from "../types";
import { Marker, type OutsideUse } from "./mark";
import { SideEffects } from "./side-effects";

/** What a build provides under one share key, read from its chunks. */
export interface ProvidedLibrary {
  entry: SharedEntryFacts;
  provided: SerializedUses;
  moduleType: LibraryDetails["module_type"];
  conditionalUses: ConditionalUses;
}

/**
 * For each shared entry: the exports that it provides, and what each of them makes the library take from other
 * shared libraries. An entry whose module cannot be read provides `"all"` and needs all that the graph leads it to.
 */
export function collectConditionalUses(model: ChunkModel): ProvidedLibrary[] {
  const sideEffects = new SideEffects(model);
  return model.facts.shared.map((entry) => {
    const provided = listProvided(model, entry);
    return {
      entry,
      provided,
      moduleType: moduleType(model, entry.moduleId),
      conditionalUses: collectFor(model, sideEffects, entry, provided),
    };
  });
}

/** The exports that an entry provides, sorted; `"all"` where they cannot be listed. */
export function listProvided(model: ChunkModel, entry: SharedEntryFacts): SerializedUses {
  const names = providedNames(model, entry.moduleId, new Set());
  return names === null ? "all" : [...names].sort();
}

function collectFor(model: ChunkModel, sideEffects: SideEffects, entry: SharedEntryFacts, provided: SerializedUses): ConditionalUses {
  const always = new Marker(model, sideEffects);
  always.mark(entry.moduleId, provided === "all" ? "all" : new Set());
  const uses: ConditionalUses = { always: serializeNeeds(model, always.outside), by_export: createRecord() };
  for (const name of listTakeable(model, entry, provided)) {
    const marker = new Marker(model, sideEffects, always);
    marker.mark(entry.moduleId, new Set([name]));
    const needs = serializeNeeds(model, marker.outside);
    if (Object.keys(needs).length > 0) uses.by_export[name] = needs;
  }
  return uses;
}

/** The exports that an entry provides, and the default import of CommonJS, which is all of it whether or not it has such an export. */
function listTakeable(model: ChunkModel, { moduleId }: SharedEntryFacts, provided: SerializedUses): Set<string> {
  const names = new Set(provided === "all" ? [] : provided);
  if (provided !== "all" && moduleType(model, moduleId) !== "esm") names.add("default");
  return names;
}

/** Uses by share key instead of by module id; uses of modules that are no consumed share are left out. */
export function serializeNeeds(model: ChunkModel, outside: ReadonlyMap<string, OutsideUse>): NeedsByKey {
  const byKey = new Map<string, Set<string>>();
  for (const [id, { names, defaultMembers }] of outside) {
    const consume = model.facts.consumes.get(id);
    if (!consume) continue;
    let all = byKey.get(consume.shareKey);
    if (!all) byKey.set(consume.shareKey, (all = new Set()));
    for (const name of names) all.add(name);
    if (defaultMembers.size === 0) continue;
    const own = model.facts.shared.find(({ shareKey, shareScope }) => shareKey === consume.shareKey && consume.shareScopes.includes(shareScope));
    const type = own ? moduleType(model, own.moduleId) : "unknown";
    const isPlainCommonJs = type === "commonjs" && !hasEsModuleFlag(model, own?.moduleId ?? "");
    if (!isPlainCommonJs) all.add("default");
    if (isPlainCommonJs || type === "unknown") for (const member of defaultMembers) all.add(member);
  }
  const needs: NeedsByKey = createRecord();
  for (const key of [...byKey.keys()].sort()) {
    const names = byKey.get(key) as Set<string>;
    needs[key] = names.has("*") ? "all" : [...names].sort();
  }
  return needs;
}

/** Names that a module exports, through `module.exports = require(…)`; null when they cannot be listed. */
function providedNames(model: ChunkModel, id: string, seen: Set<string>): Set<string> | null {
  const names = new Set<string>();
  if (seen.has(id)) return names;
  seen.add(id);
  const copies = model.read(id);
  if (copies.length === 0) return null;
  for (const module of copies) {
    if (module.dynamicExports !== null) return null;
    for (const name of module.exports.keys()) if (name !== "__esModule") names.add(name);
    for (const forwarded of [...module.forwards, ...module.stars]) {
      const inner = providedNames(model, forwarded, seen);
      if (inner === null) return null;
      for (const name of inner) if (name !== "default" || module.forwards.includes(forwarded)) names.add(name);
    }
  }
  return names;
}

function moduleType(model: ChunkModel, id: string): LibraryDetails["module_type"] {
  const module = finalModule(model, id);
  if (!module) return "unknown";
  if (module.opaque !== null) return "unknown";
  if (module.kind === "esm") return "esm";
  return module.dynamicExports !== null ? "dynamic" : "commonjs";
}

function hasEsModuleFlag(model: ChunkModel, id: string): boolean {
  return finalModule(model, id)?.esModuleFlag ?? false;
}

/** The module that `module.exports = require(…)` chains end at. */
function finalModule(model: ChunkModel, id: string): ModuleModel | undefined {
  let module = model.read(id)[0];
  for (let steps = 0; module && module.forwards.length === 1 && steps < 100; steps++) {
    const next: ModuleModel | undefined = model.read(module.forwards[0] as string)[0];
    if (!next) return module;
    module = next;
  }
  return module;
}

/** A record whose keys are data: without a prototype, `__proto__` is a key like any other. */
function createRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
