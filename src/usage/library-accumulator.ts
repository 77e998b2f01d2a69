import type { AppUses, ConditionalUses, ExportFlags, LibraryDetails } from "../types";
import { sortedRecord } from "./record";
import { addNames, addNeeds, addUses, hasUse, sortedNames, writeNeeds, writeUses } from "./uses";
import type { MutableNeeds, MutableUses } from "./uses";

/** From the least to the most cautious about what a bundler may do to an export; a merge takes the latter. */
const FLAGS: ReadonlyArray<boolean | null> = [null, true, false];

/** How many places of an app's use of an export a report names. */
const MAX_PLACES = 5;

/**
 * The union of all details that describe the same library. Every field grows only upwards in its order
 * (sets by union, flags by caution), which is what makes a merge commutative, associative and idempotent.
 */
export class LibraryAccumulator {
  readonly #first: Pick<LibraryDetails, "share_scope" | "version" | "required_version" | "singleton">;
  #provided: MutableUses = new Set();
  /** What was added to it last: reports of the same library mostly list the same exports. */
  #lastProvided: LibraryDetails["provided"] = [];
  #used: MutableUses = new Set();
  readonly #reasons = new Set<string>();
  readonly #usedBy = new Map<string, AppUses>();
  readonly #possiblyUnused = new Set<string>();
  readonly #importedButUnused = new Set<string>();
  readonly #flags = new Map<string, ExportFlags>();
  #entryModule: string | null = null;
  readonly #chunkFiles = new Set<string>();
  readonly #runtimeNames = new Set<string>();
  #moduleType: LibraryDetails["module_type"] = "unknown";
  readonly #always: MutableNeeds = new Map();
  readonly #byExport = new Map<string, MutableNeeds>();

  constructor(first: LibraryDetails) {
    const { share_scope, version, required_version, singleton } = first;
    this.#first = { share_scope, version, required_version, singleton };
    this.add(first);
  }

  add(details: LibraryDetails): void {
    if (!isSameList(details.provided, this.#lastProvided)) {
      this.#provided = addUses(this.#provided, details.provided);
      this.#lastProvided = details.provided;
    }
    this.#used = addUses(this.#used, details.used);
    addNames(this.#reasons, details.reasons);
    for (const [app, uses] of Object.entries(details.used_by)) this.#usedBy.set(app, joinAppUses(this.#usedBy.get(app), uses));
    addNames(this.#possiblyUnused, details.possibly_unused);
    addNames(this.#importedButUnused, details.imported_but_unused);
    for (const [name, flags] of Object.entries(details.export_flags)) this.#addFlags(name, flags);
    const { entry_module } = details;
    if (entry_module !== null && (this.#entryModule === null || entry_module < this.#entryModule)) {
      this.#entryModule = entry_module;
    }
    addNames(this.#chunkFiles, details.chunk_files);
    addNames(this.#runtimeNames, details.runtime_names);
    this.#moduleType = joinTypes(this.#moduleType, details.module_type);
    addNeeds(this.#always, details.conditional_uses.always);
    for (const [name, needs] of Object.entries(details.conditional_uses.by_export)) {
      const known = this.#byExport.get(name) ?? (new Map() as MutableNeeds);
      addNeeds(known, needs);
      this.#byExport.set(name, known);
    }
  }

  toDetails(): LibraryDetails {
    const used = this.#used;
    const possiblyUnused = sortedNames(this.#possiblyUnused).filter((name) => !hasUse(used, name));
    const importedButUnused = sortedNames(this.#importedButUnused).filter((name) => {
      return !hasUse(used, name) && !this.#possiblyUnused.has(name);
    });
    return {
      ...this.#first,
      provided: writeUses(this.#provided),
      used: writeUses(used),
      reasons: sortedNames(this.#reasons),
      used_by: sortedRecord(this.#usedBy),
      possibly_unused: possiblyUnused,
      imported_but_unused: importedButUnused,
      export_flags: sortedRecord(this.#flags),
      entry_module: this.#entryModule,
      chunk_files: sortedNames(this.#chunkFiles),
      runtime_names: sortedNames(this.#runtimeNames),
      module_type: this.#moduleType,
      conditional_uses: this.#conditionalUses(),
    };
  }

  #addFlags(name: string, { can_mangle, can_inline }: ExportFlags): void {
    const known = this.#flags.get(name) ?? { can_mangle: null, can_inline: null };
    this.#flags.set(name, {
      can_mangle: later(FLAGS, known.can_mangle, can_mangle),
      can_inline: later(FLAGS, known.can_inline, can_inline),
    });
  }

  #conditionalUses(): ConditionalUses {
    return {
      always: writeNeeds(this.#always),
      by_export: sortedRecord(Array.from(this.#byExport, ([name, needs]) => [name, writeNeeds(needs)] as const)),
    };
  }
}

/** The union in the form of a report: there are as many of these as apps, and they are the most of a merge's memory. */
function joinAppUses(known: AppUses | undefined, { exports, reasons }: AppUses): AppUses {
  const places = new Map(Object.entries(known?.exports ?? {}));
  for (const [name, more] of Object.entries(exports)) places.set(name, joinPlaces(places.get(name), more));
  return { exports: sortedRecord(places), reasons: sortedNames([...(known?.reasons ?? []), ...reasons]) };
}

/** Of all places the first few: what a merge of merges gives as well. */
function joinPlaces(known: readonly string[] = [], places: readonly string[]): readonly string[] {
  return sortedNames([...known, ...places]).slice(0, MAX_PLACES);
}

function isSameList(a: LibraryDetails["provided"], b: LibraryDetails["provided"]): boolean {
  return a.length === b.length && a !== "all" && b !== "all" && a.every((name, index) => name === b[index]);
}

/** A library that is an ES module in one build and CommonJS in another is neither to those who read the merge. */
function joinTypes(a: LibraryDetails["module_type"], b: LibraryDetails["module_type"]): LibraryDetails["module_type"] {
  if (a === b || b === "unknown") return a;
  return a === "unknown" ? b : "dynamic";
}

function later<T>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}
