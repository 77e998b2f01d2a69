/**
 * Finds a punctuator or keyword between two nodes, where nothing but such tokens, white space and comments can stand.
 * Returns -1 when it does not come before `end`.
 */
export function findToken(source: string, token: string, start: number, end: number): number {
  let index = start;
  while (index < end) {
    if (source.startsWith("//", index)) index = endOfLine(source, index);
    else if (source.startsWith("/*", index)) index = source.indexOf("*/", index + 2) + 2;
    else if (source.startsWith(token, index)) return index;
    else index++;
  }
  return -1;
}

/** Finds the comma that follows a node after nothing but white space and comments; -1 when another token comes. */
export function findNextComma(source: string, start: number): number {
  let index = start;
  while (index < source.length) {
    if (source.startsWith("//", index)) index = endOfLine(source, index);
    else if (source.startsWith("/*", index)) index = source.indexOf("*/", index + 2) + 2;
    else if (/\s/.test(source.charAt(index))) index++;
    else return source[index] === "," ? index : -1;
  }
  return -1;
}

/** The first position at or after `start` that holds no space or tab. */
export function endOfBlanks(source: string, start: number): number {
  let end = start;
  while (source[end] === " " || source[end] === "\t") end++;
  return end;
}

function endOfLine(source: string, start: number): number {
  const lineBreak = /[\n\r\u2028\u2029]/g;
  lineBreak.lastIndex = start;
  return lineBreak.exec(source)?.index ?? source.length;
}
