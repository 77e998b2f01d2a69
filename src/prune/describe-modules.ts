import { PREAMBLE, type ChunkModel, type Item, type ModuleModel, type Part, type Region } from "../chunk";
import type { Edit, WhyStep } from "../types";
import type { Cause } from "./mark";
import { nameInSource } from "./name-in-source";
import type { FileCut } from "./sweep";

/** What a cut leaves of one module of a file, or of one inner module of a concatenated one. */
export interface ModuleFigures {
  file: string;
  /** For people: a path relative to the build's context. */
  name: string;
  /** UTF-8 bytes of its text; 0 after the cut where nothing is left. */
  bytes: { before: number; after: number };
  /** What keeps it, nearest first; empty where nothing is left, and for a module that is never cut. */
  why: WhyStep[];
  /** Why its code could not be told apart; null when it could, and where nothing is left. */
  keptWhole: string | null;
}

/**
 * Describes the modules of all files in the order of the text. Code that belongs to a concatenated module as a whole
 * counts as its root's. Modules that were not read so far are read now.
 *
 * @param causes of all that bears the stamp
 */
export function describeModules(model: ChunkModel, cuts: readonly FileCut[], stamp: number, causes: ReadonlyMap<Part | Region, Cause>): ModuleFigures[] {
  const regionNames = nameRegions(model);
  return cuts.flatMap(({ file, kept }) => {
    const keptEdits = new Map(kept.map(({ entry, edits }) => [entry, edits]));
    const entries = file.tables.flatMap((table) => table.entries);
    return entries.flatMap((entry): ModuleFigures[] => {
      const edits = keptEdits.get(entry) ?? null;
      const module = model.modelOf(entry);
      if (module === null) {
        const before = Buffer.byteLength(file.text.slice(entry.start, entry.end));
        const name = model.facts.modules.get(entry.id)?.name ?? entry.id;
        return [{ file: file.name, name, bytes: { before, after: edits === null ? 0 : before }, why: [], keptWhole: null }];
      }
      const offset = entry.start - module.start;
      const ownEdits = (edits ?? []).map(({ start, end, text }) => ({ start: start - offset, end: end - offset, text }));
      return [...measureRegions(module, ownEdits)].map(([index, bytes]) => {
        const region = module.regions[index];
        const name = nameOf(module, index);
        if (edits === null || region?.stamp !== stamp) return { file: file.name, name, bytes: { before: bytes.before, after: 0 }, why: [], keptWhole: null };
        return { file: file.name, name, bytes, why: explain(model, region, regionNames, causes), keptWhole: module.opaque ?? module.dynamicExports };
      });
    });
  });
}

function nameRegions(model: ChunkModel): Map<Region, string> {
  const names = new Map<Region, string>();
  for (const { id } of model.files.flatMap(({ tables }) => tables.flatMap(({ entries }) => entries))) {
    for (const module of model.read(id)) for (const region of module.regions) names.set(region, nameOf(module, region.index));
  }
  return names;
}

function nameOf({ facts, regions, root }: ModuleModel, region: number): string {
  // Where nothing tells the inner modules apart, there is one region for all of them.
  if (facts.inner === null || regions.length !== facts.inner.length) return facts.name;
  return facts.inner[region === PREAMBLE ? root : region]?.name ?? facts.name;
}

/** Bytes of each region of a module, in text order. A statement counts with what stands before it. */
function measureRegions({ text, start, end, items, root }: ModuleModel, edits: readonly Edit[]): Map<number, ModuleFigures["bytes"]> {
  const regions = new Map<number, ModuleFigures["bytes"]>();
  let at = start;
  let next = 0;
  const add = (until: number, region: number): void => {
    const bytes = regions.get(region) ?? { before: 0, after: 0 };
    regions.set(region, bytes);
    const size = Buffer.byteLength(text.slice(at, until));
    bytes.before += size;
    bytes.after += size;
    for (let edit = edits[next]; edit && edit.start < until; edit = edits[++next]) {
      if (edit.start >= at) bytes.after += Buffer.byteLength(edit.text);
      bytes.after -= Buffer.byteLength(text.slice(Math.max(edit.start, at), Math.min(edit.end, until)));
      if (edit.end > until) break;
    }
    at = until;
  };
  for (const item of items) {
    const region = regionOf(item);
    if (region !== undefined) add(item.end, region === PREAMBLE ? root : region);
  }
  add(end, root);
  return regions;
}

function regionOf({ part, lists }: Item): number | undefined {
  return part?.region ?? lists[0]?.elements[0]?.part.region;
}

/** Follows the causes from a region to a root. Steps within one module count as none. */
function explain(model: ChunkModel, region: Region, regionNames: ReadonlyMap<Region, string>, causes: ReadonlyMap<Part | Region, Cause>): WhyStep[] {
  const why: WhyStep[] = [];
  let current = regionNames.get(region);
  for (let cause = causes.get(region); cause; cause = causes.get(cause.from as Part | Region)) {
    const { from, uses } = cause;
    if ("rootId" in from) {
      const shared = model.facts.shared.find(({ moduleId }) => moduleId === from.rootId);
      return [...why, { shareKey: shared?.shareKey ?? from.rootId, uses }];
    }
    const module = "module" in from ? nameOf(from.module, from.region) : (regionNames.get(from) as string);
    if (module !== current) why.push({ module, uses: uses !== null && current !== undefined ? nameInSource(uses, current) : uses });
    current = module;
  }
  return why;
}
