import type { Comment, Node, Pattern, Statement } from "acorn";
import type { ModuleFacts } from "../types";
import { findCalledOnce, type CalledOnce } from "./called-once";
import { PartCollector } from "./collect-parts";
import { collectReferences } from "./collect-references";
import { RegionFinder } from "./find-regions";
import { linkRewritten } from "./getters";
import { judgeEffects, linkAliases, linkExportsReadThroughThis } from "./judge-effects";
import type { Item, ModuleModel, Part, TextRange } from "./model";
import type { Factory, ModuleEntry, ParsedCode } from "./parse-asset";
import { PartReferences } from "./part-references";
import type { PureCalls } from "./PureCalls";
import { streamPropertyAt } from "./chunk-parser";
import { parseSlice, readSlice, type ModuleSlice } from "./scan-modules";

/**
 * Models one module of an asset's text. Without a module graph that knows what the module refers to, every string
 * that equals an id counts as naming that module.
 */
export function buildModule(
  text: string,
  entry: ModuleEntry & ParsedCode,
  facts: ModuleFacts,
  isKnownId: (id: string) => boolean,
  hasGraph = true,
): ModuleModel {
  const { id, start, end, factory, comments, pure } = entry;
  const { body } = factory;
  const module = createModule(id, facts, text, entry);
  beginBody(module, factory, body);
  module.markers = findMarkers(comments, entry);
  if (body.type !== "BlockStatement") module.opaque = "its function has no block body";
  else {
    const builder = new ModuleBuilder(module, { comments, body: body.body, isKnownId, hasGraph });
    for (const statement of body.body) builder.add(statement);
    builder.readReferences();
    builder.finish({ start, end }, pure);
  }
  if (module.opaque !== null) makeOpaque(module, module.opaque, factory, isKnownId);
  return module;
}

/**
 * Models the module that a slice of a chunk's text holds. A concatenated module, which may be all of a library, is
 * read statement by statement, so that its syntax tree never exists as a whole. Null when the slice is not exactly
 * the property of its id, or nested too deep to be read.
 */
