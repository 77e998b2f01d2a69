import type { AnyNode, CallExpression, Node, Pattern } from "acorn";
import type { ModuleFacts } from "../types";
import { collectAliases } from "./aliases";
import { findAttachment } from "./attachment";
import { collectParts } from "./collect-parts";
import { collectReferences, type ReferenceContext } from "./collect-references";
import { findRegions } from "./find-regions";
import { isHostRequire } from "./module-forms";
import type { FactoryParams, Item, ModuleModel, ModuleSymbol, ModuleUse, Part, TextRange } from "./model";
import type { Factory, ModuleEntry, ParsedCode } from "./parse-asset";
import type { PartSource } from "./PartBuilder";
import { isPure, isPureClass, type PurityContext } from "./purity";
import { collectThisReads } from "./this-reads";

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
  const { factory } = entry;
  const { body } = factory;
  const module: ModuleModel = {
    id: entry.id, facts, text, start: entry.start, end: entry.end, bodyStart: body.start + 1, bodyEnd: body.end - 1,
    kind: facts.esm === true ? "esm" : "commonjs",
    opaque: null, dynamicExports: null, esModuleFlag: false, exportHolders: new Set(), stars: [], forwards: [], exports: new Map(), parts: [], items: [],
    symbols: new Map(), params: factoryParams(factory), requires: new Map(), regions: [], root: 0, preamble: [], markers: findMarkers(entry), banners: [], globals: new Set(), stamp: 0,
  };
  if (body.type !== "BlockStatement") {
    makeOpaque(module, "its function has no block body", factory, isKnownId);
    return module;
  }
  const regions = findRegions(facts, entry.comments, body.body, text, body.start, body.end);
  module.regions = regions.regions;
  module.root = regions.root;
  module.banners = regions.banners;
  if (regions.problem !== null) module.opaque = regions.problem;

  const sources = collectParts(module, body.body, regions.regionOf);
  if (regions.rootBanner) fixBanner(module, regions.rootBanner);
  for (const name of module.symbols.keys()) {
    if (name === module.params.require || name === module.params.exports || name === module.params.module) {
      module.opaque ??= `it declares the name "${name}" of its own parameter`;
    }
  }
  const literals: IdLiterals = { references: new Set(facts.references), hasGraph, isDynamic: false, others: [] };
  for (const source of sources) collectPartReferences(module, source, isKnownId, literals);
  if (literals.isDynamic) for (const use of literals.others) use();
  if (module.opaque !== null) {
    makeOpaque(module, module.opaque, factory, isKnownId);
    return module;
  }
  linkAliases(module);
  if (module.kind === "commonjs") for (const source of sources) linkExportsReadThroughThis(module, source);
  judgeEffects(module, sources, entry.pure);
  // The syntax tree is done with: only ranges and names remain.
  for (const symbol of module.symbols.values()) symbol.values = null;
  return module;
}

/** The banner that tells which region is the root stays, even if nothing of the region does: as if something followed it. */
function fixBanner({ items, text }: ModuleModel, { end }: TextRange): void {
  const after = text[end] === "\n" ? end + 1 : end;
  const at = items.findIndex((item) => item.start >= after);
  const item: Item = { start: after, end: after, part: null, lists: [], needsSemicolon: false, fixed: true };
  items.splice(at < 0 ? items.length : at, 0, item);
}

const MARKER = /@common:/;

function findMarkers({ comments, start, end }: ModuleEntry & ParsedCode): ModuleModel["markers"] {
  return comments
    .filter((comment) => comment.type === "Block" && comment.start > start && comment.end < end && MARKER.test(comment.value))
    .map((comment) => ({ start: comment.start, end: comment.end }));
}

function factoryParams(factory: Factory): FactoryParams {
  const [module, exports, require] = factory.params.map((param: Pattern) => (param.type === "Identifier" ? param.name : null));
  return { module: module ?? null, exports: exports ?? null, require: require ?? null };
}

/**
 * Strings and numbers that equal the id of a module. They name it where the graph knows that this module refers
 * to it, and wherever this module requires something that is not written in the call; else they are mere values.
 */
interface IdLiterals {
  references: ReadonlySet<string>;
  hasGraph: boolean;
  isDynamic: boolean;
  /** Counts one that the graph does not know of. */
  others: Array<() => void>;
}

