import { buildChunkModel, type ChunkModel, type FileModel, type ModuleModel } from "../chunk";
import { FedshakeError } from "../errors";

/**
 * Checks cut text against what was cut, before it replaces the original: it parses; no module lost a name that
 * it still refers to; every module it requires is still there; every kept export is still defined; no marker is
 * left. Independent of the marking that led to the cut.
 *
 * @returns What is wrong, or null.
 */
export function verifyCut(model: ChunkModel, cut: ReadonlyArray<{ name: string; text: string }>, stamp: number): FedshakeError | null {
  const after = buildChunkModel(model.facts, cut);
  const files = new Map(after.files.map((file) => [file.name, file]));
  for (const { name } of cut) {
    const before = model.files.find((file) => file.name === name) as FileModel;
    const file = files.get(name);
    if (!file) return failure(name, after.bailouts.find((bailout) => bailout.file === name)?.reason ?? "the cut text does not parse");
    const modules = new Map(file.modules.map((module) => [module.id, module]));
    for (const original of before.modules) {
      if (original.stamp !== stamp) continue;
      const problem = verifyModule(model, original, modules.get(original.id), stamp);
      if (problem !== null) return failure(name, problem);
    }
    const marker = /@common:(?:if|endif)\b/.exec(file.text);
    if (marker && !/@common:(?:if|endif)\b/.test(before.text)) return failure(name, "a marker appeared in the cut text");
  }
  return null;
}

function verifyModule(model: ChunkModel, original: ModuleModel, cut: ModuleModel | undefined, stamp: number): string | null {
  const label = `the module "${original.facts.name}"`;
  if (!cut) return `${label} is gone although it is needed`;
  if (cut.opaque !== null && original.opaque === null) return `${label} can no longer be understood: ${cut.opaque}`;
  for (const name of cut.globals) {
    if (!original.globals.has(name)) return `${label} lost the declaration of "${name}", which it still uses`;
  }
  for (const part of cut.parts) {
    const ids = [...part.uses.map(({ id }) => id), ...part.evaluates];
    for (const id of [...ids, ...cut.requires.keys()]) {
      const target = model.modules.get(id);
      if (target && target.some(({ stamp: mark }) => mark !== stamp)) return `${label} requires the module "${id}", which was cut`;
    }
  }
  for (const [name, parts] of original.exports) {
    if (parts.some((part) => part.stamp === stamp) && !cut.exports.has(name)) return `${label} lost its export "${name}"`;
  }
  return null;
}

function failure(file: string, reason: string): FedshakeError {
  return new FedshakeError("REWRITE_INVALID", `the cut text was not right: ${reason}.`, {
    file,
    hint: "The original was emitted instead. Please report this as a bug of fedshake.",
  });
}
