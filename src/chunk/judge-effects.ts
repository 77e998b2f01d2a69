import type { AnyNode, Pattern } from "acorn";
import { collectAliases } from "./aliases";
import { findAttachment } from "./attachment";
import { exportedValue, findExportedFunction } from "./exported-function";
import type { ModuleModel, ModuleSymbol } from "./model";
import type { PartSource } from "./PartBuilder";
import type { PurityContext } from "./builtins";
import { isPure, isPureClass } from "./purity";
import type { PureCalls } from "./PureCalls";
import { FunctionReader } from "./FunctionReader";
import { collectThisReads } from "./this-reads";

/** Finds which symbols may hold the same object, so that a change to one counts for the other. */
export function linkAliases({ symbols, text }: ModuleModel): void {
  const functions = new FunctionReader(text);
  for (const symbol of symbols.values()) {
    const names = new Set<string>();
    for (const value of symbol.values ?? []) {
      if (value.type !== "FunctionDeclaration" && collectAliases(value as AnyNode, symbols, functions, names)) symbol.isShared = true;
    }
    for (const name of names) {
      const other = symbols.get(name);
      if (!other) continue;
      if (other.binding === null) symbol.aliases.add(other);
      else symbol.isShared = true;
    }
  }
  handOnWrittenMembers(symbols.values());
}

/** What is written to an object by one of its names is written by all of them. */
function handOnWrittenMembers(symbols: Iterable<ModuleSymbol>): void {
  const written = Array.from(symbols).flatMap((symbol) => Array.from(symbol.writtenMembers ?? [], (member) => ({ symbol, member })));
  // A list yields what is added while it is walked.
  for (const { symbol, member } of written) {
    for (const alias of symbol.aliases) {
      const members = (alias.writtenMembers ??= new Set());
      if (members.has(member)) continue;
      members.add(member);
      written.push({ symbol: alias, member });
    }
  }
}

/** An export that is called on the module may read other exports of it through `this`. */
export function linkExportsReadThroughThis(module: ModuleModel, sources: readonly PartSource[]): void {
  const { exports, stars, dynamicExports, text } = module;
  module.exportedFunction = findExportedFunction(module, sources.map(({ judged }) => judged as AnyNode | null));
  const writers = new Set([...exports.values()].flat());
  for (const { part, judged } of sources) {
    const isExport = part.exports.length > 0;
    if (!isExport && !writers.has(part) && (dynamicExports === null || !EXPORTS.test(text.slice(part.start, part.end)))) continue;
    // What is given to an export somewhere inside of other code is not known.
    const { names, whole, modules, ofMethods } = collectThisReads(isExport ? (judged as AnyNode | null) : null, part);
    part.functionsOf.push(...Array.from(modules, ([id, isItself]) => ({ id, isItself, mayBeMethod: ofMethods.has(id) })));
    for (const name of whole ? exports.keys() : names) part.ownExports.push(name);
    for (const id of stars) {
      for (const name of whole ? ["*"] : names) part.uses.push({ id, name, interop: false, member: null, method: false });
    }
  }
  for (const part of module.parts) {
    for (const id of part.requires) if (stars.includes(id)) part.functionsOf.push({ id, isItself: false, mayBeMethod: false });
  }
}

const EXPORTS = /\bexports\b/;

/** The symbol and all whose object it may hold, over any number of steps. */
function reachAliases(symbol: ModuleSymbol): Set<ModuleSymbol> {
  const reached = new Set([symbol]);
  for (const at of reached) for (const alias of at.aliases) reached.add(alias);
  return reached;
}

/** Decides which parts must run whenever their region does, and which only with a symbol. */
export function judgeEffects(module: ModuleModel, sources: readonly PartSource[], pure: PureCalls): void {
  for (const { part, judged, pattern } of sources) {
    const context: PurityContext = { symbols: module.symbols, params: module.params, text: module.text, pure, evaluates: [] };
    const node = judged as AnyNode | null;
    if (node !== null && !part.effect) {
      if (part.exports.length > 0) part.effect = !isPure(node, context);
      else if (node.type === "ClassDeclaration") part.effect = !isPureClass(node, context);
      else if (pattern !== null) part.effect = !isPureDestructuring(pattern, node, context);
      else if (isStatement(node)) {
        // In an ES module it throws.
        const exported = module.kind === "commonjs" ? exportedValue(node, module.params.module) : null;
        part.local = exported !== null && isPure(exported, context);
        const attached = findAttachment(node, context);
        if (attached === null) part.effect = true;
        else part.attachedTo = attached;
      } else part.effect = !isPure(node, context);
    }
    // What is added to exports that another module made may be read there.
    if ((module.dynamicExports !== null || module.forwards.length > 0) && part.exports.length > 0) part.effect = true;
    if (part.exports.some((name) => module.rewritten.has(name))) part.effect = true;
    for (const target of part.attachedTo) for (const symbol of reachAliases(target)) symbol.attached.push(part);
    for (const id of context.evaluates) if (!part.evaluates.includes(id)) part.evaluates.push(id);
    const mayReadGetter = module.kind === "commonjs" && node?.type !== "FunctionExpression" && part.uses.length > 0 && (node !== null || part.requires.length > 0);
    if (part.effect || part.evaluates.length > 0 || mayReadGetter) (module.regions[part.region]?.effects ?? module.preamble).push(part);
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
