import { FedshakeError } from "../errors";
import type { BuildFacts, ModuleFacts } from "../types";
import { isToldTheSame, recordIds } from "./asked-ids";
import { buildModule, readModule } from "./build-module";
import type { ChunkModel, FileModel, ModelMemory, ModuleModel, RememberedCut, RememberedModel, RememberedTable, TableEntry } from "./model";
import { findModuleTables, parseAsset } from "./parse-asset";
import { findSliceEnd, isSeparator, parseSlice, scanModules, type ModuleSlice } from "./scan-modules";

/**
 * Finds the modules of the chunks that hold shared modules, to be read into models when they are asked for:
 * their parts, and what each part declares and uses. A file that does not parse, or whose modules cannot be told
 * apart, is left out, with a bailout; a module with something unknown in it is opaque, and its neighbours are
 * not. Other files are not read.
 *
 * @param files Unminified text, as it stands before the minimizer.
 * @param memory Of earlier readings; null: everything is read anew.
 */
export function buildChunkModel(facts: BuildFacts, files: ReadonlyArray<{ name: string; text: string }>, memory: ModelMemory | null = null): ChunkModel {
  const model = new LazyChunkModel(facts, memory);
  const expected = sharedModulesByFile(facts);
  for (const { name, text } of files) {
    const ids = expected.get(name);
    if (ids) model.addFile(name, text, ids);
  }
  return model;
}

function sharedModulesByFile({ chunks, modules }: BuildFacts): Map<string, Set<string>> {
  const byFile = new Map<string, Set<string>>();
  for (const { files, moduleIds } of chunks) {
    const shared = moduleIds.filter((id) => modules.get(id)?.shared);
    if (shared.length === 0) continue;
    for (const file of files) byFile.set(file, new Set([...(byFile.get(file) ?? []), ...shared]));
  }
  return byFile;
}

/** Tells whether a text names a module of the build. */
export function createIdTest({ modules, consumes }: BuildFacts): (id: string) => boolean {
  return (id) => modules.has(id) || consumes.has(id);
}

/** Where an entry stands, and what is needed to read it. */
interface Place {
  file: FileModel;
  entry: TableEntry;
  slice: ModuleSlice;
  /** Of earlier readings of the same table. */
  remembered: RememberedTable | null;
}

class LazyChunkModel implements ChunkModel {
  readonly files: FileModel[] = [];
  readonly bailouts: ChunkModel["bailouts"] = [];
  readonly #isKnownId: (id: string) => boolean;
  /** By module id; the places of one that has been read are gone. */
  readonly #unread = new Map<string, Place[]>();
  readonly #models = new Map<string, ModuleModel[]>();
  readonly #modelOf = new Map<TableEntry, ModuleModel>();
  /** What outlives this build, with the table to which it belongs. */
  readonly #remembered = new Map<ModuleModel, { table: RememberedTable; content: RememberedModel }>();
  /** Files that were parsed as a whole; places in them are void. */
  readonly #whole = new Set<FileModel>();

  constructor(
    readonly facts: BuildFacts,
    private readonly memory: ModelMemory | null,
  ) {
    this.#isKnownId = createIdTest(facts);
  }

