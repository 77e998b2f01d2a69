import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { bundleSource } from "../../bench/bundle-source.mjs";
import { compareNames, findUnexplained } from "./compare.mjs";
import { KINDS } from "./kinds.mjs";
import { findLexerNames } from "./lexer-names.mjs";
import { findOurNames } from "./our-names.mjs";

const packages = JSON.parse(readFileSync(new URL("packages.json", import.meta.url), "utf8"));
const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));
const loader = fileURLToPath(new URL("load-entries.mjs", import.meta.url));

/**
 * @typedef {object} CheckedPackage
 * @property {string} file Below node_modules.
 * @property {string} kind Of {@link KINDS}.
 * @property {number | "all"} ours How many names the annotator lists.
 * @property {number} lexer How many Node's lexer finds.
 * @property {number} loaded How many loading shows.
 * @property {boolean} isSame Whether it exports the same after annotation.
 * @property {import("./compare.mjs").Differences} differences
 * @property {Record<string, { count: number, reason: string }>} explained
 * @property {string[]} problems Empty when all is well.
 */

/**
 * Compares, over packages of all kinds, the export names that the annotator finds with those that Node finds, by
 * its lexers and by loading, and what each package exports before and after it was annotated.
 *
 * @returns {Promise<CheckedPackage[]>}
 */
export async function crossCheck() {
  const { annotate } = createRequire(import.meta.url)(await bundleSource("scripts/cross-check/annotate-source.ts"));
  const entries = packages.map(({ file, kind, differences = {} }) => {
    const path = join(modules, file);
    const isEsm = kind === "ESM";
    return { file, kind, path, isEsm, explained: differences, text: readFileSync(path, "utf8"), ...findOurNames(annotate, path) };
  });
  const [before, after] = await Promise.all([load(entries, {}), load(entries, Object.assign({}, ...entries.map(({ annotated }) => Object.fromEntries(annotated))))]);
  return entries.map((entry, index) => check(entry, before[index], after[index]));
}

function check({ file, kind, path, isEsm, explained, text, names, annotated }, before, after) {
  const lexer = findLexerNames(path, isEsm);
  const loaded = new Set(before.members.map(([name]) => name));
  const marked = findMarked(annotated.values());
  const differences = compareNames(names, lexer, loaded, marked);
  const problems = findUnexplained(differences, explained);
  if (!KINDS[kind]?.test(text)) problems.push(`it does not look like ${kind}`);
  const isSame = isDeepStrictEqual(before, after);
  if (!isSame) problems.push("it exports something else once it is annotated");
  const count = (set) => [...set].filter((name) => name !== "__esModule").length;
  return { file, kind, ours: names === "all" ? "all" : count(names), lexer: count(lexer), loaded: count(loaded), isSame, differences, explained, problems };
}

function findMarked(texts) {
  const names = new Set();
  for (const text of texts) for (const [, name] of text.matchAll(/@common:if \[condition="treeShake\.lib\.([^"]*)"/g)) names.add(decodeURIComponent(name));
  return names;
}

function load(entries, texts) {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ["--no-warnings", loader], { maxBuffer: 2 ** 28 }, (error, stdout) => {
      if (error) reject(error);
      else resolve(JSON.parse(stdout.split("\n").at(-1)));
    });
    child.stdin.end(JSON.stringify({ entries: entries.map(({ path: file, isEsm }) => ({ file, isEsm })), texts }));
  });
}
