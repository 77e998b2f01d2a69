import type { AnyNode, ObjectExpression, Program } from "acorn";
import { createIdTest, describeLinks, parseProgram, readModule, type ChunkModel, type CutReading, type ModuleModel } from "../chunk";
import { FedshakeError } from "../errors";
import type { Edit } from "../types";
import { applyEdits } from "./apply-edits";
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
      const read = readCutModule(model, module, edits.map((edit) => ({ ...edit, start: edit.start - entry.start, end: edit.end - entry.start })));
      const problem = typeof read === "string" ? read : verifyModule(module, read, stamp);
      if (typeof read === "string" || problem !== null) return failure(cut.file.name, `the module "${module.facts.name}" ${problem}`);
      kept.set(module, { original: module, cut: read.links, stubs });
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

/**
 * Reads the text of a cut module, or tells what is wrong. A module that several builds share is mostly cut in the same
 * way for all of them; they share it only where its strings are ids of modules in both or in neither.
 *
 * @param edits in offsets that count from the module's start
 */
function readCutModule(model: ChunkModel, original: ModuleModel, edits: readonly Edit[]): CutReading | string {
  const printed = JSON.stringify(edits.map(({ start, end, text }) => [start, end, text]));
  const known = model.recallCut(original);
  if (known?.edits === printed) return known.reading;
  const { id, text, start, end, facts } = original;
  const cut = applyEdits(text.slice(start, end), edits);
  // The brace stands for what follows the property in its table.
  const module = readModule(`${cut}}`, { id, start: 0, end: cut.length }, facts, createIdTest(model.facts));
  if (module === null) return "does not parse";
  const hasMarker = module.markers.some((marker) => EXPORT_MARKER.test(cut.slice(marker.start, marker.end)));
  const reading = { opaque: module.opaque, globals: module.globals, hasMarker, links: describeLinks(module) };
  model.rememberCut(original, { edits: printed, reading });
  return reading;
}

function verifyModule(original: ModuleModel, cut: CutReading, stamp: number): string | null {
  if (cut.opaque !== null && original.opaque === null) return `can no longer be understood: ${cut.opaque}`;
  for (const name of cut.globals) {
    if (original.symbols.has(name)) return `lost the declaration of "${name}", which it still uses`;
  }
  for (const [name, parts] of original.exports) {
    if (parts.some((part) => part.stamp === stamp) && !cut.links.exports.has(name)) return `lost its export "${name}"`;
  }
  return cut.hasMarker ? "has a marker left" : null;
}

function failure(file: string, reason: string): FedshakeError {
  return new FedshakeError("REWRITE_INVALID", `the cut text was not right: ${reason}.`, {
    file,
    hint: "The original was emitted instead. Please report this as a bug of fedshake.",
  });
}
