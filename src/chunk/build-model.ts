import { FedshakeError } from "../errors";
import type { BuildFacts } from "../types";
import { buildModule } from "./build-module";
import type { ChunkModel, FileModel, ModuleModel, TableEntry } from "./model";
import { findModuleTables, parseAsset } from "./parse-asset";
import { isSeparator, parseSlice, scanModules, type ModuleSlice } from "./scan-modules";

/**
 * Reads the chunks that hold shared modules into a model: modules, their parts, and what each part declares
 * and uses. Files that do not parse or whose modules cannot be told apart are left out, with a bailout; a module
 * with something unknown in it is opaque, and its neighbours are not. Other files are not read.
 *
 * @param files Unminified text, as it stands before the minimizer.
 */
export function buildChunkModel(facts: BuildFacts, files: ReadonlyArray<{ name: string; text: string }>): ChunkModel {
  const model: ChunkModel = { facts, files: [], modules: new Map(), bailouts: [] };
  const expected = sharedModulesByFile(facts);
  for (const { name, text } of files) {
    const ids = expected.get(name);
    if (!ids) continue;
    try {
      model.files.push(readFile(model, name, text, ids));
    } catch (error) {
      if (!(error instanceof FedshakeError)) throw error;
      model.bailouts.push({ file: name, module: null, reason: error.reason });
    }
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

function readFile(model: ChunkModel, name: string, text: string, expected: ReadonlySet<string>): FileModel {
  const isKnownId = createIdTest(model.facts);
  const scanned = scanModules(text, isKnownId, expected);
  if (scanned !== null) {
    const entries: TableEntry[] = [];
    for (const slice of scanned.slices) {
      const entry = readSlice(model, name, text, slice);
      if (entry === null) break;
      entries.push(entry);
    }
    if (entries.length === scanned.slices.length) {
      for (const { module } of entries) if (module) addModule(model, name, module);
      return { name, text, tables: [{ start: scanned.tableStart, end: scanned.tableEnd, entries }] };
    }
  }
  const { program, comments, pure } = parseAsset(name, text);
  const tables = findModuleTables(program, isKnownId).map(({ start, end, entries }) => ({
    start,
    end,
    entries: entries.map((entry): TableEntry => {
      const facts = model.facts.modules.get(entry.id);
      const module = facts?.shared ? buildModule(text, { ...entry, comments, pure }, facts, isKnownId) : null;
      if (module) addModule(model, name, module);
      return { id: entry.id, start: entry.start, end: entry.end, module };
    }),
  }));
  return { name, text, tables };
}

/** Models a slice, or takes the model of equal text. The end of a module that is never cut is not exact. */
function readSlice(model: ChunkModel, file: string, text: string, slice: ModuleSlice): TableEntry | null {
  const { id, start } = slice;
  const facts = model.facts.modules.get(id);
  if (!facts?.shared) {
    const parsed = parseSlice(text, slice);
    return parsed && { id, start, end: parsed.end, module: null };
  }
  const same = model.modules.get(id)?.find((module) => {
    const length = module.end - module.start;
    return text.startsWith(module.text.slice(module.start, module.end), start) && isSeparator(text, start + length, slice.end);
  });
  if (same) return { id, start, end: start + same.end - same.start, module: same };
  const parsed = parseSlice(text, slice);
  if (parsed === null) return null;
  return { id, start, end: parsed.end, module: buildModule(text, parsed, facts, createIdTest(model.facts)) };
}

function addModule(model: ChunkModel, file: string, module: ModuleModel): void {
  const models = model.modules.get(module.id);
  if (models?.includes(module)) return;
  if (models) models.push(module);
  else model.modules.set(module.id, [module]);
  if (module.opaque) model.bailouts.push({ file, module: module.facts.name, reason: module.opaque });
}

/** Tells whether a text names a module of the build. */
export function createIdTest({ modules, consumes }: BuildFacts): (id: string) => boolean {
  return (id) => modules.has(id) || consumes.has(id);
}