  addFile(name: string, text: string, expected: ReadonlySet<string>): void {
    const scanned = scanModules(text, this.#isKnownId, expected);
    const file: FileModel = { name, text, tables: [] };
    if (scanned === null || !this.#addSlices(file, scanned.slices, scanned.tableStart, scanned.tableEnd)) this.#readWhole(file);
    if (file.tables.length > 0) this.files.push(file);
  }

  has(id: string): boolean {
    return this.#models.has(id) || this.#unread.has(id);
  }

  read(id: string): readonly ModuleModel[] {
    const places = this.#unread.get(id);
    if (places) {
      this.#unread.delete(id);
      for (const place of places) this.#readPlace(place);
    }
    return this.peek(id);
  }

  peek(id: string): readonly ModuleModel[] {
    return this.#models.get(id) ?? [];
  }

  modelOf(entry: TableEntry): ModuleModel | null {
    return this.#modelOf.get(entry) ?? null;
  }

  recallCut(module: ModuleModel): RememberedCut | null {
    return this.#remembered.get(module)?.content.cut ?? null;
  }

  rememberCut(module: ModuleModel, cut: RememberedCut): void {
    const remembered = this.#remembered.get(module);
    remembered?.table.set(module.id, Object.assign(remembered.content, { cut }));
  }

  #addSlices(file: FileModel, slices: readonly ModuleSlice[], start: number, end: number): boolean {
    const places: Place[] = [];
    const ids = slices.map(({ id }) => id);
    const remembered = this.memory?.open(file.text.slice(start, end), ids, ids.flatMap((id) => this.facts.modules.get(id) ?? [])) ?? null;
    for (const slice of slices) {
      const sliceEnd = findSliceEnd(file.text, slice) ?? parseSlice(file.text, slice)?.end;
      if (sliceEnd === undefined) return false;
      const shared = this.facts.modules.get(slice.id)?.shared ?? false;
      places.push({ file, slice, remembered, entry: { id: slice.id, start: slice.start, end: sliceEnd, shared } });
    }
    file.tables.push({ start, end, entries: places.map(({ entry }) => entry) });
    for (const place of places) {
      if (!place.entry.shared) continue;
      const others = this.#unread.get(place.entry.id);
      if (others) others.push(place);
      else this.#unread.set(place.entry.id, [place]);
    }
    return true;
  }

  #readPlace({ file, entry, slice, remembered }: Place): void {
    if (this.#whole.has(file)) return;
    const { text } = file;
    const { id, start } = slice;
    const same = this.peek(id).find((module) => {
      const length = module.end - module.start;
      return text.startsWith(module.text.slice(module.start, module.end), start) && isSeparator(text, start + length, slice.end);
    });
    if (same) {
      entry.end = start + same.end - same.start;
      this.#modelOf.set(entry, same);
      return;
    }
    const module = this.#recall(text, slice, remembered) ?? this.#readSlice(text, slice, remembered);
    if (module === null) return this.#readWhole(file);
    entry.end = start + module.end - module.start;
    this.#addModel(file, entry, module);
  }

  #recall(text: string, { id, start, end, parsed }: ModuleSlice, remembered: RememberedTable | null): ModuleModel | null {
    const known = parsed ? undefined : remembered?.get(id);
    if (!remembered || known === undefined) return null;
    if (!isToldTheSame(known.askedIds, this.#isKnownId)) return null;
    this.#remembered.set(known.model, { table: remembered, content: known });
    return Object.assign(known.model, { text: text.slice(start, end), facts: this.facts.modules.get(id) });
  }

  /** Reads a module from a text of its own, so that its model does not depend on where it stands. */
  #readSlice(text: string, slice: ModuleSlice, remembered: RememberedTable | null): ModuleModel | null {
    const { id, start, end, parsed } = slice;
    const facts = this.facts.modules.get(id) as ModuleFacts;
    if (parsed) return readModule(text, slice, facts, this.#isKnownId);
    const { isKnownId, askedIds } = recordIds(this.#isKnownId);
    const model = readModule(text.slice(start, end), { id, start: 0, end: end - start }, facts, isKnownId);
    if (model !== null && remembered !== null) {
      const content: RememberedModel = { model, askedIds, cut: null };
      remembered.set(id, content);
      this.#remembered.set(model, { table: remembered, content });
    }
    return model;
  }

  /** Reads a file whose modules cannot be told apart without parsing all of it. */
  #readWhole(file: FileModel): void {
    const known = new Map(file.tables.flatMap(({ entries }) => entries.map((entry) => [entry.start, entry])));
    file.tables = [];
    this.#whole.add(file);
    try {
      const { program, comments, pure } = parseAsset(file.name, file.text);
      for (const { start, end, entries } of findModuleTables(program, this.#isKnownId)) {
        const table = { start, end, entries: [] as TableEntry[] };
        file.tables.push(table);
        for (const parsed of entries) {
          const { id } = parsed;
          const before = known.get(parsed.start);
          const module = before?.id === id ? this.modelOf(before) : null;
          const shared = this.facts.modules.get(id)?.shared ?? false;
          const entry: TableEntry = { id, start: parsed.start, end: parsed.end, shared };
          table.entries.push(entry);
          if (module) this.#modelOf.set(entry, module);
          else if (shared) this.#addModel(file, entry, buildModule(file.text, { ...parsed, comments, pure }, this.facts.modules.get(id) as ModuleFacts, this.#isKnownId));
        }
      }
    } catch (error) {
      if (!(error instanceof FedshakeError) && !(error instanceof RangeError)) throw error;
      file.tables = [];
      const reason = error instanceof FedshakeError ? error.reason : "it holds code that is nested too deep to be read.";
      this.bailouts.push({ file: file.name, module: null, reason });
    }
  }

  #addModel({ name }: FileModel, entry: TableEntry, module: ModuleModel): void {
    const { id } = entry;
    this.#modelOf.set(entry, module);
    const models = this.#models.get(id);
    if (models) models.push(module);
    else this.#models.set(id, [module]);
    if (module.opaque) this.bailouts.push({ file: name, module: module.facts.name, reason: module.opaque });
  }
}
