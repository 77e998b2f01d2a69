interface StatementSpec {
  kind: number;
  /** Which kinds of values it holds. */
  values: [number, number];
  /** Which names it refers to, counted round. */
  refs: [number, number, number];
  /** The name it is exported by; none where it is taken. */
  name: number;
}

interface ReexportSpec {
  how: number;
  from: number;
  name: number;
}

export interface ModuleSpec {
  /** Which compiler, counted round. */
  compiler: number;
  imports: Array<{ from: number; how: number; name: number }>;
  reexports: ReexportSpec[];
  statements: StatementSpec[];
  /** Whether re-exports stand after the statements. */
  late: boolean;
}

const NAMES = ["a", "b", "c", "d", "e"];

/** The modules of a program in TypeScript; they import each other as `./m0`, `./m1` and so on. */
export function renderProgram({ modules, cyclic }: { modules: readonly ModuleSpec[]; cyclic: boolean }): string[] {
  let provided: ReadonlyArray<readonly string[]> = modules.map(() => NAMES);
  // What a module exports depends on what the others do.
  for (let round = 0; round < 3; round++) {
    const writers = modules.map((spec, index) => new ProgramWriter(index, spec, modules, cyclic, provided));
    for (const writer of writers) writer.write();
    provided = writers.map((writer) => writer.provided(writers));
  }
  return modules.map((spec, index) => new ProgramWriter(index, spec, modules, cyclic, provided).write());
}

class ProgramWriter {
  readonly exported = new Set<string>();
  /** Modules of which it exports everything. */
  readonly stars: number[] = [];
  private readonly tail: string[] = [];
  /** Expressions that stand for something imported. */
  private readonly imported: string[] = [];
  private readonly namespaces: string[] = [];
  private readonly locals: string[] = [];
  private readonly lets: string[] = [];
  private readonly callables: string[] = [];
  private readonly classes: string[] = [];
  private decorated = false;
  private at = 0;

  constructor(
    private readonly index: number,
    private readonly spec: ModuleSpec,
    private readonly modules: readonly ModuleSpec[],
    private readonly cyclic: boolean,
    /** Of each module, the names that it exports. */
    private readonly names: ReadonlyArray<readonly string[]>,
  ) {}

  /** What the module exports, by itself and from others. */
  provided(writers: readonly ProgramWriter[]): string[] {
    const names = new Set(this.exported);
    const seen = new Set<ProgramWriter>([this]);
    for (const writer of seen) for (const index of writer.stars) seen.add(writers[index] as ProgramWriter);
    seen.delete(this);
    for (const { exported } of seen) for (const name of exported) if (name !== "default") names.add(name);
    return [...names].sort();
  }

  /** A name that the module exports; for a few numbers, one that it may not. */
  private nameIn(target: string, name: number): string {
    return pick(this.names[Number(target.slice(3))] ?? [], name) ?? nameOf(name);
  }

  write(): string {
    const { spec } = this;
    const imports = spec.imports.map((imported, at) => this.import(imported, at));
    const statements = spec.statements.map((statement, at) => {
      this.at = at;
      return this.statement(statement);
    });
    const reexports = spec.reexports.map((reexport) => this.reexport(reexport));
    const body = spec.late ? [...statements, ...reexports] : [...reexports, ...statements];
    return [...imports, "declare var log: any;", this.decorated ? "function decorate(target: any, key?: any, _descriptor?: any): any { (key === undefined ? target : target.constructor).marked = key ?? 1; }" : "", ...body, ...this.tail].filter((line) => line !== "").join("\n");
  }

  private target(from: number): string | null {
    const target = this.cyclic ? from % this.modules.length : this.index + 1 + (from % Math.max(this.modules.length - this.index - 1, 1));
    return target === this.index || target >= this.modules.length ? null : `./m${target}`;
  }

  private import({ from, how, name }: ModuleSpec["imports"][number], at: number): string {
    const target = this.target(from);
    if (target === null) return "";
    const local = `i${this.index}_${at}`;
    const imported = this.nameIn(target, name);
    switch (how) {
      case 0:
        if (!this.names[Number(target.slice(3))]?.includes("default")) return `import "${target}";`;
        this.imported.push(local);
        return `import ${local} from "${target}";`;
      case 1: this.namespaces.push(local); this.imported.push(`(${local} as any)[${JSON.stringify(imported)}]`); return `import * as ${local} from "${target}";`;
      case 2: this.imported.push(local); this.namespaces.push(`${local}_n`); return `import * as ${local}_n from "${target}";\nimport { ${quoted(imported)} as ${local} } from "${target}";`;
      case 3: return `import "${target}";`;
      default: this.imported.push(local); return `import { ${quoted(imported)} as ${local} } from "${target}";`;
    }
  }

