/** Thrown where characters alone do not tell how to read on, or what was begun does not end. */
export const UNDECIDED = new Error("undecided");

const REG_EXP = /(?:[^\\/[\r\n\u2028\u2029]|\\.|\[(?:[^\]\\\r\n\u2028\u2029]|\\.)*\])+\/\w*/y;
const LINE_END = /[\n\r\u2028\u2029]|$/g;

/** The position after the closing quote. Throws {@link UNDECIDED}. */
export function endOfString(source: string, start: number, quote: string): number {
  for (let index = start; ; index++) {
    const character = source.charAt(index);
    if (character === quote) return index + 1;
    if (character === "\\") index++;
    // An escaped CR LF leaves the LF behind.
    else if (character === "" || character === "\r" || (character === "\n" && source[index - 1] !== "\r")) throw UNDECIDED;
  }
}

/** The position after the backquote or the `${` that ends a template's text. Throws {@link UNDECIDED}. */
export function endOfTemplateText(source: string, start: number): number {
  for (let index = start; ; index++) {
    const character = source.charAt(index);
    if (character === "") throw UNDECIDED;
    if (character === "\\") index++;
    else if (character === "`") return index + 1;
    else if (character === "$" && source[index + 1] === "{") return index + 2;
  }
}

/** The position after a regular expression's flags. Throws {@link UNDECIDED}. */
export function endOfRegExp(source: string, start: number): number {
  REG_EXP.lastIndex = start;
  if (!REG_EXP.test(source)) throw UNDECIDED;
  return REG_EXP.lastIndex;
}

/** The position after a block comment. Throws {@link UNDECIDED}. */
export function endOfComment(source: string, start: number): number {
  const end = source.indexOf("*/", start);
  if (end < 0) throw UNDECIDED;
  return end + 2;
}

/** The position of the line break, or the end of the source. */
export function endOfLine(source: string, start: number): number {
  LINE_END.lastIndex = start;
  return LINE_END.exec(source)?.index ?? source.length;
}