/** Fills in what a part uses: symbols of the module, exports of other modules, names from outside. */
function collectPartReferences(
  module: ModuleModel,
  source: PartSource,
  isKnownId: (id: string) => boolean,
  literals: IdLiterals,
): void {
  const { part } = source;
  const { params, symbols } = module;
  const addUse = (use: ModuleUse): void => {
    const same = part.uses.some(
      (other) =>
        other.id === use.id && other.name === use.name && other.interop === use.interop && other.member === use.member && other.method === use.method,
    );
    if (!same) part.uses.push(use);
  };
  const useWhole = (id: string): void => addUse({ id, name: "*", interop: false, member: null, method: false });
  const literal = (value: string | number): void => {
    const id = String(value);
    if (!isKnownId(id)) return;
    if (literals.references.has(id) || (!literals.hasGraph && typeof value === "string")) useWhole(id);
    else literals.others.push(() => useWhole(id));
  };

  const referenceRequire = (context: ReferenceContext): void => {
    if (!context.called || context.literalArgument === null) {
      const handsOn = context.member === null || context.member === "bind" || context.member === "call" || context.member === "apply";
      // The tables of all modules and of those that have run; the graph knows what is looked up there.
      literals.isDynamic ||= handsOn || (!literals.hasGraph && (context.member === "m" || context.member === "c"));
      return;
    }
    const id = String(context.literalArgument);
    if (!isKnownId(id)) return;
    if (context.second === null) useWhole(id);
    else addUse({ id, name: context.second, interop: false, member: null, method: context.methodCall && module.kind !== "esm" });
  };
  const referenceExports = (context: ReferenceContext): void => {
    const isMethodCall = context.methodCall && module.kind !== "esm";
    if (context.member === null || context.member === "__proto__" || isMethodCall) module.dynamicExports ??= handsOn("exports", part);
    else if (context.written) (module.exports.get(context.member) ?? setExport(module, context.member)).push(part);
    else part.ownExports.push(context.member);
  };
  const referenceModule = (context: ReferenceContext): void => {
    const { member } = context;
    if (member === "exports" && context.second !== null) part.ownExports.push(context.second);
    else if (member === null || member === "exports") module.dynamicExports ??= handsOn(member === null ? "module" : "module.exports", part);
  };
  const referenceSymbol = (symbol: ModuleSymbol, context: ReferenceContext): void => {
    part.symbols.add(symbol);
    if (module.exportHolders.has(symbol.name)) module.opaque ??= `it hands on "${symbol.name}", which holds its exports`;
    if (context.literalArgument !== null) literal(context.literalArgument);
    const { binding } = symbol;
    if (binding === null) {
      if (context.written && context.member === null) symbol.values = null;
      if (context.written && context.member !== null) (symbol.writtenMembers ??= new Set()).add(context.member);
      return;
    }
    if (context.written && context.member === null) {
      module.opaque ??= `the import "${symbol.name}" is assigned to`;
      return;
    }
    const { id } = binding;
    if (binding.kind === "namespace") {
      if (context.member === null || context.written) useWhole(id);
      else addUse({ id, name: context.member, interop: false, member: null, method: context.methodCall && module.kind !== "esm" });
    } else if (context.called || context.member === "a") {
      addUse({ id, name: "default", interop: true, member: context.second, method: context.methodCall && module.kind !== "esm" });
    } else useWhole(id);
  };

  const sink = {
    reference(name: string, context: ReferenceContext): void {
      if (name === params.require) referenceRequire(context);
      else if (name === params.exports) referenceExports(context);
      else if (name === params.module) referenceModule(context);
      else {
        const symbol = symbols.get(name);
        if (symbol) referenceSymbol(symbol, context);
        else {
          if (name === "arguments") module.opaque ??= "it reads the arguments of its own function";
          module.globals.add(name);
          if (context.literalArgument !== null) literal(context.literalArgument);
        }
      }
    },
    literal,
    topLevelThis(): void {
      if (module.kind !== "esm") module.dynamicExports ??= handsOn("this", part);
    },
    unresolvable(reason: string): void {
      module.opaque ??= reason;
    },
    isHarmless: (call: CallExpression) => isHostRequire(call, module),
  };
  const assignment = assignedSymbol(source, symbols);
  for (const node of source.nodes) {
    if (assignment && node === source.judged) {
      // A top-level `x = value;` is a known value of x, not an unknown write.
      part.symbols.add(assignment.symbol);
      assignment.symbol.values?.push(assignment.value);
      collectReferences(assignment.value, sink);
    } else collectReferences(node, sink);
  }
  if (source.pattern) {
    // Default values and computed keys; the names themselves are the part's own declarations.
    collectReferences(patternExpression(source.pattern), { ...sink, reference: (name, context) => { if (!context.written) sink.reference(name, context); } });
  }
}

const MAX_EXCERPT = 60;

/** Says where a module gives others all of its exports. */
function handsOn(what: string, { module, start, end }: Part): string {
  const code = module.text.slice(start, Math.min(end, start + 4 * MAX_EXCERPT)).replace(/\s+/g, " ");
  return `it hands on "${what}" in: ${code.length > MAX_EXCERPT ? `${code.slice(0, MAX_EXCERPT)}…` : code}`;
}

function setExport(module: ModuleModel, name: string): Part[] {
  const parts: Part[] = [];
  module.exports.set(name, parts);
  return parts;
}