  private take(name: string): boolean {
    if (this.exported.has(name)) return false;
    this.exported.add(name);
    return true;
  }

  private reexport({ how, from, name }: ReexportSpec): string {
    const target = this.target(from);
    if (target === null) return "";
    const provided = this.nameIn(target, name);
    const one = nameOf(name);
    switch (how) {
      case 0: return this.take(provided) ? `export { ${quoted(provided)} } from "${target}";` : "";
      case 1: return this.take(one) ? `export { ${quoted(provided)} as ${one} } from "${target}";` : "";
      case 2: return provided !== "default" && this.take("default") ? `export { ${quoted(provided)} as default } from "${target}";` : "";
      case 3: return this.names[Number(target.slice(3))]?.includes("default") && this.take(one) ? `export { default as ${one} } from "${target}";` : "";
      case 4: return this.take(one) ? `export * as ${one} from "${target}";` : "";
      default: this.stars.push(Number(target.slice(3))); return `export * from "${target}";`;
    }
  }

  /** The declaration, exported under a name or by its own. */
  private declare(local: string, text: string, name: number): string {
    if (name < 6) {
      const exported = name === 5 ? "default" : nameOf(name);
      if (this.take(exported)) this.tail.push(`export { ${local} as ${exported} };`);
      return text;
    }
    if (name === 8) {
      if (this.take("x y")) this.tail.push(`export { ${local} as "x y" };`);
      return text;
    }
    return name === 6 && this.take(local) ? `export ${text}` : text;
  }

