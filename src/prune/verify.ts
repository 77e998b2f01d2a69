import type { AnyNode, ObjectExpression, Program } from "acorn";
import { createIdTest, parseProgram, readModule, type ChunkModel, type ModuleModel } from "../chunk";
import { FedshakeError } from "../errors";
import type { Edit } from "../types";
import { applyEdits } from "./apply-edits";
import { describeLinks } from "./links";
import { editsOf, EXPORT_MARKER, type FileCut, type KeptEntry } from "./sweep";
import { verifyLinks, type KeptModuleLinks, type LinkRoot } from "./verify-links";

/**
 * Checks cut text against what was cut, before it replaces the original: the edits do not overlap; it parses; no
 * module lost a name that it still refers to, or has a marker left; every module that is required is still there in
 * the chunks that are loaded together; every export that is used is still defined. What is cut is read again from
 * its text: of what the marking found, only that an export which it kept must be there. Reads only modules that
 * changed.
 *
 * @param roots What is used from outside; without them, what the marking kept says it alone.
 * @returns What is wrong, or null.
 */
export function verifyCut(model: ChunkModel, cuts: readonly FileCut[], stamp: number, roots: readonly LinkRoot[] = []): FedshakeError | null {
  const kept = new Map<ModuleModel, KeptModuleLinks>();
  for (const cut of cuts) {
    const outline = verifyOutline(cut);
    if (outline !== null) return failure(cut.file.name, outline);
    for (const { entry, edits, stubs } of cut.kept) {
      const module = model.modelOf(entry);
      if (module === null || kept.has(module)) continue;
      if (edits.length === 0) {
        kept.set(module, { original: module, cut: describeLinks(module), stubs });
        continue;
      }
      const read = readCutModule(model, module, cutModuleText(cut.file.text, entry, edits));
      const problem = typeof read === "string" ? read : verifyModule(module, read, stamp);
      if (typeof read === "string" || problem !== null) return failure(cut.file.name, `the module "${module.facts.name}" ${problem}`);
      kept.set(module, { original: module, cut: describeLinks(read), stubs });
    }
  }
  const unlinked = verifyLinks(model, cuts, kept, roots);
  return unlinked && failure(unlinked.file, unlinked.problem);
}

const STAND_IN = "fedshake module ";

/** The file with a stand-in for each kept module: it parses, and the tables hold exactly these. */
function verifyOutline(cut: FileCut): string | null {
  const { file, tableEdits, kept } = cut;
  const standIns = kept.map(({ entry: { start, end } }, index) => ({ start, end, text: `"${STAND_IN}${index}":0` }));
  const outline = [...tableEdits, ...standIns].sort((a, b) => a.start - b.start);
  if (!isOrdered(outline) || !isOrdered(editsOf(cut)) || !kept.every(isInside)) return "its edits overlap";
  const program = parseOutline(applyEdits(file.text, outline));
  if (program === null) return "its table of modules does not parse";
  return countStandIns(program) === kept.length ? null : "its table does not hold exactly the modules that were to be kept";
}

/** Stand-ins in object literals that hold nothing else. */
function countStandIns(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((count: number, element) => count + countStandIns(element), 0);
  if (typeof value !== "object" || value === null) return 0;
  const node = value as AnyNode;
  if (node.type === "ObjectExpression" && node.properties.length > 0 && node.properties.every(isStandIn)) return node.properties.length;
  return countStandIns(Object.values(node));
}

function isStandIn(property: ObjectExpression["properties"][number]): boolean {
  return property.type === "Property" && property.key.type === "Literal" && String(property.key.value).startsWith(STAND_IN);
}

function isOrdered(edits: readonly Edit[]): boolean {
  return edits.every(({ start, end }, at) => start <= end && start >= (edits[at - 1]?.end ?? 0));
}

function isInside({ entry, edits }: KeptEntry): boolean {
  return edits.every(({ start, end }) => start >= entry.start && end <= entry.end);
}

function parseOutline(text: string): Program | null {
  for (const sourceType of ["script", "module"] as const) {
    try {
      return parseProgram(text, { ecmaVersion: "latest", sourceType, allowReturnOutsideFunction: true, allowHashBang: true });
    } catch {
      // Not a script: it may be a module.
    }
  }
  return null;
}

function cutModuleText(text: string, { start, end }: { start: number; end: number }, edits: readonly Edit[]): string {
  const local = edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  return applyEdits(text.slice(start, end), local);
}

/** The model of a cut module, or what is wrong. */
function readCutModule(model: ChunkModel, original: ModuleModel, text: string): ModuleModel | string {
  // The brace stands for what follows the property in its table.
  return readModule(`${text}}`, { id: original.id, start: 0, end: text.length }, original.facts, createIdTest(model.facts)) ?? "does not parse";
}

function verifyModule(original: ModuleModel, cut: ModuleModel, stamp: number): string | null {
  if (cut.opaque !== null && original.opaque === null) return `can no longer be understood: ${cut.opaque}`;
  for (const name of cut.globals) {
    if (original.symbols.has(name)) return `lost the declaration of "${name}", which it still uses`;
  }
  for (const [name, parts] of original.exports) {
    if (parts.some((part) => part.stamp === stamp) && !cut.exports.has(name)) return `lost its export "${name}"`;
  }
  if (cut.markers.some(({ start, end }) => EXPORT_MARKER.test(cut.text.slice(start, end)))) return "has a marker left";
  return null;
}

function failure(file: string, reason: string): FedshakeError {
  return new FedshakeError("REWRITE_INVALID", `the cut text was not right: ${reason}.`, {
    file,
    hint: "The original was emitted instead. Please report this as a bug of fedshake.",
  });
}