function assignedSymbol(source: PartSource, symbols: ReadonlyMap<string, ModuleSymbol>): { symbol: ModuleSymbol; value: Node } | null {
  const statement = source.judged as AnyNode | null;
  if (statement?.type !== "ExpressionStatement") return null;
  const expression = statement.expression as AnyNode;
  if (expression.type !== "AssignmentExpression" || expression.operator !== "=" || expression.left.type !== "Identifier") return null;
  const symbol = symbols.get(expression.left.name);
  return symbol && symbol.binding === null ? { symbol, value: expression.right } : null;
}

/** The pattern as the target of an assignment, which is how the reference walker reads patterns. */
function patternExpression(pattern: Pattern): Node {
  const { start, end } = pattern;
  const right = { type: "Literal", value: null, start, end } as AnyNode;
  return { type: "AssignmentExpression", operator: "=", left: pattern, right, start, end } as AnyNode;
}

/** Finds which symbols may hold the same object, so that a change to one counts for the other. */
function linkAliases({ symbols }: ModuleModel): void {
  for (const symbol of symbols.values()) {
    const names = new Set<string>();
    for (const value of symbol.values ?? []) {
      if (value.type !== "FunctionDeclaration" && value.type !== "ClassDeclaration") collectAliases(value as AnyNode, symbols, names);
    }
    for (const name of names) {
      const other = symbols.get(name);
      if (other && other.binding === null) symbol.aliases.add(other);
    }
  }
}

/** An export that is called on the module may read other exports of it through `this`. */
function linkExportsReadThroughThis({ symbols, exports, stars }: ModuleModel, { part, judged }: PartSource): void {
  if (part.exports.length === 0 || judged === null) return;
  const { names, whole } = collectThisReads(judged as AnyNode, symbols);
  for (const name of whole ? exports.keys() : names) part.ownExports.push(name);
  for (const id of stars) {
    for (const name of whole ? ["*"] : names) part.uses.push({ id, name, interop: false, member: null, method: false });
  }
}

/** The symbol and all whose object it may hold, over any number of steps. */
function reachAliases(symbol: ModuleSymbol): Set<ModuleSymbol> {
  const reached = new Set([symbol]);
  for (const at of reached) for (const alias of at.aliases) reached.add(alias);
  return reached;
}

/** Decides which parts must run whenever their region does, and which only with a symbol. */
function judgeEffects(module: ModuleModel, sources: readonly PartSource[], pure: ReadonlySet<number>): void {
  for (const { part, judged, pattern } of sources) {
    const context: PurityContext = { symbols: module.symbols, params: module.params, pure, evaluates: [] };
    const node = judged as AnyNode | null;
    if (node !== null && !part.effect) {
      if (part.exports.length > 0) part.effect = !isPure(node, context);
      else if (node.type === "ClassDeclaration") part.effect = !isPureClass(node, context);
      else if (pattern !== null) part.effect = !isPureDestructuring(pattern, node, context);
      else if (isStatement(node)) {
        const attached = findAttachment(node, context);
        if (attached === null) part.effect = true;
        else part.attachedTo = attached;
      } else part.effect = !isPure(node, context);
    }
    // What is added to exports that another module made may be read there.
    if ((module.dynamicExports !== null || module.forwards.length > 0) && part.exports.length > 0) part.effect = true;
    for (const target of part.attachedTo) for (const symbol of reachAliases(target)) symbol.attached.push(part);
    for (const id of context.evaluates) if (!part.evaluates.includes(id)) part.evaluates.push(id);
    if (part.effect || part.evaluates.length > 0) (module.regions[part.region]?.effects ?? module.preamble).push(part);
  }
}

function isStatement(node: AnyNode): boolean {
  return node.type.endsWith("Statement");
}

/** `const { a, b } = require("x")` and the like: static names read from something that is surely an object. */
function isPureDestructuring(pattern: Pattern, init: AnyNode, context: PurityContext): boolean {
  if (pattern.type !== "ObjectPattern" || !isPure(init, context)) return false;
  const fromModule =
    init.type === "CallExpression" ? context.evaluates.length > 0 : init.type === "Identifier" && context.symbols.get(init.name)?.binding != null;
  return fromModule && pattern.properties.every((property) => property.type === "Property" && !property.computed && property.value.type === "Identifier");
}

/** Turns the module into one part that runs whenever the module does and uses whatever it may refer to. */
function makeOpaque(module: ModuleModel, reason: string, factory: Node, isKnownId: (id: string) => boolean): void {
  module.opaque = reason;
  module.dynamicExports = reason;
  module.exports.clear();
  module.symbols.clear();
  module.items = [];
  module.forwards = [];
  module.stars = [];
  module.requires.clear();
  const part: Part = {
    module, region: 0, start: module.bodyStart, end: module.bodyEnd, effect: true, local: false, exports: [], symbols: new Set(), uses: [],
    evaluates: [], requires: [], ownExports: [], attachedTo: [], stamp: 0,
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
