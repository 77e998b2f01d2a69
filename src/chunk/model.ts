import type { Node } from "acorn";
import type { BuildFacts, ModuleFacts } from "../types";
import type { AskedIds } from "./asked-ids";
import type { ModuleLinks } from "./links";

/**
 * One use of another module: `name` is an export, or `"*"` for the whole module.
 * `interop` marks a default import through the bundler's interop helper (`.n`), where the default of a
 * CommonJS module is the module itself; `member` is then the property read of it, if that is all.
 */
export interface ModuleUse {
  id: string;
  name: string;
  interop: boolean;
  member: string | null;
  /** Called as a method of the module object, which a CommonJS export may read through `this`. */
  method: boolean;
}

/** A module-level name of a module function. */
export interface ModuleSymbol {
  name: string;
  declaredBy: Part[];
  /** Set for `var x = __webpack_require__(id)` and for `.n(x)` of it. */
  binding: ImportBinding | null;
  /** Names of the properties that are assigned to somewhere (`x.prototype = …`, `x.a.b = …`), `"*"` for one that the text does not say; null when none is. */
  writtenMembers: Set<string> | null;
  /** Other symbols whose object it may hold: whoever needs one of those may see what is done to this one. */
  aliases: Set<ModuleSymbol>;
  /** Whether it may hold an object that other modules have as well. */
  isShared: boolean;
  /** Parts whose only effect is on an object that the symbol may hold; live as soon as the symbol is. */
  attached: Part[];
  /** Everything that is assigned to it; null when not all of it is known. */
  values: Node[] | null;
  /** Mark-phase stamp: the symbol is live when it equals the current one. */
  stamp: number;
}

export interface ImportBinding {
  id: string;
  kind: "namespace" | "interop";
}

/**
 * The unit of liveness: a top-level statement, one of its declarators, an exported getter, or an export
 * assignment of a module function.
 */
export interface Part {
  module: ModuleModel;
  /** Position among the module's regions (see {@link ModuleModel.regions}). */
  region: number;
  start: number;
  end: number;
  /** Must run whenever its region is evaluated. */
  effect: boolean;
  /** Its effect is on the module's own exports: who does not use the module cannot tell whether it ran. */
  local: boolean;
  /** Names exported by this part; it is live when one of them is. */
  exports: string[];
  symbols: Set<ModuleSymbol>;
  uses: ModuleUse[];
  /** Of the ids that it requires or uses, those that running it evaluates: where they have effects, it is kept for that alone. */
  evaluates: string[];
  /** Ids of modules that its text requires, whether or not anything of them is used. */
  requires: string[];
  /** Exports of the own module that the part reads (`exports.x`). */
  ownExports: string[];
  /** Whose functions it exports as they are: called as `library.name()`, they may read other exports through `this`. */
  functionsOf: FunctionOrigin[];
  /** Symbols on whose object alone the part has its effect; it is live when one of them is. */
  attachedTo: ModuleSymbol[];
  stamp: number;
}

/** A module whose code an exported function may have. */
export interface FunctionOrigin {
  id: string;
  /** What is exported is that module's `module.exports`, and not something that the module has or gives. */
  isItself: boolean;
  /** What is exported was read of an object, and so may be a method of a class or a prototype. */
  mayBeMethod: boolean;
}

/** A comma-separated list whose elements are parts: declarators, or the getters of a `.d(…)` call. */
export interface PartList {
  /** Just after the opening bracket, or the first element's start where there is none. */
  start: number;
  /** Just before the closing bracket, or the last element's end. */
  end: number;
  elements: Array<{ start: number; end: number; part: Part }>;
  /** In `"object"` and `"array"` lists the elements are getters, in a `"properties"` list they may be accessors: a cut export may stay there as a stub. */
  kind: "declarators" | "object" | "array" | "properties";
}

/** A top-level statement as the sweep sees it. */
export interface Item {
  start: number;
  end: number;
  /** The whole statement is one part, or it is made of lists. */
  part: Part | null;
  lists: PartList[];
  /** Text directly before a following item may need a `;` in place of a removed one. */
  needsSemicolon: boolean;
  /** Never removed: directives and banners. */
  fixed: boolean;
}

export interface TextRange {
  start: number;
  end: number;
}