export function readModule(text: string, slice: ModuleSlice, facts: ModuleFacts, isKnownId: (id: string) => boolean): ModuleModel | null {
  try {
    const module = facts.inner !== null && facts.esm === true && !slice.parsed ? streamModule(text, slice, facts, isKnownId) : null;
    if (module !== null) return module;
    const parsed = parseSlice(text, slice);
    return parsed && buildModule(text, parsed, facts, isKnownId);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/** Null where the slice is no module, or one that has to be read as a whole. */
function streamModule(text: string, slice: ModuleSlice, facts: ModuleFacts, isKnownId: (id: string) => boolean): ModuleModel | null {
  const module = createModule(slice.id, facts, text, slice);
  let builder: ModuleBuilder | null = null;
  const parsed = readSlice(text, slice, (options, comments) =>
    streamPropertyAt(text, slice.start, options, {
      begin(factory, bodyStart) {
        beginBody(module, factory, { start: bodyStart, end: slice.end });
        builder = new ModuleBuilder(module, { comments, body: null, isKnownId, hasGraph: true });
      },
      statement(statement) {
        builder?.add(statement);
        builder?.readReferences();
      },
    }),
  );
  if (parsed === null || builder === null) return null;
  module.bodyEnd = parsed.factory.body.end - 1;
  module.markers = findMarkers(parsed.comments, parsed);
  try {
    (builder as ModuleBuilder).finish(parsed, parsed.pure);
  } catch (error) {
    // A function that means something only where it stands cannot be parsed again by itself.
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
  return module.opaque === null ? module : null;
}

function createModule(id: string, facts: ModuleFacts, text: string, { start, end }: TextRange): ModuleModel {
  return {
    id, facts, text, start, end, bodyStart: start, bodyEnd: end, kind: facts.esm === true ? "esm" : "commonjs",
    opaque: null, dynamicExports: null, esModuleFlag: false, rewritten: new Set(), getters: new Map(), exportHolders: new Set(), stars: [], listedExports: null, forwards: [], exports: new Map(), exportedFunction: null, parts: [], items: [],
    symbols: new Map(), params: { module: null, exports: null, require: null }, requires: new Map(), importCalls: [], regions: [], root: 0, preamble: [], markers: [], banners: [], legalComments: [],
    globals: new Set(), stamp: 0,
  };
}

function beginBody(module: ModuleModel, factory: Factory, { start, end }: TextRange): void {
  const names = factory.params.map((param: Pattern) => (param.type === "Identifier" ? param.name : null));
  module.params = { module: names[0] ?? null, exports: names[1] ?? null, require: names[2] ?? null };
  module.bodyStart = start + 1;
  module.bodyEnd = end - 1;
}

interface BodySource {
  /** All of them, or all up to the statement that is added. */
  comments: readonly Comment[];
  /** All statements; null where they are not known beforehand. */
  body: readonly Statement[] | null;
  isKnownId: (id: string) => boolean;
  hasGraph: boolean;
}

/** Takes the statements of a module function one after the other. */
class ModuleBuilder {
  readonly #module: ModuleModel;
  readonly #regions: RegionFinder;
  readonly #called: CalledOnce | null;
  readonly #collector: PartCollector;
  readonly #references: PartReferences;
  /** Count of the sources whose references have been read. */
  #read = 0;

  constructor(module: ModuleModel, { comments, body, isKnownId, hasGraph }: BodySource) {
    this.#module = module;
    this.#regions = new RegionFinder(module.facts, comments, module.text, module.bodyStart - 1);
    this.#called = body && findCalledOnce(module, body);
    this.#collector = new PartCollector(module, this.#called?.body.body ?? body ?? []);
    this.#references = new PartReferences(module, isKnownId, hasGraph);
  }

  add(statement: Statement): void {
    const region = this.#regions.regionOf(statement);
    if (statement === this.#called?.statement) this.#collector.open(this.#called, region);
    else this.#collector.collect(statement, region);
  }

  /** Reads what the statements refer to that were added since. Of an ES module this may be done after each. */
  readReferences(): void {
    const { sources } = this.#collector.builder;
    for (; this.#read < sources.length; this.#read++) this.#references.collect(sources[this.#read] as (typeof sources)[number]);
  }

  /** Leaves a module that is opaque unfinished. */
  finish({ start, end }: TextRange, pure: PureCalls): void {
    const module = this.#module;
    const { sources } = this.#collector.builder;
    const { symbols, params } = module;
    const found = this.#regions.finish(module.bodyEnd + 1);
    Object.assign(module, { start, end, regions: found.regions, root: found.root, banners: found.banners, legalComments: found.legalComments });
    for (const part of module.parts) part.region = found.resolve(part.region);
    if (found.problem !== null) module.opaque = found.problem;
    if (found.rootBanner) fixBanner(module, found.rootBanner);
    for (const name of symbols.keys()) {
      if (name === params.require || name === params.exports || name === params.module) module.opaque ??= `it declares the name "${name}" of its own parameter`;
    }
    this.#references.resolve();
    if (module.opaque !== null) return;
    linkAliases(module);
    linkRewritten(module, this.#collector.builder);
    if (module.kind === "commonjs") linkExportsReadThroughThis(module, sources);
    module.importCalls = module.importCalls.filter((call) => !pure.isBefore(call.start));
    judgeEffects(module, sources, pure);
    // The syntax tree is done with: only ranges and names remain.
    for (const symbol of symbols.values()) symbol.values = null;
  }
}

/** The banner that tells which region is the root stays, even if nothing of the region does: as if something followed it. */
function fixBanner({ items, text }: ModuleModel, { end }: TextRange): void {
  const after = text[end] === "\n" ? end + 1 : end;
  const at = items.findIndex((item) => item.start >= after);
  const item: Item = { start: after, end: after, part: null, lists: [], needsSemicolon: false, fixed: true };
  items.splice(at < 0 ? items.length : at, 0, item);
}

const MARKER = /@common:/;

function findMarkers(comments: readonly Comment[], { start, end }: TextRange): TextRange[] {
  return comments
    .filter((comment) => comment.type === "Block" && comment.start > start && comment.end < end && MARKER.test(comment.value))
    .map((comment) => ({ start: comment.start, end: comment.end }));
}

/** Turns the module into one part that runs whenever the module does and uses whatever it may refer to. */
function makeOpaque(module: ModuleModel, reason: string, factory: Node, isKnownId: (id: string) => boolean): void {
  module.opaque = reason;
  module.dynamicExports = reason;
  module.exports.clear();
  module.exportedFunction = null;
  module.symbols.clear();
  module.items = [];
  module.forwards = [];
  module.stars = [];
  module.requires.clear();
  module.importCalls = [];
  const part: Part = {
    module, region: 0, start: module.bodyStart, end: module.bodyEnd, effect: true, local: false, exports: [], symbols: new Set(), uses: [],
    evaluates: [], requires: [], ownExports: [], functionsOf: [], attachedTo: [], stamp: 0,
  };
  const ids = new Set(module.facts.references);
  const literal = (value: string | number): void => {
    if (isKnownId(String(value))) ids.add(String(value));
  };
  collectReferences(factory, {
    reference: (name, context) => {
      module.globals.add(name);
      if (context.literalArgument !== null) literal(context.literalArgument);
    },
    literal,
    topLevelThis: () => undefined,
    unresolvable: () => undefined,
  });
  for (const id of ids) part.uses.push({ id, name: "*", interop: false, member: null, method: false });
  module.parts = [part];
  module.root = 0;
  module.regions = [{ index: 0, sideEffectFree: module.facts.sideEffectFree, imports: null, effects: [part], stamp: 0 }];
}
