import * as fc from "fast-check";
import { createFacts } from "../helpers/chunk-fixture";
import type { BuildFacts, InnerModuleFacts, ModuleFacts } from "../../src/types";

interface StatementSpec {
  kind: number;
  /** Which names it refers to, counted round. */
  refs: [number, number];
  exported: boolean;
  semicolon: boolean;
}

interface ModuleSpec {
  sideEffectFree: boolean;
  commonJs: boolean;
  imports: number[];
  statements: StatementSpec[];
}

export interface GraphSpec {
  /** All modules in one, as after module concatenation; none of them is CommonJS then. */
  concatenated: boolean;
  /** Imports go backwards too; then nothing imported is read before all is evaluated. */
  cyclic: boolean;
  /** Modules may declare that they have no side effects; then none changes the objects of another. */
  flags: boolean;
  modules: ModuleSpec[];
  /** Which of the entry's exports are used, counted round. */
  uses: number[];
}

const statement = fc.record({
  kind: fc.nat(40),
  refs: fc.tuple(fc.nat(30), fc.nat(30)),
  exported: fc.boolean(),
  semicolon: fc.boolean(),
});

/** Small module graphs with most of what pruning has to tell apart. */
export const arbitraryGraph: fc.Arbitrary<GraphSpec> = fc.record({
  concatenated: fc.boolean(),
  cyclic: fc.boolean(),
  flags: fc.boolean(),
  modules: fc.array(
    fc.record({
      sideEffectFree: fc.boolean(),
      commonJs: fc.boolean(),
      imports: fc.array(fc.nat(5), { maxLength: 3 }),
      statements: fc.array(statement, { minLength: 1, maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  uses: fc.array(fc.nat(12), { maxLength: 4 }),
});

export interface RenderedGraph {
  text: string;
  facts: BuildFacts;
  /** The entry's exports that are used. */
  uses: string[];
  /** Modules that nothing allows to leave out, by the name under which they log. */
  required: Set<string>;
}

interface RenderedModule {
  index: number;
  id: string;
  spec: ModuleSpec;
  commonJs: boolean;
  sideEffectFree: boolean;
  imports: number[];
  /** Exported name → the local one. */
  exports: Map<string, string>;
  names: string[];
  lines: string[];
}

/** Writes a graph as the text of a chunk, as webpack does in development or, concatenated, in production. */
export function renderGraph(graph: GraphSpec): RenderedGraph {
  const modules = graph.modules.map((spec, index): RenderedModule => {
    const imports = spec.imports.map((target) => target % graph.modules.length).filter((target) => (graph.cyclic ? target !== index : target > index));
    return {
      index, spec, id: `./m${index}.js`, commonJs: spec.commonJs && index > 0 && !graph.concatenated,
      sideEffectFree: graph.flags && spec.sideEffectFree && index > 0, imports: [...new Set(imports)], exports: new Map(), names: [], lines: [],
    };
  });
  for (const module of modules) declare(module);
  for (const module of modules) new StatementWriter(graph, modules, module).write();
  const entry = modules[0] as RenderedModule;
  const exported = [...entry.exports.keys()];
  const { text, facts } = graph.concatenated ? renderConcatenated(modules) : renderSeparate(modules);
  return {
    text, facts, required: collectRequired(modules),
    uses: exported.length === 0 ? [] : [...new Set(graph.uses.map((use) => exported[use % exported.length] as string))],
  };
}

function declare(module: RenderedModule): void {
  module.spec.statements.forEach(({ exported }, at) => {
    const name = `m${module.index}_s${at}`;
    module.names.push(name);
    if (exported) module.exports.set(`e${module.index}_${at}`, name);
  });
}

class StatementWriter {
  private at = 0;

  constructor(
    private readonly graph: GraphSpec,
    private readonly modules: readonly RenderedModule[],
    private readonly module: RenderedModule,
  ) {}

  write(): void {
    const { module } = this;
    module.spec.statements.forEach((spec, at) => {
      this.at = at;
      const text = this.statement(module.names[at] as string, spec);
      // A statement that starts with a bracket ends the one before, as authors who leave semicolons out write it.
      module.lines.push(/^[([`/]/.test(text) ? `;${text}` : text);
      if (spec.semicolon) module.lines.push(`${module.lines.pop()};`);
    });
  }

  private statement(name: string, { kind, refs: [first, second] }: StatementSpec): string {
    const lazy = this.lazy(first);
    const eager = this.eager(second);
    const soon = this.soon(first);
    const object = this.object(first);
    const log = `log.push(["m${this.module.index}", ${this.at}])`;
    switch (kind) {
      case 0: return `function ${name}() { return ["${name}", ${lazy}, ${this.lazy(second)}]; }`;
      case 1: return `const ${name} = () => [${lazy}]`;
      case 2: return `const ${name} = { own: ${eager}, get lazy() { return typeof ${lazy}; } }`;
      case 3: return `class ${name} { static own = ${eager}; method() { return ${lazy}; } }`;
      case 4: return `class ${name} { static set foo(value) { log.push([value, "setter"]); } static make() { return ${lazy}; } }`;
      case 5: return `let ${name} = 0\n${name} = ${eager}`;
      case 6: return `const ${name} = ${object}`;
      case 7: return `const ${name} = /*#__PURE__*/ id(${object})`;
      case 8: return `const ${name} = /*#__PURE__*/ box(${eager}, () => ${lazy})`;
      case 9: return `${object}.p${this.at} = ${eager}\nvar ${name} = ${this.at}`;
      case 10: return `${object}.foo = "m${this.module.index}"\nvar ${name} = 1, ${name}_more = ${eager}`;
      case 11: return `var ${name} = ${log} > 0`;
      case 12: return `if (typeof ${soon} !== "nothing") ${object}.p${this.at} = ${eager}\nvar ${name}`;
      case 13: return `Object.defineProperty(${object}, "p${this.at}", { enumerable: true, get: () => typeof ${lazy} })\nconst ${name} = 2`;
      case 14: return `const { own: ${name} = 0 } = Object(${eager})`;
      case 15: return `var ${name}\n(function (e) { e[e["A"] = 0] = "A"; e.other = () => typeof ${lazy}; })(${name} || (${name} = {}))`;
      case 16: return `[1].forEach((n) => log.push(["m${this.module.index}", typeof ${soon}]))\nfunction ${name}() {}`;
      case 17: return `Object.assign(${object}, { p${this.at}: ${eager} })\nlet ${name} = null`;
      case 18: return `const ${name} = class extends (${this.parent(first)}) { static own() { return ${lazy}; } }`;
      case 19: return writeEqualFunction(name, first);
      case 20: return `const ${name} = () => [${this.call(first)}, ${this.call(second)}]`;
      case 21: return `const ${name} = [${this.call(second)}, (${this.namesOfCalled(first)}) => ${this.call(first)}]`;
      case 22: return `${name}.p = ${eager}\nfunction ${name}() { return ${name}.p; }\n${name}.prototype.method = () => ${lazy}`;
      case 23: return `function ${name}(value = ${lazy}, call = () => ${this.lazy(second)}) { var ${this.own(first)} = "hidden"; return [value, call(), ${this.own(first)}]; }`;
      case 24: return `const ${name} = { inner: { held: () => ${lazy} }, give() { return this.inner; } }`;
      case 25: return `const ${name} = /*#__PURE__*/ ${this.holder(first)}.give()\n${name}.p${this.at} = ${eager}`;
      case 26: return `const ${name} = /*#__PURE__*/ (() => ${this.holder(first)}.inner)()\n${name}.q${this.at} = ${eager}`;
      case 27: return `class ${name} { set foo(value) { log.push(["m${this.module.index}", ${this.at}, typeof ${soon}]); } }\nconst ${name}_made = /*#__PURE__*/ new ${name}()\n${name}_made.foo = ${eager}`;
      case 28: return `var ${name} = /*#__PURE__*/ (${log}, ${eager})`;
      case 29: return `let ${name};\n[${name}, ${object}.r${this.at}] = [${eager}, ${this.at}]`;
      case 30: return `for (var ${name} of [${eager}]) ${object}.s${this.at} = typeof ${soon}`;
      case 31: return `const ${name} = ${object} || {}\n${name}.t${this.at} = ${eager}`;
      case 32: return `try { throw { message: ${eager} } } catch ({ message = ${eager} }) { var ${name} = message, ${name}_thrown = typeof ${soon} }`;
      case 33: return `const ${name} = { ...${object}, get [\`u${this.at}\`]() { return ${lazy}; }, async *generate() { yield ${lazy}; } }`;
      case 35: return writeGiver(name, object, second);
      case 36: return `const ${name} = /*#__PURE__*/ ${this.giver(first)}()\n${name}.v${this.at} = ${eager}`;
      case 37: return `const ${name} = /*#__PURE__*/ (() => { const inner = () => ${object}; return inner(); })()\n${name}.w${this.at} = ${eager}`;
      case 38: return `function ${name}() {}\n${name}[["proto", "type"].join("")] = ${this.ownParent(first)}.prototype\n${name}.prototype.x${this.at} = ${eager}`;
      case 39: return `const ${name} = /*#__PURE__*/ new Proxy({}, { set: (target, key, value) => log.push(["m${this.module.index}", ${this.at}, typeof value]) })\n${name}.y = ${eager}`;
      case 40: return `function ${name}() {}\nObject.assign(${name}, { get p() { return ${log} > 0; } }, { prototype: ${this.ownParent(second)}.prototype })\n${name}.prototype.z${this.at} = ${eager}`;
      default: return `var ${name}_count = 0, ${name} = () => ${name}_count++ || typeof ${lazy}\n${name}_count += ${this.at}`;
    }
  }

  /** A name of the module, which means something else where it is declared again. */
  private own(n: number): string {
    return pick(this.module.names, n) as string;
  }

  /** An object that gives away what it holds. */
  private holder(n: number): string {
    const holders = this.module.names.slice(0, this.at).filter((_, at) => this.module.spec.statements[at]?.kind === 24);
    return pick(holders, n) ?? "({ inner: {}, give() { return this.inner; } })";
  }

  /** A function that gives an object which others may have as well. */
  private giver(n: number): string {
    const givers = this.module.names.slice(0, this.at).filter((_, at) => this.module.spec.statements[at]?.kind === 35);
    return pick(givers, n) ?? "(() => ({}))";
  }

  private eager(n: number): string {
    const names = this.module.names.slice(0, this.at);
    return pick([...names, ...(this.graph.cyclic ? [] : this.imported())], n) ?? `"${this.module.index}.${this.at}"`;
  }

  private lazy(n: number): string {
    return pick([...this.module.names, ...this.imported()], n) ?? "null";
  }

  /**
   * The same, read while modules are evaluated: where a cycle of them is entered, an import that is left out may decide,
   * of a module that declares no side effects.
   */
  private soon(n: number): string {
    return this.graph.cyclic && this.graph.flags ? this.own(n) : this.lazy(n);
  }

  /** Something that properties may be set on; a wrapper object for what may be a primitive. */
  private object(n: number): string {
    const foreign = this.graph.flags || this.graph.cyclic ? [] : this.imported();
    const earlier = this.module.names.slice(0, this.at).filter((_, at) => [0, 1, 2, 3, 4, 6, 7, 8, 18, 19, 22, 23, 24, 25, 26, 27, 31, 33, 34, 35, 36, 37].includes(this.module.spec.statements[at]?.kind ?? 0));
    const picked = pick([...earlier, ...foreign], n);
    return picked === undefined ? `(globalThis.spare${this.module.index} ||= {})` : earlier.includes(picked) ? picked : `Object(${picked})`;
  }

  /** A call of one of the functions that may be the same as others. */
  private call(n: number): string {
    const name = pick(this.equalFunctions(), n);
    return name === undefined ? `"nothing to call"` : `${name}(${n})`;
  }

  /** A parameter that hides a function of that kind, of whichever module. */
  private namesOfCalled(n: number): string {
    const names = this.modules.flatMap((module) => module.names.filter((_, at) => module.spec.statements[at]?.kind === 19));
    return pick(names.filter((name) => !this.equalFunctions().includes(name)), n) ?? "hidden";
  }

  private equalFunctions(): string[] {
    return this.module.names.filter((_, at) => this.module.spec.statements[at]?.kind === 19);
  }

  private parent(n: number): string {
    const classes = this.module.names.slice(0, this.at).filter((_, at) => [0, 3, 4, 18, 22, 27].includes(this.module.spec.statements[at]?.kind ?? 1));
    return pick(classes, n) ?? "Object";
  }

  /** One whose prototype may be changed. */
  private ownParent(n: number): string {
    const parent = this.parent(n);
    return parent === "Object" ? `(globalThis.Parent${this.module.index} ||= class {})` : parent;
  }

  private imported(): string[] {
    return this.module.imports.flatMap((index) => {
      const target = this.modules[index] as RenderedModule;
      if (this.graph.concatenated) return [...target.exports.values()];
      return [...target.exports.keys()].map((name) => `${importName(target)}.${name}`);
    });
  }
}

/** The same in every module but for its name, long enough to be told apart from what minimizers inline. */
function writeEqualFunction(name: string, n: number): string {
  const text = '"the text of a helper as compilers write it into every file, of which one is enough for all of them"';
  switch (n % 4) {
    case 0: return `function ${name}(n) { const text = ${text}; return [n, text, typeof n]; }`;
    case 1: return `function ${name}() { ${name} = Object.assign ? Object.assign.bind() : function (target) { return target; }; return ${name}.apply(this, arguments); } /* ${text} */`;
    case 2: return `function ${name}(n) { ${name} = (again) => ["again", again, ${text}]; return ["first", n]; }`;
    default: return `function ${name}(n) { const text = ${text}; return n > 0 ? ${name}(0) : [text, ${name}.name === "${name}"]; }`;
  }
}

/** Ways to write a function that returns the object. */
function writeGiver(name: string, object: string, n: number): string {
  switch (n % 6) {
    case 0: return `const ${name} = () => ${object}`;
    case 1: return `const ${name} = ((make) => () => make())(() => ${object})`;
    case 2: return `const ${name} = typeof log === "nothing" ? () => ({}) : () => ${object}`;
    case 3: return `const ${name} = () => { let found; [1].forEach(() => { found = ${object}; }); return found; }`;
    case 4: return `const ${name}_held = { deep: ${object} }, ${name} = () => ${name}_held?.deep`;
    default: return `function ${name}({ value } = { value: ${object} }) { return value; }`;
  }
}

function pick(values: readonly string[], n: number): string | undefined {
  return values.length === 0 ? undefined : values[n % values.length];
}

function importName(target: RenderedModule): string {
  return `_m${target.index}__WEBPACK_IMPORTED_MODULE__`;
}

const HELPERS = ["const id = (value) => value;", "const box = (value, lazy) => ({ value, lazy });"];

function renderSeparate(modules: readonly RenderedModule[]): { text: string; facts: BuildFacts } {
  const facts: Record<string, Partial<ModuleFacts>> = {};
  const tables = modules.map((module) => {
    facts[module.id] = { esm: !module.commonJs, sideEffectFree: module.sideEffectFree, references: module.imports.map((index) => (modules[index] as RenderedModule).id) };
    const imports = module.imports.map((index) => {
      const target = modules[index] as RenderedModule;
      return `/* harmony import */ var ${importName(target)} = __webpack_require__(${JSON.stringify(target.id)});`;
    });
    const body = module.commonJs
      ? [...imports, ...HELPERS, ...module.lines, ...Array.from(module.exports, ([name, local]) => `exports.${name} = ${local};`)]
      : ["__webpack_require__.r(__webpack_exports__);", ...renderGetters(module, "__webpack_exports__"), ...imports, ...HELPERS, ...module.lines];
    return `/***/ ${JSON.stringify(module.id)}(module, ${module.commonJs ? "exports" : "__webpack_exports__"}, __webpack_require__) {\n\n${body.join("\n")}\n\n/***/ }`;
  });
  return { text: renderChunk(tables), facts: createFacts("library", "./m0.js", facts) };
}

function renderGetters(module: RenderedModule, target: string): string[] {
  const getters = Array.from(module.exports, ([name, local]) => `/* harmony export */   ${name}: () => (/* binding */ ${local})`);
  return getters.length === 0 ? [] : [`/* harmony export */ __webpack_require__.d(${target}, {\n${getters.join(",\n")}\n/* harmony export */ });`];
}

function renderConcatenated(modules: readonly RenderedModule[]): { text: string; facts: BuildFacts } {
  const order: RenderedModule[] = [];
  const seen = new Set<RenderedModule>();
  const visit = (module: RenderedModule): void => {
    if (seen.has(module)) return;
    seen.add(module);
    for (const index of module.imports) visit(modules[index] as RenderedModule);
    order.push(module);
  };
  visit(modules[0] as RenderedModule);
  const inner = order.map(
    (module): InnerModuleFacts => ({
      name: module.id, sideEffectFree: module.sideEffectFree, esm: true,
      imports: module.imports.map((index) => ({ inner: order.indexOf(modules[index] as RenderedModule) })),
    }),
  );
  const lines = order.flatMap((module) => {
    const helpers = HELPERS.map((helper) => helper.replace(/(id|box)/, `$1_${module.index}`));
    const own = module.lines.map((line) => line.replace(/\b(id|box)\(/g, `$1_${module.index}(`));
    return [`;// ${module.id}`, ...helpers, ...own, ""];
  });
  const body = ["__webpack_require__.r(__webpack_exports__);", ...renderGetters(modules[0] as RenderedModule, "__webpack_exports__"), "", ...lines];
  const text = renderChunk([`/***/ "./m0.js"(__unused_webpack_module, __webpack_exports__, __webpack_require__) {\n\n${body.join("\n")}\n\n/***/ }`]);
  return { text, facts: createFacts("library", "./m0.js", { "./m0.js": { inner, references: [] } }) };
}

function renderChunk(tables: readonly string[]): string {
  return `"use strict";\n(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{\n\n${tables.join(",\n")}\n\n}]);\n`;
}

/** Modules reached from the entry by imports that may not be left out. */
function collectRequired(modules: readonly RenderedModule[]): Set<string> {
  const required = new Set<RenderedModule>([modules[0] as RenderedModule]);
  for (const module of required) {
    for (const index of module.imports) {
      const target = modules[index] as RenderedModule;
      if (!target.sideEffectFree || module.commonJs) required.add(target);
    }
  }
  return new Set(Array.from(required, ({ index }) => `m${index}`));
}
