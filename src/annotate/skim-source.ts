import { Enclosed } from "./bracket-tokens";
import { type BracketListener, BracketReader } from "./BracketReader";
import { Excerpt } from "./Excerpt";
import type { Range } from "./export-site";
import { endOfLine, UNDECIDED } from "./literal-ends";

/** What of a source can matter to its exports. */
export interface SkimmedSource {
  /** True when the source has an `import` or `export` statement. */
  isEsm: boolean;
  /** Statements that name `export`, `exports` and the like, without the bodies in them that do not. */
  statements: Excerpt;
  /** Of CommonJS, all but the bodies of functions that do not, which are blank. Else the source. */
  declarations: string;
}

/** Shorter bodies are left to the tracer of scopes: a compiler's getter is one. */
const MIN_BODY = 60;

/** Null where only a parser can tell code from strings, comments and regular expressions. */
export function skimSource(source: string): SkimmedSource | null {
  const skimmer = new Skimmer(source.startsWith("#!") ? endOfLine(source, 0) : 0);
  try {
    new BracketReader(source, skimmer).read();
  } catch (error) {
    if (error === UNDECIDED) return null;
    throw error;
  }
  skimmer.endStatement(source.length);
  const { isEsm, ofEsm, ofCommonJs, unrelatedBodies } = skimmer;
  return {
    isEsm,
    statements: new Excerpt(source, isEsm ? ofEsm : ofCommonJs),
    declarations: isEsm ? source : blank(source, unrelatedBodies),
  };
}

/** What is named in a text, as bits. */
const enum Names {
  None = 0,
  /** `exports`, `module`. */
  Exports = 1,
  /** A `this` that may come from outside. */
  This = 2,
  /** What means something else where it is declared anew: `require`, `Object`. */
  BuiltIn = 4,
  /** `import` and `export` outside of all brackets. */
  Module = 8,
}

/** What is inside one bracket. */
interface Level {
  enclosed: Enclosed;
  start: number;
  /** Where the last statement ended that ends for certain. */
  statement: number;
  /** What stands after that. */
  current: Names;
  /** What stands before. */
  before: Names;
}

/** Gathers the ranges that can go; outermost only, in source order. */
class Skimmer implements BracketListener {
  isEsm = false;
  readonly ofEsm: Range[] = [];
  readonly ofCommonJs: Range[] = [];
  readonly unrelatedBodies: Range[] = [];
  readonly #levels: Level[] = [];
  #level: Level;

  constructor(start: number) {
    this.#level = createLevel(Enclosed.Block, start);
  }

  meetModuleWord(): void {
    this.isEsm = true;
    this.#level.current |= Names.Module;
  }

  meetWord(word: string): void {
    this.#level.current |= word === "this" ? Names.This : /^[em]/.test(word) ? Names.Exports : Names.BuiltIn;
  }

  open(enclosed: Enclosed, start: number): void {
    this.#levels.push(this.#level);
    this.#level = createLevel(enclosed, start);
  }

  close(end: number): void {
    const { enclosed, start } = this.#level;
    if (enclosed >= Enclosed.Block) this.endStatement(end);
    let names: Names = this.#level.before | this.#level.current;
    this.#level = this.#levels.pop()!;

    if (enclosed === Enclosed.FunctionBody) names &= ~Names.This;
    const isFunction = enclosed === Enclosed.FunctionBody || enclosed === Enclosed.ArrowBody;
    if (isFunction && (names & (Names.Exports | Names.This)) === 0) {
      names = Names.None;
      addOutermost(this.ofCommonJs, start, end);
      if (end - start >= MIN_BODY) addOutermost(this.unrelatedBodies, start, end);
    }
    if (isFunction || enclosed === Enclosed.ClassBody) addOutermost(this.ofEsm, start, end);
    this.#level.current |= names;
  }

  endStatement(end: number): void {
    const level = this.#level;
    if ((level.current & ~Names.Module) === 0) addOutermost(this.ofCommonJs, level.statement, end);
    if (this.#levels.length === 0 && (level.current & Names.Module) === 0) addOutermost(this.ofEsm, level.statement, end);
    level.statement = end;
    level.before |= level.current;
    level.current = Names.None;
  }
}

function createLevel(enclosed: Enclosed, start: number): Level {
  return { enclosed, start, statement: start, current: Names.None, before: Names.None };
}

function addOutermost(ranges: Range[], start: number, end: number): void {
  while (ranges.length > 0 && ranges.at(-1)!.start >= start) ranges.pop();
  if (end > start) ranges.push({ start, end });
}

/** In spaces, which parsers pass faster than comments. */
function blank(source: string, ranges: readonly Range[]): string {
  let text = "";
  let index = 0;
  for (const { start, end } of ranges) {
    text += source.slice(index, start) + " ".repeat(end - start);
    index = end;
  }
  return text + source.slice(index);
}
