import type { AnyNode, CallExpression, Node, Pattern } from "acorn";
import { collectReferences, type ReferenceSink } from "./collect-references";
import { isHostRequire } from "./module-forms";
import type { ModuleModel, ModuleSymbol, ModuleUse, Part } from "./model";
import type { PartSource } from "./PartBuilder";
import { WRITTEN, type ReferenceContext } from "./reference-context";

/**
 * Finds what the parts of a module use: symbols of the module, exports of other modules, names from outside.
 *
 * Strings and numbers that equal the id of a module name it where the graph knows that this module refers to it, and
 * wherever this module requires something that is not written in the call; else they are mere values.
 */
export class PartReferences {
  readonly #module: ModuleModel;
  readonly #isKnownId: (id: string) => boolean;
  readonly #hasGraph: boolean;
  readonly #references: ReadonlySet<string>;
  /** What the names of a source's code that no scope inside declares stand in. */
  readonly #names = new Map<PartSource, Map<string, ReferenceContext[]>>();
  #isDynamic = false;
  /** Each counts a literal as a use that the graph does not know of. */
  readonly #others: Array<() => void> = [];

  constructor(module: ModuleModel, isKnownId: (id: string) => boolean, hasGraph: boolean) {
    this.#module = module;
    this.#isKnownId = isKnownId;
    this.#hasGraph = hasGraph;
    this.#references = new Set(module.facts.references);
  }

