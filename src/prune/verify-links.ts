import { describeLinks, keyOf, type ChunkModel, type ModuleLinks, type ModuleModel, type ModuleUse } from "../chunk";
import type { SharedEntryFacts, Uses } from "../types";
import type { FileCut } from "./sweep";

/** A kept module: what it was, and what is left of it. */
export interface KeptModuleLinks {
  original: ModuleModel;
  cut: ModuleLinks;
  /** Exports that are there, but cut. */
  stubs: ReadonlySet<string>;
}

/** A shared entry, and what is used of it. */
export interface LinkRoot {
  entry: SharedEntryFacts;
  uses: Uses;
}

/**
 * Links what the cut left, from its text alone: that of each module which another one requires there is a copy where
 * the chunks that are loaded with it had one; and that every export is defined which the roots, or what is left of
 * other modules, use.
 *
 * @param kept By the model of the uncut module.
 * @returns What is wrong, and with which module; or null.
 */
export function verifyLinks(
  model: ChunkModel,
  cuts: readonly FileCut[],
  kept: ReadonlyMap<ModuleModel, KeptModuleLinks>,
  roots: readonly LinkRoot[],
): { file: string; problem: string } | null {
  return findMissingCopy(model, cuts, kept) ?? findMissingExport(model, cuts, kept, roots);
}

/** Files that are loaded together, with the modules that they held and those that they still hold. */
interface LoadedTogether {
  files: readonly string[];
  before: Set<string>;
  after: Set<string>;
}

function findMissingCopy(model: ChunkModel, cuts: readonly FileCut[], kept: ReadonlyMap<ModuleModel, KeptModuleLinks>): { file: string; problem: string } | null {
  const chunks = describeChunks(model, cuts);
  const holders = new Map<string, LoadedTogether[]>();
  for (const chunk of chunks) for (const id of chunk.before) holders.set(id, [...(holders.get(id) ?? []), chunk]);
  for (const { moduleId, shareKey } of model.facts.shared) {
    const without = holders.get(moduleId)?.find(({ after }) => !after.has(moduleId));
    if (without) return { file: without.files.join(", "), problem: `the entry module of "${shareKey}" was cut` };
  }
  const cutOf = new Map(cuts.map((cut) => [cut.file.name, cut]));
  for (const chunk of chunks) {
    for (const file of chunk.files) {
      for (const { entry } of cutOf.get(file)?.kept ?? []) {
        const original = model.modelOf(entry);
        const links = original && kept.get(original);
        if (!links) continue;
        for (const id of links.cut.required) {
          // A chunk that had no copy relies on whichever other one is loaded.
          const relied = chunk.before.has(id) ? [chunk] : (holders.get(id) ?? []);
          const without = relied.find(({ after }) => !after.has(id));
          if (without === undefined) continue;
          const where = without === chunk ? "" : ` from ${without.files.join(", ")}`;
          return { file, problem: `the module "${original.facts.name}" requires the module "${id}", which was cut${where}` };
        }
      }
    }
  }
  return null;
}

function describeChunks(model: ChunkModel, cuts: readonly FileCut[]): LoadedTogether[] {
  const chunks = model.facts.chunks.map(({ files }) => files);
  const known = new Set(chunks.flat());
  for (const { file } of cuts) if (!known.has(file.name)) chunks.push([file.name]);
  return chunks.map((files) => {
    const inside = cuts.filter(({ file }) => files.includes(file.name));
    const before = new Set(inside.flatMap(({ file }) => file.tables.flatMap(({ entries }) => entries.map(({ id }) => id))));
    return { files, before, after: new Set(inside.flatMap(({ kept }) => kept.map(({ entry }) => entry.id))) };
  });
}

