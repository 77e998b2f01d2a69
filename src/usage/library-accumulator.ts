import type { ConditionalUses, ExportDetails, ExportUsage, LibraryDetails } from "../types";
import { ownValue, sortedRecord } from "./record";
import { addNames, addNeeds, addUses, hasUse, readUses, sortedNames, writeNeeds, writeUses } from "./uses";
import type { MutableNeeds, MutableUses } from "./uses";

type ExportFlags = Pick<ExportDetails, "provided" | "can_mangle" | "can_inline">;

/** From the least to the most that is known about a module; a merge takes the more cautious. */
const MODULE_TYPES: ReadonlyArray<LibraryDetails["module_type"]> = ["unknown", "esm", "commonjs", "dynamic"];

/**
 * The union of all details that describe the same library. Every field grows only upwards in its order
 * (sets by union, flags by caution), which is what makes a merge commutative, associative and idempotent.
 */
export class LibraryAccumulator {
  readonly #first: LibraryDetails;
  #provided: MutableUses = new Set();
  #used: MutableUses = new Set();
  readonly #reasons = new Set<string>();
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
    this.#first = first;
    this.add(first);
  }

  add(details: LibraryDetails): void {
    this.#provided = addUses(this.#provided, details.provided);
    this.#used = addUses(this.#used, details.used);
    addNames(this.#reasons, details.reasons);
    addNames(this.#possiblyUnused, details.possibly_unused);
    addNames(this.#importedButUnused, details.imported_but_unused);
    this.#addFlags(details);
    const { entry_module } = details;
    if (entry_module !== null && (this.#entryModule === null || entry_module < this.#entryModule)) {
      this.#entryModule = entry_module;
    }
    addNames(this.#chunkFiles, details.chunk_files);
    addNames(this.#runtimeNames, details.runtime_names);
    if (MODULE_TYPES.indexOf(details.module_type) > MODULE_TYPES.indexOf(this.#moduleType)) {
      this.#moduleType = details.module_type;
    }
    addNeeds(this.#always, details.conditional_uses.always);
    for (const [name, needs] of Object.entries(details.conditional_uses.by_export)) {
      const known = this.#byExport.get(name) ?? (new Map() as MutableNeeds);
      addNeeds(known, needs);
      this.#byExport.set(name, known);
    }
  }

  /** Everything but the exports' annotations, which depend on the other libraries: KEEP stands for each. */
  toDetails(): LibraryDetails {
    const { share_scope, version, required_version, singleton } = this.#first;
    const provided = writeUses(this.#provided);
    const used = writeUses(this.#used);
    const names = sortedNames(this.#flags.keys());
    const withUsage = (usage: ExportUsage) => names.filter((name) => this.#usageOf(name) === usage);
    return {
      share_scope,
      version,
      required_version,
      singleton,
      provided,
      used,
      reasons: sortedNames(this.#reasons),
      unused: withUsage("unused"),
      possibly_unused: withUsage("unknown"),
      imported_but_unused: withUsage("imported-but-unused"),
      exports: sortedRecord(Array.from(this.#flags, ([name, flags]) => [name, this.#exportDetails(name, flags)] as const)),
      entry_module: this.#entryModule,
      chunk_files: sortedNames(this.#chunkFiles),
      runtime_names: sortedNames(this.#runtimeNames),
      module_type: this.#moduleType,
      conditional_uses: this.#conditionalUses(),
    };
  }

  /** An export without flags has unknown ones: a merge must not take another report's word for it. */
  #addFlags(details: LibraryDetails): void {
    const provided = readUses(details.provided);
    for (const name of namesIn(details)) {
      const isListed = provided === "all" ? null : provided.has(name);
      const flags = ownValue(details.exports, name) ?? { provided: isListed, can_mangle: null, can_inline: null };
      const known = this.#flags.get(name);
      this.#flags.set(name, {
        provided: anyTrue(isListed, known ? anyTrue(known.provided, flags.provided) : flags.provided),
        can_mangle: known ? allTrue(known.can_mangle, flags.can_mangle) : flags.can_mangle,
        can_inline: known ? allTrue(known.can_inline, flags.can_inline) : flags.can_inline,
      });
    }
  }

  #usageOf(name: string): ExportUsage {
    if (hasUse(this.#used, name)) return "used";
    if (this.#possiblyUnused.has(name)) return "unknown";
    return this.#importedButUnused.has(name) ? "imported-but-unused" : "unused";
  }

  #exportDetails(name: string, flags: ExportFlags): ExportDetails {
    const isListed = this.#provided === "all" ? null : this.#provided.has(name);
    return { ...flags, usage: this.#usageOf(name), provided: anyTrue(isListed, flags.provided), annotation: "KEEP" };
  }

  #conditionalUses(): ConditionalUses {
    return {
      always: writeNeeds(this.#always),
      by_export: sortedRecord(Array.from(this.#byExport, ([name, needs]) => [name, writeNeeds(needs)] as const)),
    };
  }
}

/** All export names that details mention. */
function namesIn(details: LibraryDetails): Set<string> {
  const names = new Set(Object.keys(details.exports));
  for (const list of [details.provided, details.used, details.possibly_unused, details.imported_but_unused, details.unused]) {
    if (list !== "all") addNames(names, list);
  }
  return names;
}

/** Three-valued "or"; null is unknown. */
function anyTrue(a: boolean | null, b: boolean | null): boolean | null {
  if (a === true || b === true) return true;
  return a === null || b === null ? null : false;
}

/** Three-valued "and"; null is unknown. */
function allTrue(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}
