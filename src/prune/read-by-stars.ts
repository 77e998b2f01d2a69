import { hidesStars, type ChunkModel, type ModuleModel, type Part } from "../chunk";
import { runsCode } from "./reads-getter";

/** Names of exports that decide what `export *` of a module does, whether or not anything uses them. */
export interface ReadByStars {
  always: ReadonlySet<string>;
  /** Of those that the module has itself, before the others are added: the parts that give the other module its own. */
  hiding: ReadonlyMap<string, readonly Part[]>;
}

const NOTHING: ReadByStars = { always: new Set(), hiding: new Map() };

/** By module, for each build: all markings of one ask the same. */
const ofBuilds = new WeakMap<ChunkModel, Map<ModuleModel, ReadByStars>>();

/** A getter written out in code that cannot be told apart. */
const GETTER = /(?<![\w$.])get(?![\w$])|__defineGetter__/;

/**
 * What `export *` of a CommonJS module reads, as compilers write it: it may read the exports of the other module that
 * the module has not itself, and both where one replaces the other. That matters where it runs a getter that does more
 * than return something. One that an export of the module's own hides is not read, as long as that is there.
 */
export function findReadByStars(model: ChunkModel, module: ModuleModel): ReadByStars {
  if (module.stars.length === 0) return NOTHING;
  let ofBuild = ofBuilds.get(model);
  if (!ofBuild) ofBuilds.set(model, (ofBuild = new Map<ModuleModel, ReadByStars>()));
  let read = ofBuild.get(module);
  if (!read) ofBuild.set(module, (read = collectRead(model, module)));
  return read;
}

function collectRead(model: ChunkModel, module: ModuleModel): ReadByStars {
  const always = new Set<string>();
  const hiding = new Map<string, Part[]>();
  const ids = new Set(module.stars);
  // A set yields what is added while it is walked.
  for (const id of ids) {
    for (const other of model.read(id)) {
      for (const [name, parts] of other.exports) {
        const runs = runsCode(model, id, name);
        if (hidesStars(module, name)) {
          if (runs) hiding.set(name, [...(hiding.get(name) ?? []), ...parts]);
        } else if (runs || (name !== "default" && module.exports.has(name))) always.add(name);
      }
      if (other.dynamicExports !== null && GETTER.test(other.text.slice(other.start, other.end))) for (const name of module.exports.keys()) always.add(name);
      for (const next of [...other.forwards, ...other.stars]) ids.add(next);
    }
  }
  return { always, hiding };
}
