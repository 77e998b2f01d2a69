import type { Comment } from "acorn";
import type { TextRange } from "./model";

const PURE = /[@#]__PURE__/;
const CLOSING_PARENTHESIS = /(?:\s|\/\*[^]*?\*\/|\/\/.*)*\)/y;

/**
 * The calls and `new` expressions that a `#__PURE__` comment precedes. Between the two may stand other comments, and
 * parentheses if they hold no more than the call: of `(a(), b)` the comment means neither `a()` nor the whole, as
 * for minimizers.
 */
export class PureCalls {
  readonly #text: string;
  /** Offset of what stands behind a comment → how many parentheses stand between them. */
  readonly #opened = new Map<number, number>();

  constructor(text: string, comments: readonly Comment[]) {
    this.#text = text;
    for (const { value, end } of comments) if (PURE.test(value)) this.#read(end);
  }

  has({ start, end }: TextRange): boolean {
    const opened = this.#opened.get(start);
    if (opened === undefined) return false;
    CLOSING_PARENTHESIS.lastIndex = end;
    for (let closed = 0; closed < opened; closed++) if (!CLOSING_PARENTHESIS.test(this.#text)) return false;
    return true;
  }

  /** Whether a comment stands directly before an offset. */
  isBefore(start: number): boolean {
    return this.#opened.has(start);
  }

  #read(from: number): void {
    const text = this.#text;
    let opened = 0;
    for (let at = from; at < text.length; at++) {
      const char = text.charCodeAt(at);
      if (char <= 32 || char === 0xa0 || char === 0xfeff) continue;
      if (char === 47 /* / */ && text.charCodeAt(at + 1) === 42 /* * */) {
        at = text.indexOf("*/", at) + 1;
        continue;
      }
      this.#opened.set(at, opened++);
      if (char !== 40 /* ( */) return;
    }
  }
}
