import type { Dice } from "./Dice";
import { NAMES, pickName, renderCommonJsUse, renderDynamicUse, renderEsmUse } from "./uses";

export const FORMATS = ["esm", "esm", "esm without type", "cjs", "cjs", "cjs of esm", "cjs of esm", "json"] as const;

export interface LibrarySpec {
  /** What it is imported by: the name of a package, or a file of one without its extension. */
  request: string;
  version: string;
  format: (typeof FORMATS)[number];
  /** Libraries that it may import, and those that it may only load later. */
  imports: readonly string[];
  loads: readonly string[];
  /** Declared free of side effects, and is. */
  flagged: boolean;
}

/** Path below `node_modules` → text of the library's files. */
export function renderLibrary(dice: Dice, spec: LibrarySpec): Record<string, string> {
  return new LibraryWriter(dice, spec).write();
}

/** The lines of a module: imports and what else comes first, and exports. */
interface Lines {
  head: string[];
  tail: string[];
}

class LibraryWriter {
  readonly #dice: Dice;
  readonly #spec: LibrarySpec;
  #count = 0;

  constructor(dice: Dice, spec: LibrarySpec) {
    this.#dice = dice;
    this.#spec = spec;
  }

  write(): Record<string, string> {
    const { request, version, format, flagged } = this.#spec;
    const [base = "", file = "index"] = request.split("/");
    const main = `${base}/${file}${format === "json" ? ".json" : ".js"}`;
    const inner = `inner-${file}.js`;
    const own = NAMES.filter(() => this.#dice.chance(0.75));
    if (this.#dice.chance(0.5)) own.push("default");
    const modules = format === "json" ? { main: this.#printJson() } : format.startsWith("esm") ? this.#writeEsm(own, `./${inner}`) : this.#writeCommonJs(own, `./${inner}`);
    return {
      [main]: modules.main,
      ...(modules.inner !== undefined && { [`${base}/${inner}`]: modules.inner }),
      [`${base}/package.json`]: JSON.stringify({
        name: base,
        version,
        // Files of one package may be of different formats.
        ...(file === "index" && { main: main.slice(base.length + 1), ...(format === "esm" && { type: "module" }) }),
        ...(flagged && { sideEffects: false }),
        dependencies: Object.fromEntries(this.#spec.imports.map((name) => [name, this.#dice.pick(["^1.0.0", "^1.2.0", "*"])])),
      }),
    };
  }

  #printJson(): string {
    const label = `${this.#spec.request}@${this.#spec.version}`;
    return JSON.stringify(Object.fromEntries([...NAMES, "default"].filter(() => this.#dice.chance(0.7)).map((name, at) => [name, [label + name, { a: label }, [label], at][at % 4]])));
  }

  #writeEsm(own: string[], inner: string): { main: string; inner: string } {
    const within = own.slice(0, this.#dice.below(own.length + 1)).filter((name) => name !== "default");
    const main = this.#printEsm(own.filter((name) => !within.includes(name)), "main");
    const forward = this.#dice.chance(0.7) ? `export * from "${inner}";` : within.length > 0 ? `export { ${within.join(", ")} } from "${inner}";` : "";
    return { main: `${main}\n${forward}`, inner: this.#printEsm(within, "inner") };
  }

  #printEsm(names: readonly string[], file: string): string {
    const lines: Lines = { head: [`import { whose } from "whose";`], tail: [] };
    for (const name of names) this.#addEsmExport(name, lines);
    while (this.#spec.imports.length > 0 && this.#dice.chance(0.12)) lines.tail.push(`export * from "${this.#pickImport()}";`);
    return this.#print(lines, file);
  }

  #addEsmExport(name: string, { head, tail }: Lines): void {
    const kind = this.#dice.below(20);
    const free = `own${this.#count++}`;
    if (kind < 5 && this.#spec.imports.length > 0) {
      const from = this.#pickImport();
      const isWhole = this.#dice.chance(0.15);
      if (isWhole && kind < 3) tail.push(`export * as ${name} from "${from}";`);
      else if (isWhole) tail.push(`import * as ${free} from "${from}";`, `export { ${free} as ${name} };`);
      else if (kind < 3) tail.push(`export { ${pickName(this.#dice)} as ${name} } from "${from}";`);
      else tail.push(`import { ${pickName(this.#dice)} as ${free} } from "${from}";`, `export { ${free} as ${name} };`);
    } else if (kind < 6 && this.#spec.imports.length > 0) {
      head.push(`import { ${pickName(this.#dice)} as Base${free} } from "${this.#pickImport()}";`);
      tail.push(`class ${free} extends (typeof Base${free} === "function" && Base${free}.prototype ? Base${free} : Object) { static a() { return ${this.#printResult(`${name}.a`, head)}; } }`, `export { ${free} as ${name} };`);
    } else if (kind < 7) tail.push(`const ${free} = { a: () => ${this.#printResult(`${name}.a`, head)}, b: () => ${this.#printResult(`${name}.b`, head)}, c: 1 };`, `export { ${free} as ${name} };`);
    else if (kind === 7) tail.push(`class ${free} { static a() { return ${this.#printResult(`${name}.a`, head)}; } }`, `export { ${free} as ${name} };`);
    else if (kind === 8) tail.push(`function ${free}() { return ${this.#printResult(name, head)}; }`, `${free}.a = () => ${this.#printResult(`${name}.a`, head)};`, `export { ${free} as ${name} };`);
    else if (kind === 9) tail.push(`let ${free} = () => "before";`, `${free} = () => ${this.#printResult(name, head)};`, `export { ${free} as ${name} };`);
    else if (name === "default") tail.push(`export default function () { return ${this.#printResult(name, head)}; }`);
    else tail.push(kind < 14 ? `export function ${name}() { return ${this.#printResult(name, head)}; }` : `export const ${name} = () => ${this.#printResult(name, head)};`);
  }

  #writeCommonJs(own: readonly string[], inner: string): { main: string; inner?: string } {
    const style = this.#dice.below(8);
    if (style < 2) {
      const forward = `module.exports = require("${inner}");`;
      return { main: style === 0 ? forward : `if (process.env.NODE_ENV === "never") { module.exports = {}; } else { ${forward} }`, inner: this.#printCommonJs(own) };
    }
    if (style === 2 && this.#spec.format === "cjs") {
      const head = [`const { whose } = require("whose");`];
      const members = own.map((name) => `${name}: function () { return ${this.#printResult(name, head)}; }`);
      return { main: this.#print({ head, tail: [`module.exports = { ${members.join(", ")} };`] }, "main") };
    }
    return { main: this.#printCommonJs(own) };
  }

  #printCommonJs(names: readonly string[]): string {
    const lines: Lines = { head: [`"use strict";`, ...(this.#spec.format === "cjs of esm" ? [`Object.defineProperty(exports, "__esModule", { value: true });`] : []), `const { whose } = require("whose");`], tail: [] };
    for (const name of names) this.#addCommonJsExport(name, lines);
    return this.#print(lines, "main");
  }

  #addCommonJsExport(name: string, { head, tail }: Lines): void {
    const kind = this.#dice.below(20);
    const free = `own${this.#count++}`;
    if (kind < 5 && this.#spec.imports.length > 0) {
      const load = `require("${this.#pickImport()}")`;
      if (kind < 3) tail.push(`exports.${name} = ${load}${this.#dice.chance(0.1) ? "" : `.${pickName(this.#dice)}`};`);
      else tail.push(`const ${free} = ${load};`, `Object.defineProperty(exports, "${name}", { enumerable: true, get: function () { return ${free}.${pickName(this.#dice)}; } });`);
    } else if (kind < 7) tail.push(`exports.${name} = { a: () => ${this.#printResult(`${name}.a`, head)}, c: 1 };`);
    else if (kind === 7) tail.push(`exports.${name} = () => show(() => exports.${pickName(this.#dice)}) + ${this.#printResult(name, head)};`);
    else if (kind === 8) tail.push(`module.exports.${name} = class { static a() { return ${this.#printResult(`${name}.a`, head)}; } };`);
    else if (kind === 9) tail.push(`exports.${name} = function () { return show(() => this.${pickName(this.#dice)}) + ${this.#printResult(name, head)}; };`);
    else if (kind === 10) tail.push(`exports.${name} = () => "before";`, `exports.${name} = () => ${this.#printResult(name, head)};`);
    else tail.push(`exports.${name} = function () { return ${this.#printResult(name, head)}; };`);
  }

  /** An expression that tells which copy it stands in, and what that takes from other libraries. */
  #printResult(name: string, head: string[]): string {
    const { request, version, imports, loads, format, flagged } = this.#spec;
    const label = `${request}@${version}.${name}`;
    const parts = [JSON.stringify(label), "whose"];
    if (imports.length > 0 && this.#dice.chance(0.45)) {
      const [statement, expression] = (format.startsWith("esm") ? renderEsmUse : renderCommonJsUse)(this.#dice, this.#pickImport(), `taken${this.#count++}`);
      head.push(statement);
      if (!flagged && this.#dice.chance(0.12)) {
        const early = `early${this.#count++}`;
        head.push(`const ${early} = ${expression};`);
        parts.push(early);
      } else parts.push(expression);
    }
    if (loads.length > 0 && this.#dice.chance(0.15)) parts.push(renderDynamicUse(this.#dice, this.#dice.pick(loads), `${label} ${this.#count++}`));
    return `[${parts.join(", ")}].join()`;
  }

  #pickImport(): string {
    return this.#dice.pick(this.#spec.imports);
  }

  #print({ head, tail }: Lines, file: string): string {
    const { request, version, flagged } = this.#spec;
    const effect = !flagged && this.#dice.chance(0.3) ? [`effects.push("${request}@${version} ${file} of " + whose);`] : [];
    return [...head, ...tail, ...effect].join("\n");
  }
}
