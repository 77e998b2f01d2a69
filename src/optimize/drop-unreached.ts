import type { Comment } from "acorn";
import type { Item, ModuleModel, Part } from "../chunk";
import { sweepFile } from "../prune";
import type { Edit } from "../types";
import type { Removal, RemovalKind } from "./change";
import { dropSpecifiers } from "./drop-elements";
import { partKey } from "./mark-live";
import type { SectionModel } from "./SectionModel";
import { LINE_BREAK } from "./separator";
import type { SyntaxNode } from "./syntax";

export interface Drops {
  edits: Edit[];
  removals: Removal[];
}

/** What surrounds code that goes, so that what belongs to its neighbours stays. */
export interface Surroundings {
  text: string;
  comments: readonly Comment[];
  /** Whether the range goes for another reason. */
  isGone: (range: { start: number; end: number }) => boolean;
}

/** Takes out all that is not marked: modules of tables, and parts of what stays. */
export function dropUnreached(model: SectionModel, stamp: number, moduleOf: (section: string) => string | null, surroundings: Surroundings): Drops {
  const edits: Edit[] = [];
  const removals: Removal[] = [];
  const options = { stamp, cut: "remove", isCopyNeeded: () => true, entryKeys: new Map<string, string>(), pureImports: null } as const;
  for (const file of model.files) {
    const cut = sweepFile(model, file, options);
    edits.push(...cut.tableEdits);
    const kept = new Set(cut.kept.map(({ entry }) => entry));
    for (const entry of file.tables.flatMap(({ entries }) => entries)) {
      if (!kept.has(entry)) removals.push({ kind: "module", name: entry.id, module: entry.id, condition: null, start: entry.start, end: entry.end });
    }
    for (const { entry, edits: inside } of cut.kept) {
      const section = model.modelOf(entry);
      if (section === null) continue;
      edits.push(...inside.map((edit) => keepComments(edit, section, surroundings)));
      removals.push(...describeUnreached(section, stamp, moduleOf(entry.id)));
    }
  }
  return { edits, removals };
}

/** Takes import specifiers out that are not marked; what is imported is still evaluated. */
export function dropImports(section: ModuleModel, stamp: number, statements: readonly SyntaxNode[], text: string): Edit[] {
  const parts = new Map(section.parts.map((part) => [partKey(part), part]));
  const isDead = (specifier: SyntaxNode): boolean => {
    const part = parts.get(partKey(specifier));
    return part !== undefined && part.stamp !== stamp;
  };
  return statements.filter(({ type }) => type === "ImportDeclaration").flatMap((declaration) => dropSpecifiers(text, declaration, isDead));
}

/** Lists the parts that are not marked, but for those that were none of the source's own. */
export function describeUnreached(section: ModuleModel, stamp: number, module: string | null): Removal[] {
  if (section.opaque !== null) return [];
  const names = new Map<Part, string>();
  for (const symbol of section.symbols.values()) for (const part of symbol.declaredBy) if (!names.has(part)) names.set(part, symbol.name);
  return section.parts
    .filter((part) => part.stamp !== stamp)
    .map((part) => ({ kind: kindOf(section.text, part, names.has(part)), name: part.exports[0] ?? names.get(part) ?? null, module, condition: null, start: part.start, end: part.end }));
}

function kindOf(text: string, { start, exports: exported, requires, evaluates }: Part, isNamed: boolean): RemovalKind {
  if (exported.length > 0) return "export";
  const beginning = text.slice(start, start + 20);
  if (/^(?:async\s+)?function\b/.test(beginning)) return "function";
  if (/^class\b/.test(beginning)) return "class";
  if (requires.length > 0 || evaluates.length > 0) return "import";
  return isNamed ? "variable" : "statement";
}

const LEGAL = /^!|@(?:license|licence|preserve|copyright)\b/i;

/** Makes a removal spare the comments of what stands before: on its line, apart by a blank line, or legal. */
function keepComments(edit: Edit, section: ModuleModel, { text, comments, isGone }: Surroundings): Edit {
  const item = findFirstItem(section.items, edit);
  if (!item) return edit;
  let { start } = edit;
  let last: Comment | null = null;
  const inside = commentsBetween(comments, edit.start, item.start).filter((comment) => !isGone(comment));
  for (const comment of inside) {
    const toNext = text.slice(comment.end, item.start);
    const isTrailing = edit.start > 0 && !LINE_BREAK.test(text.slice(start, comment.start)) && LINE_BREAK.test(toNext);
    if (!isTrailing && !/^[ \t]*\r?\n[ \t]*\r?\n/.test(toNext) && !LEGAL.test(comment.value)) continue;
    start = comment.end;
    last = comment;
  }
  const isBroken = last?.type === "Line" && /^[ \t]*\S/.test(text.slice(edit.end, edit.end + 200));
  const blank = start === 0 ? (/^(?:[ \t]*\r?\n)+/.exec(text.slice(edit.end, edit.end + 200))?.[0].length ?? 0) : 0;
  return { start, end: edit.end + blank, text: (isBroken ? "\n" : "") + edit.text };
}

/** The first item that an edit takes out as a whole; undefined for an edit inside an item. */
function findFirstItem(items: readonly Item[], { start, end }: Edit): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Item).start < start) low = middle + 1;
    else high = middle;
  }
  const item = items[low];
  return item && item.end <= end ? item : undefined;
}

function commentsBetween(comments: readonly Comment[], start: number, end: number): readonly Comment[] {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle] as Comment).start < start) low = middle + 1;
    else high = middle;
  }
  const found: Comment[] = [];
  for (let at = low; at < comments.length && (comments[at] as Comment).end <= end; at++) found.push(comments[at] as Comment);
  return found;
}
