import { types as t } from "@babel/core";
import remapping, { type SourceMapInput } from "@jridgewell/remapping";
import MagicString from "magic-string";
import type { TransformedSource } from "./transformer";
import { UNCOUNTED, unusedName } from "./written-text";

/** A cut export of the module: its name and an expression for its real value. */
interface CutExport {
  name: string;
  read: string;
}

/**
 * Gives the cut exports of an ES module values that throw on any use. The real ones stay within the module, and the
 * modules they come from are still imported, in the same order.
 *
 * @param guard an expression that creates the guard
 */
export function cutEsm(
  { code, map }: TransformedSource,
  filename: string,
  program: t.Program,
  names: readonly string[],
  guard: string,
): TransformedSource {
  const text = new MagicString(code);
  const module = new EsmCutter(text, code, new Set(names));
  for (const statement of program.body) module.visit(statement);
  const cut = module.finish();
  if (cut.length === 0) return { code, map: map ?? null };

  const variable = module.createName();
  const bindings = cut.map(({ name, read }) => ({ name, local: module.createName(), read }));
  const values = bindings.map(({ name, local, read }) => `${local} = ${variable}.value(${JSON.stringify(name)}, () => ${read})`);
  const exports = bindings.map(({ name, local }) => `${local} as ${JSON.stringify(name)}`);
  text.append(`\n;${UNCOUNTED} var ${[`${variable} = ${guard}`, ...values].join(", ")}; export { ${exports.join(", ")} };`);
  // Without a map of its own, the lines of the module are those of what it was made of, or of an inline map.
  if (!map) return { code: text.toString(), map: null };
  const generated = text.generateMap({ source: filename, includeContent: true, hires: "boundary" });
  return { code: text.toString(), map: remapping([generated as never, map as SourceMapInput], () => null) };
}

/** `export default`, with what may stand between. */
const KEYWORDS = /^export(?:\s|\/\*[^]*?\*\/|\/\/.*\n)+default/;

/** Takes the cut names out of the export statements of one module. */
class EsmCutter {
  readonly #cut: CutExport[] = [];
  readonly #explicit = new Set<string>();
  /** Locals that hold the namespaces of what is exported by `export *`. */
  readonly #stars: string[] = [];
  readonly #prefix: string;
  #names = 0;

  constructor(
    private readonly text: MagicString,
    private readonly code: string,
    private readonly names: ReadonlySet<string>,
  ) {
    this.#prefix = unusedName(code, "__fedshake");
  }

  createName(): string {
    return `${this.#prefix}${this.#names++}`;
  }

  visit(statement: t.Statement): void {
    if (t.isExportAllDeclaration(statement)) this.#visitStar(statement);
    else if (t.isExportDefaultDeclaration(statement)) this.#visitDefault(statement);
    else if (t.isExportNamedDeclaration(statement)) {
      if (statement.declaration) this.#visitDeclaration(statement, statement.declaration);
      else this.#visitSpecifiers(statement);
    }
  }

  /** What is cut of the module. What `export *` provides is cut by an export of that name, which comes first. */
  finish(): CutExport[] {
    if (this.#stars.length > 0) {
      const namespaces = `[${this.#stars.join(", ")}]`;
      for (const name of this.names) {
        if (this.#explicit.has(name) || name === "default") continue;
        const key = JSON.stringify(name);
        this.#cut.push({ name, read: `${namespaces}.find((module) => ${key} in module)?.[${key}]` });
      }
    }
    return this.#cut;
  }

  #visitStar({ source, end }: t.ExportAllDeclaration): void {
    const local = this.createName();
    this.#stars.push(local);
    this.text.appendLeft(end!, ` import * as ${local} from ${this.#textOf(source)};`);
  }

  #visitDefault({ declaration, start, end }: t.ExportDefaultDeclaration): void {
    this.#explicit.add("default");
    if (!this.names.has("default")) return;
    if ((t.isFunctionDeclaration(declaration) || t.isClassDeclaration(declaration)) && declaration.id) {
      this.text.remove(start!, declaration.start!);
      this.#cut.push({ name: "default", read: declaration.id.name });
      return;
    }
    const local = this.createName();
    const [keywords] = KEYWORDS.exec(this.code.slice(start!, end!)) as unknown as [string];
    this.text.update(start!, start! + keywords.length, `const ${local} =`);
    if (this.code[end! - 1] !== ";") this.text.appendLeft(end!, ";");
    this.#cut.push({ name: "default", read: local });
  }

  #visitDeclaration({ start }: t.ExportNamedDeclaration, declaration: t.Declaration): void {
    const locals = Object.keys(t.getBindingIdentifiers(declaration, false, true));
    for (const local of locals) this.#explicit.add(local);
    const cut = locals.filter((local) => this.names.has(local));
    if (cut.length === 0) return;
    this.text.remove(start!, declaration.start!);
    const kept = locals.filter((local) => !this.names.has(local));
    if (kept.length > 0) this.text.appendLeft(declaration.end!, `; export { ${kept.join(", ")} };`);
    for (const local of cut) this.#cut.push({ name: local, read: local });
  }

  #visitSpecifiers(statement: t.ExportNamedDeclaration): void {
    const { specifiers, source, start, end } = statement;
    const exported = specifiers.map((specifier) => exportedName(specifier.exported));
    for (const name of exported) this.#explicit.add(name);
    const cut = specifiers.filter((_, index) => this.names.has(exported[index]!));
    if (cut.length === 0) return;

    const from = source ? ` from ${this.code.slice(source.start!, end!).replace(/;$/, "")}` : "";
    const imports = cut.map((specifier) => this.#cutSpecifier(specifier, source !== null && source !== undefined)).filter((text) => text !== null);
    const kept = specifiers.filter((specifier) => !cut.includes(specifier)).map((specifier) => this.#textOf(specifier));
    const statements = [
      ...imports.map((clause) => `import ${clause}${from};`),
      ...(kept.length > 0 ? [`export { ${kept.join(", ")} }${from};`] : []),
    ];
    // Lines stay where they are.
    const lines = this.code.slice(start!, end!).split("\n").length - 1;
    this.text.update(start!, end!, `${statements.join(" ")}${"\n".repeat(lines)}`);
  }

  /** Returns the import that keeps hold of the real value; null where that is the module's own. */
  #cutSpecifier(specifier: t.ExportNamedDeclaration["specifiers"][number], isForeign: boolean): string | null {
    const name = exportedName(specifier.exported);
    if (t.isExportSpecifier(specifier) && !isForeign) {
      this.#cut.push({ name, read: specifier.local.name });
      return null;
    }
    const local = this.createName();
    this.#cut.push({ name, read: local });
    return t.isExportSpecifier(specifier) ? `{ ${this.#textOf(specifier.local)} as ${local} }` : `* as ${local}`;
  }

  #textOf({ start, end }: t.Node): string {
    return this.code.slice(start!, end!);
  }
}

function exportedName(node: t.Identifier | t.StringLiteral): string {
  return t.isIdentifier(node) ? node.name : node.value;
}
