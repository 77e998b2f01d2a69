import type * as t from "@babel/types";
import type { CollectedExports } from "./export-site";
import { isEsModule, parseModule, parseSkimmed } from "./parse-module";
import { skimSource, type SkimmedSource } from "./skim-source";

/** What becomes of a module that is nested too deep. */
export const UNMARKED = "Its exports get no markers; nothing else changes. Spread it over several statements to have them marked.";

/** One module, to be parsed in as much detail as its exports need. */
export class ModuleText {
  readonly source: string;
  readonly #filename: string;
  /** Null where only the whole text can be parsed. */
  readonly #skimmed: SkimmedSource | null;

  constructor(source: string, filename: string) {
    this.source = source;
    this.#filename = filename;
    this.#skimmed = skimSource(source);
  }

  /**
   * Collects from the statements that name `export`, `exports` and the like; from all, where they cannot be told.
   * Throws PARSE_FAILED.
   */
  collectFromStatements<Collected extends CollectedExports | null>(collect: (program: t.Program, text: string) => Collected): Collected {
    const { isEsm, statements } = this.#skimmed ?? {};
    const ast = statements && parseSkimmed(statements.text);
    if (!ast || isEsModule(ast.program) !== isEsm) return collect(this.parseWhole().program, this.source);
    const collected = collect(ast.program, statements.text);
    return collected && { ...collected, sites: collected.sites.map((site) => statements.restore(site)) };
  }

  /** Parses all but the bodies of functions that do not name `exports` or `module`; null where there are none such. */
  parseDeclarations(): t.File | null {
    const { declarations = this.source } = this.#skimmed ?? {};
    return declarations === this.source ? null : parseSkimmed(declarations);
  }

  /** Throws PARSE_FAILED. */
  parseWhole(): t.File {
    return parseModule(this.source, this.#filename);
  }
}