/** A module function of a chunk. */
export interface ModuleModel {
  id: string;
  facts: ModuleFacts;
  /** The text that all offsets of the module count in. */
  text: string;
  /** Range of the property in the module table. */
  start: number;
  end: number;
  /** Just inside the braces of the function body. */
  bodyStart: number;
  bodyEnd: number;
  kind: "esm" | "commonjs";
  /** Why the module is kept whole; null when it was understood. */
  opaque: string | null;
  /** Why its exports cannot be told apart, so that any use is a use of all; null when they can. */
  dynamicExports: string | null;
  /** CommonJS with the `__esModule` flag. */
  esModuleFlag: boolean;
  /** Names of exports that are defined as properties, and again or assigned to afterwards: that may run a setter, or throw. */
  rewritten: Set<string>;
  /** By name of an export with a getter: whether that does nothing but give the value of a name, or of a property of one. */
  getters: Map<string, boolean>;
  /** Names of the objects that only collect the module's exports, as in esbuild's `__export(name_exports, { … })`. */
  exportHolders: Set<string>;
  /** Ids of the modules whose exports it adds to its own, as compilers write `export *` in CommonJS. */
  stars: string[];
  /** Names that none of its `stars` has a say in, where one of them replaces what it finds; null: each leaves what it finds. */
  listedExports: Set<string> | null;
  /** `module.exports = require(id)`: what is used of this module is used of those. */
  forwards: string[];
  exports: Map<string, Part[]>;
  /**
   * Of CommonJS whose `module.exports` is one function that is written in it: whether that has a `this` of its own
   * that is the object it is called on, which is not so of arrow functions and classes. Null: it may be anything.
   */
  exportedFunction: "receives this" | "receives no this" | null;
  parts: Part[];
  items: Item[];
  symbols: Map<string, ModuleSymbol>;
  params: FactoryParams;
  /** In a concatenated module: the parts that require a module, by its id. */
  requires: Map<string, Part[]>;
  /** Top-level `var x = __webpack_require__(id)` and `.n(x)` of it, as far as no PURE comment is before the call yet. */
  importCalls: Array<{ id: string; start: number; part: Part }>;
  /** One per inner module of a concatenated module, in the facts' order; a plain module has one. */
  regions: Region[];
  /** Region whose evaluation is the module's; it evaluates those that it imports. */
  root: number;
  /** Like a region's `effects`, of the code that belongs to no inner module. */
  preamble: Part[];
  /** Marker comments in it. */
  markers: TextRange[];
  /** Comments that tell its regions apart, in text order. */
  banners: TextRange[];
  /** Comments between its statements that have to go out with the code of their file, in text order. */
  legalComments: LegalComment[];
  /** Names that the module takes from outside itself. */
  globals: Set<string>;
  stamp: number;
}

export interface Region {
  index: number;
  sideEffectFree: boolean;
  /** What the evaluation of this region evaluates first; null: to be read from the parts' `evaluates`. */
  imports: Array<{ inner: number } | { id: string }> | null;
  /** Parts with effects, and parts that evaluate other modules. */
  effects: Part[];
  stamp: number;
}

export interface LegalComment extends TextRange {
  /** Index of the region in which it stands. */
  region: number;
}

/** What a module function calls its three parameters; null where it has fewer. */
export interface FactoryParams {
  module: string | null;
  exports: string | null;
  require: string | null;
}

/** Region index of code that belongs to a concatenated module as a whole (external requires). */
export const PREAMBLE = -1;

export interface FileModel {
  name: string;
  text: string;
  tables: TableModel[];
}

export interface TableModel {
  /** Just inside the braces. */
  start: number;
  end: number;
  entries: TableEntry[];
}

/** A property of a module table. */
export interface TableEntry {
  id: string;
  start: number;
  /** Exact where the module was read; else where the bundlers' way of ending a module says. */
  end: number;
  /** False for a module that is never cut. */
  shared: boolean;
}

/**
 * All chunks of a build that hold shared modules. A module is read when it is first asked for; what has been
 * read is only queried and marked.
 */
export interface ChunkModel {
  facts: BuildFacts;
  files: FileModel[];
  /** Whether a chunk holds that shared module. */
  has(id: string): boolean;
  /** The models of a shared module, read now if need be: several where its text differs between files, none when no chunk holds it. */
  read(id: string): readonly ModuleModel[];
  /** The same, of modules that have been read; none for others. */
  peek(id: string): readonly ModuleModel[];
  /** The model of one entry, if it has been read. Equal text in several files shares one. */
  modelOf(entry: TableEntry): ModuleModel | null;
  /** The latest that {@link rememberCut} was given for a module, by this build or another one that shares its model. */
  recallCut(module: ModuleModel): RememberedCut | null;
  rememberCut(module: ModuleModel, cut: RememberedCut): void;
  /** Things kept whole, for the report: file, module and reason. Without a module, the file could not be read. */
  bailouts: Array<{ file: string; module: string | null; reason: string }>;
}

/** Remembers the models of modules by the content that they were read from. */
export interface ModelMemory {
  /**
   * What was read before of a module table; receives what is read now.
   *
   * @param text of the table, without its braces
   * @param ids of its modules, which tell where each of them ends
   * @param modules their facts, of those that have some
   */
  open(text: string, ids: readonly string[], modules: readonly ModuleFacts[]): RememberedTable;
}

/** Models of a table's modules, by module id. */
export interface RememberedTable {
  get(id: string): RememberedModel | undefined;
  set(id: string, remembered: RememberedModel): void;
}

export interface RememberedModel {
  /** Its text and facts are those of the reading that takes it. */
  model: ModuleModel;
  askedIds: AskedIds;
  /** Of the latest cut; null: none was read. */
  cut: RememberedCut | null;
}

/** What a module is after a cut, read from its text. */
export interface RememberedCut {
  /** The edits of the cut, as text. */
  edits: string;
  reading: CutReading;
}

/** A cut module, read from its text. */
export interface CutReading {
  opaque: string | null;
  globals: ReadonlySet<string>;
  hasMarker: boolean;
  links: ModuleLinks;
}