  private statement({ kind, values: [first, second], refs: [one, two, three], name }: StatementSpec): string {
    const local = `s${this.index}_${this.at}`;
    const value = this.value(first, one, two);
    const lazy = this.lazy(two);
    const log = (what: string): string => `log.push(["m${this.index}", ${this.at}, ${what}]);`;
    const done = (text: string, ...lists: string[][]): string => {
      for (const list of [this.locals, ...lists]) list.push(local);
      return this.declare(local, text, name);
    };
    switch (kind) {
      case 0: return done(`const ${local}: any = ${value};`);
      case 1: return done(`let ${local}: any = ${value};`, this.lets);
      case 2: return done(`var ${local}: any = ${value}, ${local}_more: any = ${this.value(second, two, three)};`, this.lets);
      case 3: return done(`function ${local}(this: any) { return ["${local}", ${lazy}, this === undefined]; }`, this.callables);
      case 4: return done(`function ${local}(x: any = ${lazy}, { y = ${this.lazy(three)}, ...rest }: any = {}) { return [x, y, rest]; }`, this.callables);
      case 5: return done(`async function ${local}() { await null; return [${lazy}]; }`);
      case 6: return done(`function* ${local}() { yield ${lazy}; yield* [1, ${this.lazy(three)}]; }`);
      case 7: return done(`class ${local} { static own: any = ${value}; field: any = 1; #secret = 2; method() { return [${lazy}, this.#secret, this.field]; } static get lazy() { return typeof ${this.lazy(three)}; } }`, this.classes);
      case 8: {
        const parent = pick(this.classes, one) ?? "Object";
        return done(`class ${local} extends ${parent} { static #count = 0; static make() { return ++${local}.#count; } constructor(public kind: any = ${lazy}) { super(); } static { ${second % 2 ? log("typeof this") : ""} } }`, this.classes);
      }
      case 9: return done(`enum ${local} { A = 1, B = A << 1, C = "c".length }`);
      case 10: {
        const text = done(`enum ${local} { A, B }`);
        return `${text}\n${text.startsWith("export") ? "export " : ""}enum ${local} { D = 5 }`;
      }
      case 11: return done(`namespace ${local} { export const x: any = ${value}; export function f() { return [x, ${lazy}]; } export const state: any = { n: 1 }; state.n++; }`);
      case 12: {
        const text = done(`function ${local}() { return ${local}.state.count++; }`, this.callables);
        return `${text}\n${text.startsWith("export") ? "export " : ""}namespace ${local} { export const state = { count: 0 }; export const held: any = ${value}; }`;
      }
      case 13: {
        const text = done(`class ${local} { x: any = ${lazy}; }`, this.classes);
        return `${text}\n${text.startsWith("export") ? "export " : ""}namespace ${local} { export const tag: any = ${value}; }`;
      }
      case 14: return this.take("default") ? `export default ${value};` : "";
      case 15: return this.take("default") ? `export default function () { return [${lazy}]; }` : "";
      case 16: return this.take("default") ? `export default class { x: any = ${lazy}; static y = 1; }` : "";
      case 17: {
        this.locals.push(local);
        return this.take("default") ? `export default function ${local}() { return [${lazy}]; }` : `function ${local}() {}`;
      }
      case 18: return `(Object(${this.object(one)}) as any).p${this.at} = ${this.value(second, two, three)};`;
      case 19: return log(`typeof ${this.lazy(one)}`);
      case 20: {
        const target = pick(this.lets, one);
        if (target === undefined) return log("0");
        switch (second % 5) {
          case 0: return `${target} = ${value};`;
          case 1: return `${target}++;`;
          case 2: return `${target} ??= ${value};`;
          case 3: return `[${target}] = [${value}];`;
          default: return `({ p: ${target} } = { p: ${value} } as any);`;
        }
      }
      case 21: {
        const target = pick(this.lets, one) ?? "log.more";
        return done(`const ${local} = () => { ${target} = ${this.value(second, two, three)}; return typeof ${target}; };`, this.callables);
      }
      case 22: {
        const called = pick([...this.callables, ...this.imported], one) ?? "Object";
        return log(`typeof ${called} === "function" && typeof (${called} as any)()`);
      }
      case 23: {
        const called = pick([...this.callables, ...this.imported], one) ?? "Object";
        return done(`const ${local} = () => typeof ${called} === "function" ? (${called} as any)(${three}) : ${lazy};`, this.callables);
      }
      case 24: return done(`const { p: ${local} = ${value} }: any = Object(${this.object(one)});`);
      case 25: return done(`const ${local} = /*#__PURE__*/ (() => (${first === 14 ? "0" : value}))();`);
      case 26: return done(`const ${local}: any = { own: ${value}, get lazy() { return typeof ${lazy}; }, method() { return this.own; } };`);
      case 27: return done(`const ${local} = ${pick(this.namespaces, one) ?? "null"};`);
      case 28: return done(`const ${local} = (key: any) => (${pick(this.namespaces, one) ?? "({})"} as any)[key ?? "${nameOf(two)}"];`, this.callables);
      case 29: return done(`const ${local} = () => Object.keys(${pick(this.namespaces, one) ?? "{}"}).length;`);
      case 30: return `if (typeof ${this.lazy(one)} ${two % 2 ? "===" : "!=="} "nothing") { ${pick(this.lets, two) ?? "log.more"} = ${value}; }`;
      case 31: return `for (const item of [1]) { ${log(`typeof ${this.lazy(one)}`)} }`;
      case 32: return done(`const ${local} = class Named { static self: any = Named; static other: any = ${value}; };`, this.classes);
      case 33: return done(`const ${local} = (tag: any) => ((s: any, v: any) => [s.raw.join(), v])\`a\${${lazy}}\\n\`;`);
      case 34: {
        const parent = pick(this.classes, one);
        return parent === undefined ? "" : `(${parent} as any).displayName = ${value};\n(${parent} as any).prototype.added = function () { return ${lazy}; };`;
      }
      case 36: return done(`class ${local} { static held: any; static set foo(value: any) { ${log("typeof value")} this.held = value; } static get foo() { return this.held; } get [\`k\${1}\`]() { return ${lazy}; } }`, this.classes);
      case 37: this.decorated = true; return done(`@decorate class ${local} { static s: any = ${value}; @decorate method() { return ${lazy}; } @decorate field: any = 1; }`, this.classes);
      case 38: return done(`const ${local}: any = (function () { let inner: any = ${value}; return { get: () => inner, set: (value: any) => (inner = value), also: () => ${lazy} }; })();`);
      case 39: return `Object.assign(Object(${this.object(one)}), { q${this.at}: ${value} });`;
      case 40: return `Object.defineProperty(Object(${this.object(one)}), "r${this.at}", { configurable: true, enumerable: true, get: () => typeof ${lazy} });`;
      case 41: {
        const called = pick(this.callables, one);
        return called === undefined ? "" : `(${called} as any).p${this.at} = ${value};\n(${called} as any).prototype && ((${called} as any).prototype.more = () => ${lazy});`;
      }
      case 42: return done(`const ${local}: any = { ...Object(${pick(this.namespaces, one) ?? value}) };`);
      case 43: return done(`const ${local} = () => { for (const key in ${pick(this.namespaces, one) ?? "{}"}) if (key === "${nameOf(two)}") return key; };`, this.callables);
      case 44: {
        const [more, rest] = [`${local}_more`, `${local}_rest`];
        const text = done(`const { own: ${local} = ${value}, [("p" + "1") as any]: ${more}, ...${rest} }: any = Object(${this.object(one)});`);
        this.locals.push(more, rest);
        return text;
      }
      case 45: this.lets.push(local); return done(`let ${local}: any, ${local}_set = (${local} = ${value});`);
      case 46: this.tail.push(this.take("f") ? `export { ${local} as f };` : ""); return done(`var ${local}: any = ${value};`, this.lets);
      case 47: {
        const text = done(`function ${local}() { return ${lazy}; }`, this.callables);
        return second % 3 === 0 ? `${text}\n// @ts-ignore\n${local} = ${value};` : text;
      }
      case 48: return `try { ${log(`typeof ${this.lazy(one)}`)} } catch { ${log("1")} } finally { ${pick(this.lets, two) ?? "log.more"} = ${value}; }`;
      case 49: return `switch (${two % 2}) { case 0: ${log(`typeof ${this.lazy(one)}`)} break; default: ${pick(this.lets, two) ?? "log.more"} = ${value}; }`;
      case 50: return done(`const ${local} = [${value}, ${this.value(second, two, three)}] as any;`);
      case 51: {
        const target = this.target(one);
        return done(target === null ? `const ${local} = 1;` : `const ${local} = () => import("${target}").then((found: any) => ${second % 2 ? "found" : `typeof found.${nameOf(two)}`});`);
      }
      case 52: return done(`const ${local}: any = new Proxy({}, { get: (_target, key) => [String(key), ${lazy}], set: (_target, key, value) => log.push([String(key), typeof value]) });`);
      default: return done(`const ${local} = (...args: any[]) => [...args, ${lazy}];`, this.callables);
    }
  }

