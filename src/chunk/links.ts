import type { ModuleModel, ModuleUse, Part } from "./model";

/** What joins a module to others, read from its text: of all that stands there, needed or not. */
export interface ModuleLinks {
  kind: ModuleModel["kind"];
  esModuleFlag: boolean;
  /** Its exports cannot be told apart: any use of it is a use of all. */
  isDynamic: boolean;
  /** By name: of how many parts it has its values. */
  exports: ReadonlyMap<string, number>;
  /** Those that hide exports of the same name of the modules in `stars`. */
  hiding: ReadonlySet<string>;
  /** Ids of modules whose exports it has as its own: all of them, or those that it has not itself. */
  forwards: readonly string[];
  stars: readonly string[];
  /** Ids of all modules that it may require. */
  required: ReadonlySet<string>;
  /** Without repetition. */
  uses: ReadonlyMap<string, ModuleUse>;
  /** Exports of its own that it reads. */
  ownExports: ReadonlySet<string>;
}

/**
 * Whether the module surely has an export of its own before it adds those of other modules, which then leave it as it
 * is. One that some code in it may assign to later finds theirs there, or none.
 */
export function hidesStars({ exports, stars, parts, listedExports }: ModuleModel, name: string): boolean {
  if (listedExports !== null && !listedExports.has(name)) return false;
  const owners = exports.get(name)?.filter((part) => part.exports.includes(name)) ?? [];
  return owners.some(({ start }) => !parts.some((part) => part.start < start && part.requires.some((id) => stars.includes(id))));
}

/**
 * The parts that give a module an export before it adds those of other modules, for each part that assigns to that
 * export: without them, the assignment may find a getter of another module's, which takes no value.
 */
export function partsAssignedAfter(module: ModuleModel): ReadonlyMap<Part, readonly Part[]> {
  let found = ASSIGNED_AFTER.get(module);
  if (!found) ASSIGNED_AFTER.set(module, (found = collectAssignedAfter(module)));
  return found;
}

const ASSIGNED_AFTER = new WeakMap<ModuleModel, Map<Part, Part[]>>();

function collectAssignedAfter({ exports, stars, parts }: ModuleModel): Map<Part, Part[]> {
  const found = new Map<Part, Part[]>();
  const last = Math.max(...parts.filter(({ requires }) => requires.some((id) => stars.includes(id))).map(({ start }) => start));
  for (const [name, assigning] of exports) {
    const before = assigning.filter((part) => part.start < last && part.exports.includes(name));
    if (before.length > 0) for (const part of assigning) found.set(part, [...(found.get(part) ?? []), ...before]);
  }
  return found;
}

export function describeLinks(module: ModuleModel): ModuleLinks {
  const { kind, esModuleFlag, forwards, stars } = module;
  const required = new Set([...forwards, ...stars, ...module.requires.keys()]);
  const uses = new Map<string, ModuleUse>();
  const ownExports = new Set<string>();
  for (const part of module.parts) {
    for (const use of part.uses) {
      required.add(use.id);
      uses.set(keyOf(use), use);
    }
    for (const id of part.evaluates) required.add(id);
    for (const id of part.requires) required.add(id);
    for (const name of part.ownExports) ownExports.add(name);
  }
  const names = [...module.exports.keys()];
  const hiding = new Set(stars.length === 0 ? [] : names.filter((name) => hidesStars(module, name)));
  return { kind, esModuleFlag, isDynamic: module.dynamicExports !== null, exports: new Map(Array.from(module.exports, ([name, parts]) => [name, new Set(parts).size])), hiding, forwards, stars, required, uses, ownExports };
}

/** Tells one use from another. */
export function keyOf({ id, name, interop, member, method }: ModuleUse): string {
  return JSON.stringify([id, name, interop, member, method]);
}
