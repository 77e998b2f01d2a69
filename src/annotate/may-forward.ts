/** What compilers and people write to pass a CommonJS module's exports on as a whole. */
const PASSES_ON =
  /\bexports["'\s\]]*(?:=[^=>]|\[)|export_?star\b|reexport\b|\bassign\(\s*(?:module\.)?exports|\bkeys\([\w$]+\)\s*\.(?:forEach|map)\(/i;

/**
 * Tells whether a source may pass the exports of other modules on as a whole, without parsing it: libraries of a
 * megabyte do not.
 */
export function mayForward(source: string): boolean {
  return /\bexport\s*(?:\/\*[^]*?\*\/\s*)*\*/.test(source) || (/\brequire\b/.test(source) && PASSES_ON.test(source));
}
