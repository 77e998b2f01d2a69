import type { ModuleFigures } from "../prune";
import type { ChunkReport, ModuleReport } from "./model";

/**
 * Puts the pruner's figures of modules to the files that they stand in.
 *
 * @param files with shared modules, in the order in which they are to be shown
 */
export function describeChunks(files: ReadonlyArray<Omit<ChunkReport, "modules">>, figures: readonly ModuleFigures[]): ChunkReport[] {
  const modules = new Map<string, ModuleReport[]>();
  for (const { file, name, bytes, why, keptWhole } of figures) {
    const known = modules.get(file) ?? [];
    modules.set(file, known);
    known.push({ name, before: bytes.before, after: bytes.after, why, keptWhole });
  }
  return files.map((file) => ({ ...file, modules: modules.get(file.file) ?? [] }));
}