  /** Reads the code of a source, whose nodes are then no longer needed. */
  collect(source: PartSource): void {
    const { part, nodes, pattern } = source;
    const names = new Map<string, ReferenceContext[]>();
    this.#names.set(source, names);
    const sink = this.#createSink(part, names);
    source.assigned = assignedName(source, this.#module);
    for (const node of nodes) collectReferences(source.assigned && node === source.judged ? source.assigned.value : node, sink);
    if (pattern) {
      // Default values and computed keys; the names themselves are the part's own declarations.
      collectReferences(patternExpression(pattern), { ...sink, reference: (name, context, start) => { if (!context.written) sink.reference(name, context, start); } });
    }
    source.nodes = [];
  }

  /** Finds the symbols that the names mean, once all that the module declares are known. */
  resolve(): void {
    const { symbols, globals } = this.#module;
    for (const [source, names] of this.#names) {
      const { part, assigned } = source;
      if (assigned) {
        const symbol = symbols.get(assigned.name);
        if (symbol && symbol.binding === null) {
          // A top-level `x = value;` is a known value of x, not an unknown write.
          part.symbols.add(symbol);
          symbol.values?.push(assigned.value);
        } else addContext(names, assigned.name, WRITTEN);
      }
      for (const [name, contexts] of names) {
        const symbol = symbols.get(name);
        if (symbol) for (const context of contexts) this.#useSymbol(part, symbol, context);
        else {
          if (name === "arguments") this.#module.opaque ??= "it reads the arguments of its own function";
          globals.add(name);
        }
      }
    }
    this.#names.clear();
    if (this.#isDynamic) for (const use of this.#others) use();
  }

  #createSink(part: Part, names: Map<string, ReferenceContext[]>): ReferenceSink {
    const module = this.#module;
    const { params } = module;
    const literal = (value: string | number): void => this.#useLiteral(part, value);
    return {
      reference: (name, context) => {
        if (name === params.require) return this.#useRequire(part, context);
        if (name === params.exports) return this.#useExports(part, context);
        if (name === params.module) return this.#useModule(part, context);
        if (context.literalArgument !== null) literal(context.literalArgument);
        addContext(names, name, context);
      },
      literal,
      topLevelThis() {
        if (module.kind !== "esm") module.dynamicExports ??= handsOn("this", part);
      },
      unresolvable(reason) {
        module.opaque ??= reason;
      },
      isHarmless: (call: CallExpression) => isHostRequire(call, module),
    };
  }

  #useLiteral(part: Part, value: string | number): void {
    const id = String(value);
    if (!this.#isKnownId(id)) return;
    if (this.#references.has(id) || (!this.#hasGraph && typeof value === "string")) useWhole(part, id);
    else this.#others.push(() => useWhole(part, id));
  }

  #useRequire(part: Part, { called, literalArgument, member, second, methodCall }: ReferenceContext): void {
    if (!called || literalArgument === null) {
      const handsOnRequire = member === null || member === "bind" || member === "call" || member === "apply";
      // The tables of all modules and of those that have run; the graph knows what is looked up there, but for the module itself.
      this.#isDynamic ||= handsOnRequire || (!this.#hasGraph && (member === "m" || member === "c"));
      if (member === "c" && this.#module.kind !== "esm") this.#module.dynamicExports ??= handsOn("require.cache", part);
      return;
    }
    const id = String(literalArgument);
    if (!this.#isKnownId(id)) return;
    if (second === null) useWhole(part, id);
    else addUse(part, { id, name: second, interop: false, member: null, method: methodCall && this.#module.kind !== "esm" });
  }

  #useExports(part: Part, { member, methodCall, written }: ReferenceContext): void {
    const module = this.#module;
    const isMethodCall = methodCall && module.kind !== "esm";
    if (member === null || member === "__proto__" || isMethodCall) module.dynamicExports ??= handsOn("exports", part);
    else if (!written) part.ownExports.push(member);
    else {
      const writers = module.exports.get(member);
      if (writers) writers.push(part);
      else module.exports.set(member, [part]);
    }
  }

  #useModule(part: Part, { member, second }: ReferenceContext): void {
    if (member === "exports" && second !== null) part.ownExports.push(second);
    else if (member === null || member === "exports") this.#module.dynamicExports ??= handsOn(member === null ? "module" : "module.exports", part);
  }

  #useSymbol(part: Part, symbol: ModuleSymbol, { member, second, written, assigned, called, methodCall }: ReferenceContext): void {
    const module = this.#module;
    part.symbols.add(symbol);
    if (module.exportHolders.has(symbol.name)) module.opaque ??= `it hands on "${symbol.name}", which holds its exports`;
    const { binding } = symbol;
    if (binding === null) {
      if (written && member === null) symbol.values = null;
      if (assigned !== null) (symbol.writtenMembers ??= new Set()).add(assigned);
      return;
    }
    if (written && member === null) {
      module.opaque ??= `the import "${symbol.name}" is assigned to`;
      return;
    }
    const { id } = binding;
    const method = methodCall && module.kind !== "esm";
    if (binding.kind === "namespace") {
      if (member === null || written) useWhole(part, id);
      else addUse(part, { id, name: member, interop: false, member: null, method });
    } else if (called || member === "a") addUse(part, { id, name: "default", interop: true, member: second, method });
    else useWhole(part, id);
  }
}

/** Adds a context unless one is there that says the same of a symbol. */
function addContext(names: Map<string, ReferenceContext[]>, name: string, context: ReferenceContext): void {
  const contexts = names.get(name);
  if (!contexts) names.set(name, [context]);
  else if (!contexts.some((other) => other === context || isSame(other, context))) contexts.push(context);
}

function isSame(a: ReferenceContext, b: ReferenceContext): boolean {
  return a.member === b.member && a.second === b.second && a.written === b.written && a.assigned === b.assigned && a.called === b.called && a.methodCall === b.methodCall;
}

function addUse({ uses }: Part, use: ModuleUse): void {
  const { id, name, interop, member, method } = use;
  const same = uses.some(
    (other) => other.id === id && other.name === name && other.interop === interop && other.member === member && other.method === method,
  );
  if (!same) uses.push(use);
}

function useWhole(part: Part, id: string): void {
  addUse(part, { id, name: "*", interop: false, member: null, method: false });
}

const MAX_EXCERPT = 60;

/** Says where a module gives others all of its exports. */
function handsOn(what: string, { module, start, end }: Part): string {
  const code = module.text.slice(start, Math.min(end, start + 4 * MAX_EXCERPT)).replace(/\s+/g, " ");
  return `it hands on "${what}" in: ${code.length > MAX_EXCERPT ? `${code.slice(0, MAX_EXCERPT)}…` : code}`;
}

/** `x` and its value where a part is `x = value;` of a name that is none of the module's own parameters. */
function assignedName({ judged }: PartSource, { params }: ModuleModel): { name: string; value: Node } | null {
  const statement = judged as AnyNode | null;
  if (statement?.type !== "ExpressionStatement") return null;
  const expression = statement.expression as AnyNode;
  if (expression.type !== "AssignmentExpression" || expression.operator !== "=" || expression.left.type !== "Identifier") return null;
  const { name } = expression.left;
  return name === params.require || name === params.exports || name === params.module ? null : { name, value: expression.right };
}

/** The pattern as the target of an assignment, which is how the reference walker reads patterns. */
function patternExpression(pattern: Pattern): Node {
  const { start, end } = pattern;
  const right = { type: "Literal", value: null, start, end } as AnyNode;
  return { type: "AssignmentExpression", operator: "=", left: pattern, right, start, end } as AnyNode;
}
