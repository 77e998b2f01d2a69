import type { ChunkModel, ModuleModel } from "../chunk";
import type { Edit } from "../types";
import type { FileCut } from "./sweep";

const DIRECTIVE = /^["']use strict["'];?$/;
/** What stands around the table of a chunk that is nothing but modules. */
const CHUNK_START = /^\s*(?:\/\*[^]*?\*\/\s*)*\((?:self|globalThis|this|window)\[[^\]]*\]\s*=[^;]*\.push\(\[\[[^\]]*\],\s*\{$/;
const CHUNK_END = /^\s*\}\s*\]\s*\);?\s*(?:\/\/[#@].*\s*)?$/;

/**
 * Makes a chunk strict as a whole where all that is left of it is strict, as the bundler does when it is so from the
 * start: minimizers then drop the directive of each module. Null where there is nothing to say.
 */
export function hoistStrict(model: ChunkModel, { file, kept }: Pick<FileCut, "file" | "kept">): Edit | null {
  const [table] = file.tables;
  if (!table || file.tables.length > 1 || kept.length < 2) return null;
  if (!CHUNK_START.test(file.text.slice(0, table.start)) || !CHUNK_END.test(file.text.slice(table.end))) return null;
  const isStrict = kept.every(({ entry }) => {
    const module = model.modelOf(entry);
    return module !== null && hasDirective(module);
  });
  return isStrict ? { start: 0, end: 0, text: '"use strict";\n' } : null;
}

function hasDirective({ text, items }: ModuleModel): boolean {
  const [first] = items;
  return first !== undefined && first.fixed && DIRECTIVE.test(text.slice(first.start, first.end));
}
