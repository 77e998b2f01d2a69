import { readFileSync } from "node:fs";
import { resolveFrom } from "./resolve-from.mjs";

/**
 * @typedef {object} OurNames
 * @property {Set<string> | "all"} names Own ones and, as a bundler adds them, those of the modules forwarded to.
 * @property {Map<string, string>} annotated The annotated text of each of these modules, by path.
 */

/**
 * Finds the names that the annotator lists of a module.
 *
 * @param {Function} annotate
 * @param {string} file
 * @param {Map<string, string>} [annotated] Modules that were met before.
 * @returns {OurNames}
 */
export function findOurNames(annotate, file, annotated = new Map()) {
  const result = annotate({ source: readFileSync(file, "utf8"), filename: file, shareKeys: ["lib"], sourceMap: false });
  if (!result) return { names: new Set(), annotated };
  annotated.set(file, result.code);
  let names = result.exports === "all" ? "all" : new Set(result.exports);
  const isEsm = result.moduleType === "esm";
  for (const request of result.forwards) {
    const target = resolveFrom(file, request, isEsm ? "import" : "require");
    if (!target || annotated.has(target)) continue;
    const forwarded = findOurNames(annotate, target, annotated).names;
    if (forwarded === "all") names = "all";
    else if (names !== "all") for (const name of forwarded) if (name !== "default" || !isEsm) names.add(name);
  }
  return { names, annotated };
}