function findMissingExport(
  model: ChunkModel,
  cuts: readonly FileCut[],
  kept: ReadonlyMap<ModuleModel, KeptModuleLinks>,
  roots: readonly LinkRoot[],
): { file: string; problem: string } | null {
  const demands = new Demands(model, kept);
  const fail = (module: ModuleModel | undefined, problem: string): { file: string; problem: string } => {
    const cut = cuts.find(({ kept: entries }) => entries.some(({ entry }) => model.modelOf(entry) === module));
    return { file: cut?.file.name ?? "", problem };
  };
  for (const { entry, uses } of roots) {
    for (const name of uses === "all" ? ["*"] : uses) {
      const lost = demands.findLost({ id: entry.moduleId, name, interop: name === "default", member: null, method: false });
      if (lost) return fail(lost.module, `the module "${lost.module.facts.name}" lost its export ${JSON.stringify(lost.name)}, which is used of "${entry.shareKey}"`);
    }
  }
  for (const left of kept.values()) {
    const { original, cut } = left;
    for (const name of cut.ownExports) {
      const links = demands.linksOf(original);
      const lost = links.exports.has(name) && isGone(name, left) ? { module: original, name } : links.hiding.has(name) ? null : demands.findLostInStars(links, name);
      if (lost) return fail(lost.module, `the module "${lost.module.facts.name}" lost its export ${JSON.stringify(name)}, which "${original.facts.name}" reads of its own exports`);
    }
    for (const use of cut.uses.values()) {
      const lost = demands.findLost(use);
      if (lost) return fail(lost.module, `the module "${lost.module.facts.name}" lost its export ${JSON.stringify(lost.name)}, which "${original.facts.name}" still uses`);
    }
  }
  return null;
}

function isGone(name: string, { cut, stubs }: KeptModuleLinks): boolean {
  return !cut.exports.has(name) || stubs.has(name);
}

/** Whether an export is not there any more, or not all that gives it its values. */
function isLost(name: string, { exports }: ModuleLinks, left: KeptModuleLinks): boolean {
  const before = exports.get(name);
  return before !== undefined && (isGone(name, left) || (left.cut.exports.get(name) as number) < before);
}

/** Follows uses to the exports that they are uses of, over the modules as they were. */
class Demands {
  readonly #done = new Set<string>();
  readonly #originals = new Map<ModuleModel, ModuleLinks>();

  constructor(
    readonly model: ChunkModel,
    readonly kept: ReadonlyMap<ModuleModel, KeptModuleLinks>,
  ) {}

  /** The first export that the use needs, that was there, and that is not there any more; null also where the use has been asked for before. */
  findLost(use: ModuleUse): { module: ModuleModel; name: string } | null {
    const key = keyOf(use);
    if (this.#done.has(key)) return null;
    this.#done.add(key);
    for (const module of this.model.peek(use.id)) {
      const links = this.linksOf(module);
      for (const id of links.forwards) {
        const lost = this.findLost({ ...use, id });
        if (lost) return lost;
      }
      const names = demandedNames(links, use);
      const kept = this.kept.get(module);
      for (const name of names ?? links.exports.keys()) {
        if (kept && isLost(name, links, kept)) return { module, name };
        if (links.hiding.has(name)) continue;
        const lost = this.findLostInStars(links, name);
        if (lost) return lost;
      }
      const lost = names === null ? this.findLostInStars(links, "*") : null;
      if (lost) return lost;
    }
    return null;
  }

  findLostInStars({ stars }: ModuleLinks, name: string): { module: ModuleModel; name: string } | null {
    for (const id of stars) {
      const lost = this.findLost({ id, name, interop: false, member: null, method: false });
      if (lost) return lost;
    }
    return null;
  }

  linksOf(module: ModuleModel): ModuleLinks {
    let links = this.#originals.get(module);
    if (!links) this.#originals.set(module, (links = describeLinks(module)));
    return links;
  }
}

/** Names of the exports that a use of a module needs; null: all. */
function demandedNames({ kind, esModuleFlag, isDynamic }: ModuleLinks, { name, interop, member, method }: ModuleUse): string[] | null {
  if (name === "*" || isDynamic || (method && kind !== "esm")) return null;
  if (!interop || name !== "default" || kind === "esm" || esModuleFlag) return [name];
  // The default of a plain CommonJS module is the module itself.
  return member === null ? null : [member, name];
}
