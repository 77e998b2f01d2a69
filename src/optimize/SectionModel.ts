import type { ChunkModel, FileModel, ModuleModel, TableEntry } from "../chunk";
import type { BuildFacts, ModuleFacts } from "../types";

/** A stretch of code that the pruner sees as one module. */
export interface Section {
  id: string;
  start: number;
  end: number;
  /** Reads it from the syntax tree as it is now. */
  build: () => ModuleModel;
}

/** A source as the pruner's model: modules of a table, and sections of other code. Each is read when asked for. */
export class SectionModel implements ChunkModel {
  readonly facts: BuildFacts;
  readonly files: FileModel[];
  readonly bailouts: ChunkModel["bailouts"] = [];
  readonly #sections: ReadonlyMap<string, Section>;
  readonly #models = new Map<string, ModuleModel[]>();

  /**
   * @param tables Ranges just inside the braces of module tables, with the sections that they hold.
   * @param others Sections of code outside of tables.
   */
  constructor(
    text: string,
    readonly tables: ReadonlyArray<{ start: number; end: number; sections: readonly Section[] }>,
    readonly others: readonly Section[],
  ) {
    const groups = [...tables, { start: 0, end: text.length, sections: others }];
    const all = groups.flatMap(({ sections }) => sections);
    this.#sections = new Map(all.map((section) => [section.id, section]));
    this.facts = { modules: new Map(all.map(({ id }) => [id, this.#describe(id)])), shared: [], consumes: new Map(), chunks: [] };
    const toEntry = ({ id, start, end }: Section): TableEntry => ({ id, start, end, shared: true });
    this.files = groups.map(({ start, end, sections }) => ({ name: "", text, tables: [{ start, end, entries: sections.map(toEntry) }] }));
  }

  sectionIds(): string[] {
    return [...this.#sections.keys()];
  }

  /** Whether it is a module of a table. */
  isModule(id: string): boolean {
    return this.has(id) && !this.others.some((section) => section.id === id);
  }

  has(id: string): boolean {
    return this.#sections.has(id);
  }

  read(id: string): readonly ModuleModel[] {
    let models = this.#models.get(id);
    const section = this.#sections.get(id);
    if (!models && section) this.#models.set(id, (models = [section.build()]));
    return models ?? [];
  }

  peek(id: string): readonly ModuleModel[] {
    return this.#models.get(id) ?? [];
  }

  modelOf({ id }: TableEntry): ModuleModel | null {
    return this.peek(id)[0] ?? null;
  }

  recallCut(): null {
    return null;
  }

  rememberCut(): void {
    // Nothing outlives a run.
  }

  /** What a module refers to is read when that is asked for. */
  #describe(id: string): ModuleFacts {
    const describe = (): string[] => [...collectNamed(this, id)];
    return {
      ...createFacts(id),
      get references() {
        return describe();
      },
    };
  }

  /** Forgets what has been read of the sections in which the tree has changed. */
  forget(hasChanged: (section: Section) => boolean): void {
    for (const section of this.#sections.values()) if (hasChanged(section)) this.#models.delete(section.id);
  }
}

/** Ids of the modules that a section refers to in any of its parts. */
export function collectNamed(model: SectionModel, id: string): Set<string> {
  const named = new Set<string>();
  for (const { parts, forwards, stars } of model.read(id)) {
    for (const other of [...forwards, ...stars]) named.add(other);
    for (const { uses, requires, evaluates } of parts) {
      for (const use of uses) named.add(use.id);
      for (const other of requires) named.add(other);
      for (const other of evaluates) named.add(other);
    }
  }
  named.delete(id);
  return named;
}

/** No build tells more of a module than its text does. */
export function createFacts(id: string): ModuleFacts {
  return { id, name: id, shared: true, sideEffectFree: false, esm: null, references: [], namedImports: [], inner: null };
}
