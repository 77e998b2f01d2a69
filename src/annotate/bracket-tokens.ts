/** What a bracket encloses, as far as the tokens before it tell. */
export const enum Enclosed {
  Parentheses,
  /** Parentheses after `if` and the like. */
  Head,
  Square,
  ObjectLiteral,
  BlockOrObject,
  Template,
  ClassBody,
  /** The first of those that hold statements. */
  Block,
  FunctionBody,
  ArrowBody,
}

/** What came last, as far as it tells what a slash or a brace after it means. */
export const enum Last {
  /** An expression follows: an operator, a comma, an opening bracket. */
  Operator,
  /** An expression may end here. */
  Operand,
  /** A word that is an operator in one place and a name in another: `await`. */
  EitherWord,
  /** A block follows: `else`. */
  BlockWord,
  /** A head in parentheses follows: `if`. */
  HeadWord,
  Dot,
  Colon,
  Arrow,
  /** A statement follows. */
  Boundary,
  Parentheses,
  Head,
  /** The end of a body that may belong to an expression or a statement. */
  BodyEnd,
}

/** What a closing bracket is, by what it encloses. */
export const LAST_OF: Readonly<Record<Enclosed, Last>> = {
  [Enclosed.Parentheses]: Last.Parentheses,
  [Enclosed.Head]: Last.Head,
  [Enclosed.Square]: Last.Operand,
  [Enclosed.ObjectLiteral]: Last.Operand,
  [Enclosed.BlockOrObject]: Last.BodyEnd,
  [Enclosed.Template]: Last.Operand,
  [Enclosed.ClassBody]: Last.BodyEnd,
  [Enclosed.Block]: Last.Boundary,
  [Enclosed.FunctionBody]: Last.BodyEnd,
  [Enclosed.ArrowBody]: Last.BodyEnd,
};

/** Words that say what follows them. */
export const WORDS: ReadonlyMap<string, Last> = new Map([
  ...listWords("return typeof instanceof in new delete void throw case default extends import export", Last.Operator),
  ...listWords("yield await of", Last.EitherWord),
  ...listWords("else do try finally", Last.BlockWord),
  ...listWords("if while for with switch catch", Last.HeadWord),
]);

function listWords(words: string, last: Last): Array<[string, Last]> {
  return words.split(" ").map((word) => [word, last]);
}

/** No word that counts is longer: `instanceof`. */
export const MAX_WORD = 10;

const WORD_CODES = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w$]/.test(String.fromCharCode(code))));

/** What `++` may follow without beginning an expression. */
export const POSTFIX_BEARERS: ReadonlySet<Last> = new Set([Last.Operand, Last.EitherWord, Last.Parentheses]);
/** After these a slash may divide or begin a regular expression. */
export const MISLEADING: ReadonlySet<Last> = new Set([Last.EitherWord, Last.HeadWord, Last.Dot, Last.BodyEnd]);

/** Tells whether a letter, digit, `$` or `_` stands there, or anything else beyond ASCII but white space. */
export function isWordAt(source: string, index: number): boolean {
  const code = source.charCodeAt(index);
  return code < 128 ? WORD_CODES[code] === 1 : /\S/.test(source.charAt(index));
}

export function isClosedBy(enclosed: Enclosed, character: string): boolean {
  if (character === ")") return enclosed === Enclosed.Parentheses || enclosed === Enclosed.Head;
  return character === "]" ? enclosed === Enclosed.Square : enclosed >= Enclosed.ObjectLiteral;
}
