import { readFileSync } from "node:fs";
import { init as initCjs, parse as parseCjs } from "cjs-module-lexer";
import { init as initEsm, parse as parseEsm } from "es-module-lexer";
import { resolveFrom } from "./resolve-from.mjs";

await Promise.all([initCjs(), initEsm()]);

/**
 * Finds the names that Node's lexers find in a module, and in those that it re-exports as a whole.
 *
 * @param {string} file
 * @param {boolean} isEsm
 * @returns {Set<string>}
 */
export function findLexerNames(file, isEsm, seen = new Set()) {
  const names = new Set();
  if (seen.has(file)) return names;
  seen.add(file);
  const { exports, reexports } = isEsm ? readEsm(file) : parseCjs(readFileSync(file, "utf8"));
  for (const name of exports) names.add(name);
  for (const request of reexports) {
    const target = resolveFrom(file, request, isEsm ? "import" : "require");
    if (!target || !/\.[cm]?js$/.test(target)) continue;
    for (const name of findLexerNames(target, isEsm, seen)) if (name !== "default" || !isEsm) names.add(name);
  }
  return names;
}

function readEsm(file) {
  const [, exports] = parseEsm(readFileSync(file, "utf8"));
  return {
    exports: exports.filter(({ type }) => type !== "reexport-all").map(({ name }) => name),
    reexports: exports.filter(({ type }) => type === "reexport-all").map(({ from }) => from),
  };
}
