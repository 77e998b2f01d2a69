import type { ChunkModel, ModuleModel, Part, Region } from "../chunk";
import { readsGetter } from "./reads-getter";

/** A region, and the module that it is of. */
interface Place {
  module: ModuleModel;
  region: Region;
}

/**
 * Answers which evaluations can be left out when nothing of a module is used: those that have no effect, neither
 * of their own nor of something that they import. The declared `sideEffects` flag ends the search, as in
 * webpack's SideEffectsFlagPlugin. What leads to a cycle of modules that are not declared free of effects stays:
 * where a cycle is entered decides in which order its modules run, and what they see of each other then. Modules are
 * read as far as the answer needs them.
 */
export class SideEffects {
  readonly #known = new Map<Region, boolean>();
  /** Answers by module id: for imports for which the flag counts, and for others. */
  readonly #fromEsm = new Map<string, boolean>();
  readonly #fromOthers = new Map<string, boolean>();
  /** Whether the module is on a cycle, or leads to one. */
  readonly #cycles = new Map<string, boolean>();

  constructor(private readonly model: ChunkModel) {}

  /** Whether an import of module `id`, its names unused, must stay. `fromEsm`: the `sideEffects` flag counts. */
  isEvaluationNeeded(id: string, fromEsm: boolean): boolean {
    const answers = fromEsm ? this.#fromEsm : this.#fromOthers;
    let answer = answers.get(id);
    if (answer === undefined) answers.set(id, (answer = this.#findEvaluation(id, fromEsm)));
    return answer;
  }

  #findEvaluation(id: string, fromEsm: boolean): boolean {
    if (!this.model.has(id)) return true;
    if (fromEsm && this.model.facts.modules.get(id)?.sideEffectFree) return false;
    const copies = this.model.read(id);
    return copies.length === 0 || copies.some((module) => this.#isModuleNeeded(module)) || this.#leadsToCycle(id, new Set());
  }

  /** @param path The modules on the way, from the first on. */
  #leadsToCycle(id: string, path: Set<string>): boolean {
    const known = this.#cycles.get(id);
    if (known !== undefined) return known;
    path.add(id);
    const { modules } = this.model.facts;
    const isOn = (modules.get(id)?.references ?? []).some((next) => {
      if (next === id || modules.get(next)?.sideEffectFree !== false || !this.model.has(next)) return false;
      return path.has(next) || this.#leadsToCycle(next, path);
    });
    path.delete(id);
    this.#cycles.set(id, isOn);
    return isOn;
  }

  /** The same for an inner module of the same concatenated module. */
  isRegionNeeded(module: ModuleModel, region: Region): boolean {
    return !region.sideEffectFree && this.#isEffectful({ module, region });
  }

  #isModuleNeeded(module: ModuleModel): boolean {
    const region = rootRegion(module);
    return region === undefined || hasEffectfulPreamble(module) || this.#isEffectful({ module, region });
  }

  #isEffectful(start: Place): boolean {
    const known = this.#known.get(start.region);
    if (known !== undefined) return known;
    const importers = new Map<Region, Region | null>([[start.region, null]]);
    const places = [start];
    for (const place of places) {
      if (this.#known.get(place.region) === false) continue;
      const imported = this.#known.get(place.region) ? null : this.#findImports(place);
      if (imported === null) {
        for (let region: Region | null = place.region; region; region = importers.get(region) ?? null) this.#known.set(region, true);
        return true;
      }
      for (const next of imported) {
        if (importers.has(next.region)) continue;
        importers.set(next.region, place.region);
        places.push(next);
      }
    }
    for (const region of importers.keys()) this.#known.set(region, false);
    return false;
  }

  /** The regions on whose effects a region's depends; null where it has one itself. */
  #findImports({ module, region }: Place): Place[] | null {
    if (region.effects.some((part) => isSeen(part) || readsGetter(this.model, part))) return null;
    const imports: Place[] = [];
    const add = (id: string, fromEsm: boolean): boolean => {
      if (!this.model.has(id)) return false;
      if (fromEsm && this.model.facts.modules.get(id)?.sideEffectFree) return true;
      const copies = this.model.read(id);
      for (const copy of copies) {
        const root = rootRegion(copy);
        if (root === undefined || hasEffectfulPreamble(copy)) return false;
        imports.push({ module: copy, region: root });
      }
      return copies.length > 0;
    };
    for (const part of region.effects) {
      for (const id of part.evaluates) if (!add(id, module.kind === "esm")) return null;
    }
    for (const imported of region.imports ?? []) {
      if ("id" in imported) {
        if (module.requires.has(imported.id) && !add(imported.id, true)) return null;
        continue;
      }
      const inner = module.regions[imported.inner];
      if (inner && !inner.sideEffectFree) imports.push({ module, region: inner });
    }
    return imports;
  }
}

function hasEffectfulPreamble({ preamble }: ModuleModel): boolean {
  return preamble.some(isSeen);
}

/** Whether the part does something that others than the users of its module can see. */
function isSeen({ effect, local }: Part): boolean {
  return effect && !local;
}

/** The region whose evaluation is the module's. */
export function rootRegion(module: ModuleModel): Region | undefined {
  return module.regions[module.root];
}