  /** An expression; it may be evaluated at once. */
  private value(kind: number, one: number, two: number): string {
    const lazy = this.lazy(two);
    switch (kind) {
      case 0: return `"m${this.index}.${this.at}"`;
      case 1: return `function (this: any) { return [this === undefined, ${lazy}]; }`;
      case 2: return `() => [${lazy}]`;
      case 3: return `{ own: ${this.eager(one)}, get lazy() { return typeof ${lazy}; } }`;
      case 4: return `class { static s: any = ${this.eager(one)}; f = 1; m() { return ${lazy}; } }`;
      case 5:
      case 6: return this.eager(one);
      case 7:
      case 8: return pick(this.imported, one) ?? "7";
      case 9: return `[${this.eager(one)}, ${this.eager(two)}]`;
      case 10: return `{ ...Object(${this.eager(one)}), k: 1 }`;
      case 11: return `/*#__PURE__*/ Object(${this.eager(one)})`;
      case 12: return `((${this.eager(one)} as any) ?? {}).own`;
      case 13: return `typeof ${this.eager(one)}`;
      case 14: return `log.push("m${this.index}.${this.at}")`;
      case 15: return `new (class { static x = 1; y: any = ${this.eager(one)}; })()`;
      case 16: return pick(this.namespaces, one) ?? "1";
      case 17: return `(() => ${this.eager(one)})()`;
      case 18: return `typeof ${this.eager(one)} === "function" ? ${this.eager(one)} : ${this.eager(two)}`;
      case 19: return `async () => [${lazy}]`;
      case 20: return `((x: any) => x?.own ?? x)(${this.eager(one)})`;
      case 22: return `Object.freeze({ own: ${this.eager(one)}, inner: { own: 1 } })`;
      case 23: return `((x: any) => () => [x, ${lazy}])(${this.eager(one)})`;
      default: return `(0, ${this.eager(one)})`;
    }
  }

  private eager(n: number): string {
    return pick([...this.locals, ...this.imported], n) ?? `"e${this.index}.${this.at}"`;
  }

  private lazy(n: number): string {
    const own = this.spec.statements.flatMap(({ kind }, at) => (DECLARING.has(kind) ? [`s${this.index}_${at}`] : []));
    return pick([...own, ...this.imported, ...this.namespaces], n) ?? "null";
  }

  private object(n: number): string {
    return pick([...this.locals, ...this.imported], n) ?? "log";
  }
}

/** Statements that always declare their name. */
const DECLARING = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 21, 23, 24, 25, 26, 27, 28, 29, 32, 33, 35, 36, 37, 38, 42, 43, 44, 45, 46, 47, 50, 51, 52]);

function pick(values: readonly string[], n: number): string | undefined {
  return values.length === 0 ? undefined : values[n % values.length];
}

function nameOf(n: number): string {
  return NAMES[n % NAMES.length] as string;
}

function quoted(name: string): string {
  return /^[\w$]+$/.test(name) ? name : JSON.stringify(name);
}
