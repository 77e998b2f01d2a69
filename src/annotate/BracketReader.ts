import { Enclosed, isClosedBy, isWordAt, Last, LAST_OF, MAX_WORD, MISLEADING, POSTFIX_BEARERS, WORDS } from "./bracket-tokens";
import { endOfComment, endOfLine, endOfRegExp, endOfString, endOfTemplateText, UNDECIDED } from "./literal-ends";

/** Is told what a {@link BracketReader} meets, in source order. */
export interface BracketListener {
  /** `import` or `export` as a statement outside of all brackets. */
  meetModuleWord(): void;
  /** Any of {@link LISTENED_WORDS}, unless a dot stands before it. */
  meetWord(word: string): void;
  /** @param start the position after the bracket */
  open(enclosed: Enclosed, start: number): void;
  /** @param end the position of the closing bracket */
  close(end: number): void;
  /** A statement ends for certain, in a list of statements. */
  endStatement(end: number): void;
}

const LISTENED_WORDS: ReadonlySet<string> = new Set(["exports", "module", "this", "require", "Object", "Reflect"]);

/** `import` that is no statement: `import(…)`, `import.meta`. */
const IMPORT_EXPRESSION = /import\s*(?:\/\*[^]*?\*\/\s*)*[(.]/y;
const LINE_BREAK = /[\n\r\u2028\u2029]/;

interface OpenBracket {
  enclosed: Enclosed;
  /** True when it is the body of a function or class declaration. */
  endsStatement: boolean;
}

/**
 * Pairs the brackets of a source in one pass over its characters. Strings, templates, comments and regular
 * expressions are told from code by the token before.
 */
export class BracketReader {
  readonly #source: string;
  readonly #listener: BracketListener;
  readonly #open: OpenBracket[] = [];
  #index = 0;
  #last = Last.Boundary;
  /** How many brackets were open at the last `function` or `class` whose body is still to come. */
  #functionDepth = -1;
  #classDepth = -1;
  /** True when the last of them stands where a statement begins. */
  #declares = false;
  /** The position after the last `)`. */
  #parenthesis = 0;

  constructor(source: string, listener: BracketListener) {
    this.#source = source;
    this.#listener = listener;
  }

  /** Throws UNDECIDED. To be called once. */
  read(): void {
    const source = this.#source;
    if (source.startsWith("#!")) this.#index = endOfLine(source, 0);
    while (this.#index < source.length) {
      if (isWordAt(source, this.#index)) this.#readWord();
      else this.#readPunctuator(source.charAt(this.#index++));
    }
    if (this.#open.length > 0) throw UNDECIDED;
  }

  #readPunctuator(character: string): void {
    switch (character) {
      case '"':
      case "'":
        this.#index = endOfString(this.#source, this.#index, character);
        this.#last = Last.Operand;
        return;
      case "`":
        return this.#readTemplate();
      case "/":
        return this.#readSlash();
      case "(":
        return this.#openBracket(this.#last === Last.HeadWord ? Enclosed.Head : Enclosed.Parentheses);
      case "[":
        return this.#openBracket(Enclosed.Square);
      case "{":
        return this.#openBracket(this.#findBraceKind());
      case ")":
      case "]":
      case "}":
        return this.#closeBracket(character);
      case ";":
        return this.#endStatement();
      case "+":
      case "-":
        return this.#readSign(character);
      case "\\":
        throw UNDECIDED;
      case "<":
        if (this.#source.startsWith("!--", this.#index)) throw UNDECIDED;
    }
    if (character > " " && character < "\u0080") this.#last = this.#readOperator(character);
  }

  #readOperator(character: string): Last {
    const next = this.#source.charAt(this.#index);
    if (character === ":") return Last.Colon;
    if (character === "#") return Last.Dot;
    if (character === "=" && next === ">") return this.#skip(1, Last.Arrow);
    if (character === "." && next !== ".") return Last.Dot;
    if (character === ".") return this.#skip(2, Last.Operator);
    if (character === "?" && next === "." && !/\d/.test(this.#source.charAt(this.#index + 1))) return this.#skip(1, Last.Dot);
    return Last.Operator;
  }

  #skip(length: number, last: Last): Last {
    this.#index += length;
    return last;
  }

  #readWord(): void {
    const source = this.#source;
    const start = this.#index;
    let end = start + 1;
    while (end < source.length && isWordAt(source, end)) end++;
    this.#index = end;
    const before = this.#last;
    this.#last = Last.Operand;
    if (before === Last.Dot || end - start > MAX_WORD || end - start < 2) return;

    const word = source.slice(start, end);
    const last = WORDS.get(word);
    // `for await (`
    if (last !== undefined) this.#last = before === Last.HeadWord ? before : last;
    if (word === "export" || word === "import") this.#meetModuleWord(word, start);
    else if (word === "function" || word === "class") this.#meetDeclaration(word, before === Last.Boundary);
    else if (LISTENED_WORDS.has(word)) this.#listener.meetWord(word);
  }

  #meetModuleWord(word: string, start: number): void {
    IMPORT_EXPRESSION.lastIndex = start;
    if (this.#open.length === 0 && (word === "export" || !IMPORT_EXPRESSION.test(this.#source))) this.#listener.meetModuleWord();
  }

  #meetDeclaration(word: string, isStatement: boolean): void {
    if (word === "class") this.#classDepth = this.#open.length;
    else this.#functionDepth = this.#open.length;
    this.#declares = isStatement;
  }

  #readTemplate(): void {
    const source = this.#source;
    this.#index = endOfTemplateText(source, this.#index);
    if (source[this.#index - 1] === "{") this.#openBracket(Enclosed.Template);
    else this.#last = Last.Operand;
  }

  #readSlash(): void {
    const source = this.#source;
    const next = source[this.#index];
    if (next === "/") this.#index = endOfLine(source, this.#index);
    else if (next === "*") this.#index = endOfComment(source, this.#index + 1);
    else if (this.#last === Last.Operand || this.#last === Last.Parentheses) this.#last = Last.Operator;
    else if (MISLEADING.has(this.#last)) throw UNDECIDED;
    else {
      this.#index = endOfRegExp(source, this.#index);
      this.#last = Last.Operand;
    }
  }

  /** `a++` still ends an expression. */
  #readSign(sign: string): void {
    const source = this.#source;
    const isDoubled = source[this.#index] === sign;
    // `-->` at the start of a line begins a comment.
    if (isDoubled && source[this.#index + 1] === ">" && /[\s/]/.test(source.charAt(this.#index - 2))) throw UNDECIDED;
    if (isDoubled) this.#index++;
    if (!isDoubled || !POSTFIX_BEARERS.has(this.#last)) this.#last = Last.Operator;
  }

  #openBracket(enclosed: Enclosed): void {
    const depth = this.#open.length;
    const isDeclared = this.#declares && (this.#functionDepth === depth || this.#classDepth === depth);
    const isBody = enclosed === Enclosed.FunctionBody || enclosed === Enclosed.ClassBody;
    this.#open.push({ enclosed, endsStatement: isBody && isDeclared });
    if (isBody && isDeclared) this.#declares = false;
    if (isBody) this.#functionDepth = this.#classDepth = -1;
    this.#last = enclosed < Enclosed.BlockOrObject || enclosed === Enclosed.Template ? Last.Operator : Last.Boundary;
    this.#listener.open(enclosed, this.#index);
  }

  #findBraceKind(): Enclosed {
    switch (this.#last) {
      case Last.Operator:
        return Enclosed.ObjectLiteral;
      case Last.Operand:
      case Last.EitherWord:
        return this.#classDepth === this.#open.length ? Enclosed.ClassBody : Enclosed.BlockOrObject;
      case Last.Colon:
      case Last.BodyEnd:
        return Enclosed.BlockOrObject;
      case Last.Arrow:
        return Enclosed.ArrowBody;
      case Last.Parentheses:
        return this.#isFunctionBody() ? Enclosed.FunctionBody : Enclosed.BlockOrObject;
      case Last.Dot:
        throw UNDECIDED;
    }
    return Enclosed.Block;
  }

  /** After `)`. On a line of its own a brace may open a block after a call. */
  #isFunctionBody(): boolean {
    return this.#functionDepth === this.#open.length || !LINE_BREAK.test(this.#source.slice(this.#parenthesis, this.#index));
  }

  #closeBracket(character: string): void {
    const bracket = this.#open.pop();
    if (!bracket || !isClosedBy(bracket.enclosed, character)) throw UNDECIDED;
    this.#listener.close(this.#index - 1);
    if (character === ")") this.#parenthesis = this.#index;
    this.#last = LAST_OF[bracket.enclosed];
    if (bracket.enclosed === Enclosed.Template) this.#readTemplate();
    else if (bracket.endsStatement) this.#endStatement();
  }

  #endStatement(): void {
    const around = this.#open.at(-1)?.enclosed ?? Enclosed.Block;
    // Between the parts of a `for` an expression follows.
    this.#last = around === Enclosed.Head ? Last.Operator : Last.Boundary;
    if (around >= Enclosed.Block) this.#listener.endStatement(this.#index);
  }
}
