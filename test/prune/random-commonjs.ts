import * as fc from "fast-check";
import { createFacts } from "../helpers/chunk-fixture";
import type { BuildFacts, ModuleFacts } from "../../src/types";

interface StatementSpec {
  kind: number;
  /** Which kinds of values it holds. */
  values: [number, number];
  /** Which names it refers to, counted round. */
  names: [number, number, number];
}

interface ModuleSpec {
  /** How it exports as a whole. */
  shape: number;
  imports: number[];
  statements: StatementSpec[];
}

export interface CommonJsSpec {
  /** Compiled from ES modules, which do without `this`. */
  compiled: boolean;
  /** In strict mode, where an assignment to an export that has only a getter throws. */
  strict: boolean;
  modules: ModuleSpec[];
  uses: number[];
}

const names = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(11));

/** Small graphs of CommonJS modules, in the forms in which people and compilers write exports, with few names, so that they meet. */
export const arbitraryCommonJs: fc.Arbitrary<CommonJsSpec> = fc.record({
  compiled: fc.boolean(),
  strict: fc.boolean(),
  modules: fc.array(
    fc.record({
      shape: fc.nat(12),
      imports: fc.array(fc.nat(3), { maxLength: 2 }),
      statements: fc.array(fc.record({ kind: fc.nat(33), values: fc.tuple(fc.nat(21), fc.nat(21)), names }), { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  uses: fc.array(fc.nat(5), { maxLength: 3 }),
});

export interface RenderedCommonJs {
  text: string;
  facts: BuildFacts;
}

const NAMES = ["a", "b", "c", "d", "e"];

/** By name; what a module does not need it does not declare. */
const HELPERS = {
  id: "const id = (value) => value;",
  wrap: "const wrap = (call) => function () { return call.apply(this, arguments); };",
  __exportStar: 'const __exportStar = function (m, exports) { for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) exports[p] = m[p]; };',
};

/** Writes a graph as the text of a chunk, as webpack does in development. */
export function renderCommonJs({ compiled, strict, modules }: CommonJsSpec): RenderedCommonJs {
  const facts: Record<string, Partial<ModuleFacts>> = {};
  const tables = modules.map((spec, index) => {
    const imports = [...new Set(spec.imports.map((target) => target % modules.length))].filter((target) => target !== index);
    facts[idOf(index)] = { esm: false, references: imports.map(idOf) };
    const lines = [...(strict ? [`"use strict";`] : []), ...new ModuleWriter(index, spec, imports, compiled).write()];
    return `/***/ ${JSON.stringify(idOf(index))}(module, exports, __webpack_require__) {\n\n${lines.join("\n")}\n\n/***/ }`;
  });
  const text = `(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{\n\n${tables.join(",\n")}\n\n}]);\n`;
  return { text, facts: createFacts("library", idOf(0), facts) };
}

class ModuleWriter {
  private at = 0;
  private readonly self: string;

  constructor(
    private readonly index: number,
    private readonly spec: ModuleSpec,
    private readonly imports: readonly number[],
    private readonly compiled: boolean,
  ) {
    this.self = compiled ? "undefined" : "this";
  }

  write(): string[] {
    const { spec, imports } = this;
    const lines = imports.map((target) => `const ${importName(target)} = ${required(target)};`);
    if (this.compiled) lines.unshift(`Object.defineProperty(exports, "__esModule", { value: true });`);
    spec.statements.forEach((statement, at) => {
      this.at = at;
      lines.push(this.statement(statement));
    });
    const last = spec.statements.at(-1) as StatementSpec;
    this.at = spec.statements.length;
    lines.push(...this.exportWhole(last));
    const text = lines.join("\n");
    return [...Object.entries(HELPERS).flatMap(([name, helper]) => (text.includes(`${name}(`) ? [helper] : [])), ...lines];
  }

  private exportWhole({ values: [first, second], names: [one, two, n] }: StatementSpec): string[] {
    const { self } = this;
    const [a, b] = [nameOf(one), nameOf(two)];
    const value = this.value(first, n, b);
    switch (this.spec.shape) {
      case 0: return [`module.exports = { ${a}: ${value}, ["${b}x"]: 1 };`];
      case 1:
      case 2: return [`module.exports = { ${a}: ${value}, ${b}() { return ${self} && ${self}.${a}; }, get ${nameOf(n)}() { return ${this.local(n)}; } };`];
      case 3: return [`module.exports = ${value};`];
      case 4: return [`module.exports = ${value};`, `Object(module.exports).${b} = ${this.value(second, n, a)};`];
      case 5: return [`module.exports = ${this.whole(n)};`];
      case 6: return [`if (true) { module.exports = ${this.whole(n)}; } else {}`];
      case 7: return [`function whole() { return [${self} && ${self}.${a}, ${this.lazy(n)}]; }`, "module.exports = whole;"];
      default: return [];
    }
  }

  private statement({ kind, values: [first, second], names: [one, two, n] }: StatementSpec): string {
    const { self } = this;
    const [a, b] = [nameOf(one), nameOf(two)];
    const local = this.localName(this.at);
    const value = this.value(first, n, b);
    const log = (what: string): string => `log.push(["m${this.index}", ${this.at}, ${what}]);`;
    switch (kind) {
      case 0: return `exports.${a} = ${value};`;
      case 1: return `exports.${a} = exports.${b} = ${value};`;
      case 2: return `Object.defineProperty(exports, "${a}", { enumerable: true, configurable: true, get: function () { return ${this.local(n)}; } });`;
      case 3: return `Object.defineProperty(exports, "${a}", { enumerable: true, configurable: true, get: () => ${this.local(n)}, set: (value) => { ${log("typeof value")} } });`;
      case 4: return `var ${local} = ${value};`;
      case 5: return `function ${local}() { return [${self} && ${self}.${a}, ${this.lazy(n)}]; }`;
      case 6: return `exports.${a} = ${this.local(n)};`;
      case 7: return `module.exports.${a} = ${value};`;
      case 8: return `exports["${a}"] = ${value};`;
      case 9: return `if (typeof globalThis.nothing ${n % 2 ? "===" : "!=="} "undefined") exports.${a} = ${value};`;
      case 10: return `function ${local}() { exports.${a} = ${value}; }\nexports.${b} = ${local};`;
      case 11: return log(`typeof exports.${a}`);
      case 12: return log("0");
      case 13: return `Object(exports.${a}).p${this.at} = ${value};`;
      case 14: return `Object(${this.whole(n)}.${a}).p${this.at} = ${value};`;
      case 15: return `Object(${this.local(n)}).p${this.at} = ${value};`;
      case 16: return `__exportStar(${this.whole(n)}, exports);`;
      case 17: return this.star(n);
      case 18: return `exports.${a} = void 0;`;
      case 19: return `class ${local} { static get ${a}() { return ${this.lazy(n)}; } ${b}() { return this.${a}; } }\nexports.${b} = ${local};`;
      case 20: return n % 2 ? `exports.${a} ??= ${value};` : `delete exports.${a};`;
      case 21: return `for (const key of ["${a}"]) exports[key] = ${value};`;
      case 22: return `({ p: exports.${a} } = { p: ${value} });`;
      case 23: return `${this.whole(n)};`;
      case 24: return `(function () { exports.${a} = ${value}; })();`;
      case 25: return `Object.assign(exports, { ${a}: ${value} });`;
      case 26: return log(`typeof exports.${a} === "function" && typeof (0, exports.${a})()`);
      case 27: return `const ${local} = { ${a}: ${value}, p: ${this.value(second, n, a)} };\nexports.${b} = ${local}.${a};`;
      case 28: return `var { ${a}: ${local} } = ${this.whole(n)};\nexports.${b} = ${local};`;
      case 29: return `module.exports.${a} = exports.${b} = ${value};`;
      case 30: return `[1].forEach(() => { exports.${a} = ${value}; });`;
      case 31: return `exports.${a} = ${value}, exports.${b} = ${this.value(second, n, a)};`;
      case 32: return `const ${local} = exports.${a};\nexports.${b} = () => ${local};`;
      default: return `exports.${a} = ${value};\nObject(exports.${a}).q${this.at} = ${this.value(second, n, b)};`;
    }
  }

  /** An expression; it may be evaluated at once. */
  private value(kind: number, n: number, name: string): string {
    const { self } = this;
    const lazy = this.lazy(n);
    switch (kind) {
      case 0: return `"m${this.index}.${this.at}"`;
      case 1: return `function () { return [${self} && ${self}.${name}, ${lazy}]; }`;
      case 2: return `() => [${lazy}]`;
      case 3: return `function () { return Object.keys(Object(${self})).join(); }`;
      case 4: return `class { constructor() { this.${name} = 1; } ${nameOf(n)}() { return ${lazy}; } }`;
      case 5: return `{ own: ${this.local(n)}, get ${name}() { return ${lazy}; } }`;
      case 6: return `wrap(function () { return ${self} && ${self}.${name}; })`;
      case 7: return this.local(n);
      case 8: return `${this.whole(n)}.${name}`;
      case 9: return this.whole(n);
      case 10: return `exports.${name}`;
      case 11: return `/*#__PURE__*/ id(${this.local(n)})`;
      case 12: return `() => exports.${name}`;
      case 13: return `function () { const self = ${self}; return [1].map(() => self && self.${name})[0]; }`;
      case 14: return `function () { return ${self} ? "${name}" in ${self} : 0; }`;
      case 15: return `function () { const { ${name}: found } = ${self} ?? {}; return found; }`;
      case 16: return `typeof exports.${name} === "function" ? exports.${name}.call({ ${nameOf(n)}: "called" }) : 0`;
      case 17: return `function (read = () => ${self} && ${self}.${name}) { return read(); }`;
      case 18: return `{ call() { return ${self}?.${name}; }, ${name}: ${this.local(n)} }.call`;
      case 19: return `typeof ${lazy} === "nothing" ? 1 : function () { return ${self} && typeof ${self}.${name} === "function" ? ${self}.${name}.length : 0; }`;
      case 20: return `function () { return ${self}?.${name}; }`;
      default: return `((make) => make())(() => ${this.local(n)})`;
    }
  }

  private lazy(n: number): string {
    switch (n % 3) {
      case 0: return `typeof exports.${nameOf(n)}`;
      case 1: return `typeof ${this.whole(n)}.${nameOf(n + 1)}`;
      default: return this.local(n);
    }
  }

  private localName(at: number): string {
    return `m${this.index}_l${at}`;
  }

  /** A local of the module that is declared by now; else a text. */
  private local(n: number): string {
    const declared = this.spec.statements.slice(0, this.at).flatMap(({ kind }, at) => ([4, 5, 10, 19, 27, 28, 32].includes(kind) ? [this.localName(at)] : []));
    return declared[n % Math.max(declared.length, 1)] ?? `"local of m${this.index}"`;
  }

  /** Another module as a whole, by name or required where it stands. */
  private whole(n: number): string {
    const target = this.imports[n % Math.max(this.imports.length, 1)];
    if (target === undefined) return "({})";
    return n % 2 ? importName(target) : required(target);
  }

  /** Babel's loop. */
  private star(n: number): string {
    const target = this.imports[n % Math.max(this.imports.length, 1)];
    if (target === undefined) return ";";
    const name = importName(target);
    return `Object.keys(${name}).forEach(function (key) {\n  if (key === "default" || key === "__esModule") return;\n  if (key in exports && exports[key] === ${name}[key]) return;\n  Object.defineProperty(exports, key, {\n    enumerable: true,\n    get: function () {\n      return ${name}[key];\n    }\n  });\n});`;
  }
}

function nameOf(n: number): string {
  return NAMES[n % NAMES.length] as string;
}

function idOf(index: number): string {
  return `./m${index}.js`;
}

function importName(index: number): string {
  return `_m${index}`;
}

function required(index: number): string {
  return `__webpack_require__(${JSON.stringify(idOf(index))})`;
}
