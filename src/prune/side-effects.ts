import type { ChunkModel, ModuleModel, Region } from "../chunk";

/** Answers which evaluations can be left out when nothing of the module is used. */
export interface SideEffects {
  /** Whether an import of module `id`, its names unused, must stay. `fromEsm`: the `sideEffects` flag counts. */
  isEvaluationNeeded(id: string, fromEsm: boolean): boolean;
  /** The same for an inner module of the same concatenated module. */
  isRegionNeeded(region: Region): boolean;
}

/**
 * Finds every region whose evaluation has an effect: its own, or that of something it imports. The declared
 * `sideEffects` flag ends the search, as in webpack's SideEffectsFlagPlugin; cycles are effect-free as long as
 * nothing on them has an effect.
 */
export function findSideEffects(model: ChunkModel): SideEffects {
  const effectful = new Set<Region>();
  const importers = new Map<Region, Region[]>();
  const queue: Region[] = [];

  const link = (from: Region, to: Region): void => {
    const list = importers.get(to);
    if (list) list.push(from);
    else importers.set(to, [from]);
  };
  const add = (region: Region): void => {
    if (effectful.has(region)) return;
    effectful.add(region);
    queue.push(region);
  };
  const linkModule = (from: Region, id: string, fromEsm: boolean): void => {
    const copies = model.modules.get(id);
    if (!copies) return add(from);
    for (const copy of copies) {
      if (fromEsm && copy.facts.sideEffectFree) continue;
      const root = rootRegion(copy);
      if (root) link(from, root);
      if (copy.preamble.some(({ effect }) => effect)) add(from);
    }
  };

  for (const copies of model.modules.values()) {
    for (const module of copies) {
      for (const region of module.regions) {
        for (const part of region.effects) {
          if (part.effect) add(region);
          for (const id of part.evaluates) linkModule(region, id, module.kind === "esm");
        }
        for (const imported of region.imports ?? []) {
          if ("id" in imported) {
            if (module.requires.has(imported.id)) linkModule(region, imported.id, true);
          } else {
            const inner = module.regions[imported.inner];
            if (inner && !inner.sideEffectFree) link(region, inner);
          }
        }
      }
    }
  }
  for (let region = queue.pop(); region; region = queue.pop()) {
    for (const importer of importers.get(region) ?? []) add(importer);
  }

  const isEffectful = (module: ModuleModel, fromEsm: boolean): boolean => {
    if (fromEsm && module.facts.sideEffectFree) return false;
    const root = rootRegion(module);
    return root === undefined || effectful.has(root) || module.preamble.some(({ effect }) => effect);
  };
  const needed = { esm: new Set<string>(), commonjs: new Set<string>() };
  for (const [id, copies] of model.modules) {
    if (copies.some((copy) => isEffectful(copy, true))) needed.esm.add(id);
    if (copies.some((copy) => isEffectful(copy, false))) needed.commonjs.add(id);
  }
  return {
    isEvaluationNeeded: (id, fromEsm) => (fromEsm ? needed.esm : needed.commonjs).has(id) || !model.modules.has(id),
    isRegionNeeded: (region) => !region.sideEffectFree && effectful.has(region),
  };
}

/** The region whose evaluation is the module's. */
export function rootRegion(module: ModuleModel): Region | undefined {
  return module.regions[module.root];
}
