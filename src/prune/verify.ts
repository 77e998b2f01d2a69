import { parse } from "acorn";
import { buildModule, createIdTest, parseSlice, type ChunkModel, type ModuleModel } from "../chunk";
import { FedshakeError } from "../errors";
import type { Edit } from "../types";
import { applyEdits } from "./apply-edits";
import type { FileCut } from "./sweep";

/**
 * Checks cut text against what was cut, before it replaces the original: it parses; no module lost a name that
 * it still refers to; every module it requires is still there; every kept export is still defined. Independent of the marking that led to the cut; reads only modules that changed.
 *
 * @returns What is wrong, or null.
 */
export function verifyCut(model: ChunkModel, cuts: readonly FileCut[], stamp: number): FedshakeError | null {
  const checked = new Set<ModuleModel>();
  for (const cut of cuts) {
    const outline = verifyOutline(cut);
    if (outline !== null) return failure(cut.file.name, outline);
    for (const { entry, edits } of cut.kept) {
      const module = model.modelOf(entry);
      if (module === null || edits.length === 0 || checked.has(module)) continue;
      checked.add(module);
      const problem = verifyModule(model, module, cutModuleText(cut.file.text, entry, edits), stamp);
      if (problem !== null) return failure(cut.file.name, `the module "${module.facts.name}" ${problem}`);
    }
  }
  return null;
}

/** The file with a stand-in for each kept module: it parses, and the tables hold exactly these. */
function verifyOutline({ file, tableEdits, kept }: FileCut): string | null {
  const standIns = kept.map(({ entry: { start, end } }, index) => ({ start, end, text: `"${index}":0` }));
  const text = applyEdits(file.text, [...tableEdits, ...standIns].sort((a, b) => a.start - b.start));
  for (const sourceType of ["script", "module"] as const) {
    try {
      parse(text, { ecmaVersion: "latest", sourceType, allowReturnOutsideFunction: true, allowHashBang: true });
      return null;
    } catch {
      // Not a script: it may be a module.
    }
  }
  return "its table of modules does not parse";
}

function cutModuleText(text: string, { start, end }: { start: number; end: number }, edits: readonly Edit[]): string {
  const local = edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  return applyEdits(text.slice(start, end), local);
}

function verifyModule(model: ChunkModel, original: ModuleModel, text: string, stamp: number): string | null {
  // The brace stands for what follows the property in its table.
  const parsed = parseSlice(`${text}}`, { id: original.id, start: 0, end: text.length });
  if (parsed === null) return "does not parse";
  const cut = buildModule(text, parsed, original.facts, createIdTest(model.facts));
  if (cut.opaque !== null) return `can no longer be understood: ${cut.opaque}`;
  for (const name of cut.globals) {
    if (original.symbols.has(name)) return `lost the declaration of "${name}", which it still uses`;
  }
  const required = new Set(cut.requires.keys());
  for (const part of cut.parts) {
    for (const { id } of part.uses) required.add(id);
    for (const id of part.evaluates) required.add(id);
  }
  for (const id of required) {
    const targets = model.peek(id);
    if (model.has(id) && (targets.length === 0 || targets.some((target) => target.stamp !== stamp))) return `requires the module "${id}", which was cut`;
  }
  for (const [name, parts] of original.exports) {
    if (parts.some((part) => part.stamp === stamp) && !cut.exports.has(name)) return `lost its export "${name}"`;
  }
  return null;
}

function failure(file: string, reason: string): FedshakeError {
  return new FedshakeError("REWRITE_INVALID", `the cut text was not right: ${reason}.`, {
    file,
    hint: "The original was emitted instead. Please report this as a bug of fedshake.",
  });
}
