import type { SharedBundle } from "../../test/helpers/shared-bundle";
import { buildChunkModel, type ChunkModel, type ModuleModel } from "../../src/chunk";
import { applyEdits, collectConditionalUses, prune, type KeptModule, type ProvidedLibrary } from "../../src/prune";
import type { Edit, NeedsByKey, Uses } from "../../src/types";
import { completeUsage, createReport } from "../../src/usage";

export interface LibraryCut {
  /** File name → text, of the files that change. */
  texts: Map<string, string>;
  /** File name → what was taken out. */
  edits: Map<string, Edit[]>;
  /** Uses of every library that was cut: the one asked for, and those that it needs. */
  uses: Map<string, Uses>;
  /** Exports that stay, used or not. */
  kept: ReadonlySet<string> | "all";
  /** Modules of the library in which nothing could be told apart. */
  whole: WholeModule[];
}

export interface WholeModule extends KeptModule {
  /** Whether it holds the library's exports. */
  isEntry: boolean;
}

/** Cuts one library, and the shared libraries that it needs to what it takes of them. Reads the chunks once. */
export class LibraryCutter {
  readonly model: ChunkModel;
  private readonly provided: ProvidedLibrary[];
  /** Ids of the modules that the library does not take from other shared ones. */
  readonly ownIds: ReadonlySet<string>;

  constructor(
    readonly library: SharedBundle,
    readonly key: string,
  ) {
    this.model = buildChunkModel(library.facts, Array.from(library.texts, ([name, text]) => ({ name, text })));
    this.provided = collectConditionalUses(this.model);
    this.ownIds = collectOwnIds(library, key);
  }

  /**
   * @param used By share key, of that library and of what else uses its world.
   * @throws When the pruner has something to say.
   */
  cut(used: ReadonlyMap<string, Uses>): LibraryCut {
    const roots = this.complete(used);
    const { files, needs, keptWhole, diagnostics } = prune(this.model, roots, { cut: "remove" });
    if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
    const uses = new Map(roots.map((root) => [root.entry.shareKey, root.uses]));
    checkNeeds(uses, needs);
    const textOf = (name: string): string => this.library.texts.get(name) as string;
    return {
      texts: new Map(files.map(({ name, edits }) => [name, applyEdits(textOf(name), edits)])),
      edits: new Map(files.map(({ name, edits }) => [name, edits])),
      uses,
      kept: this.findKept(),
      whole: this.describeWhole(keptWhole),
    };
  }

  /** The modules that hold the library's exports, as far as they are read: its entry, and those that it hands on. */
  entryModules(): ModuleModel[] {
    const modules = new Set<ModuleModel>();
    const add = (id: string): void => {
      for (const module of this.model.peek(id)) {
        if (modules.has(module)) continue;
        modules.add(module);
        [...module.forwards, ...module.stars].forEach(add);
      }
    };
    for (const { shareKey, moduleId } of this.library.facts.shared) if (shareKey === this.key) add(moduleId);
    return [...modules];
  }

  /** As in a build: a report, and what follows from it. */
  private complete(used: ReadonlyMap<string, Uses>): Array<{ entry: ProvidedLibrary["entry"]; uses: Uses }> {
    const libraries = this.provided.map(({ entry, provided, moduleType, conditionalUses }) => ({
      shareKey: entry.shareKey,
      shareScope: entry.shareScope,
      version: entry.version,
      requiredVersion: null,
      singleton: false,
      provided: provided === "all" ? provided : new Set(provided),
      used: used.get(entry.shareKey) ?? new Set<string>(),
      entryModule: entry.moduleId,
      moduleType,
      conditionalUses,
    }));
    const complete = completeUsage(createReport({ app: "differential", libraries }));
    return this.provided.map(({ entry }) => ({ entry, uses: complete.usesOf(entry.shareKey, entry.shareScope, entry.version) }));
  }

  private describeWhole(modules: readonly KeptModule[]): WholeModule[] {
    const own = new Set(Array.from(this.ownIds, (id) => this.library.facts.modules.get(id)?.name ?? id));
    const entries = new Set(this.entryModules().map(({ facts }) => facts.name));
    return modules.filter(({ module }) => own.has(module)).map((kept) => ({ ...kept, isEntry: entries.has(kept.module) }));
  }

  /** Of the last cut. */
  private findKept(): ReadonlySet<string> | "all" {
    const kept = new Set<string>();
    for (const module of this.entryModules()) {
      if (module.opaque !== null || module.dynamicExports !== null) return "all";
      for (const [name, parts] of module.exports) if (parts.some(({ stamp }) => stamp === module.stamp)) kept.add(name);
    }
    return kept;
  }
}

function collectOwnIds({ facts }: SharedBundle, key: string): Set<string> {
  const ids = new Set(facts.shared.filter(({ shareKey }) => shareKey === key).map(({ moduleId }) => moduleId));
  for (const id of ids) {
    for (const reference of facts.modules.get(id)?.references ?? []) if (!facts.consumes.has(reference)) ids.add(reference);
  }
  return ids;
}

/** The conditional uses of the report must foresee what cut libraries take of each other. */
function checkNeeds(uses: ReadonlyMap<string, Uses>, needs: NeedsByKey): void {
  for (const [key, names] of Object.entries(needs)) {
    const known = uses.get(key);
    if (known === undefined || known === "all") continue;
    const missing = names === "all" ? "all" : names.filter((name) => !known.has(name)).join(", ");
    if (missing !== "") throw new Error(`the cut libraries take "${missing}" of "${key}", which the conditional uses do not say`);
  }
}
