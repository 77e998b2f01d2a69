import { createHash } from "node:crypto";
import type { HashedFile } from "../artifacts";
import { FedshakeError } from "../errors";
import { printHash } from "./print-hash";

/** The files of an output, as the build left them, and what becomes of some. */
export interface References {
  names: readonly string[];
  read(name: string): Buffer;
  /** New content of files, in which references are still the old ones. */
  replaced: ReadonlyMap<string, Buffer>;
  hashed: readonly HashedFile[];
}

export interface Rewritten {
  /** New content by new name, of every file that changes or is renamed. */
  put: Map<string, Buffer>;
  /** Old names that are no more. */
  gone: Set<string>;
  /** New name of each file in `put` whose name changed, by its old one. */
  renamed: Map<string, string>;
}

/** Algorithms of Subresource Integrity (https://www.w3.org/TR/SRI/#cryptographic-hash-functions). */
const INTEGRITY_ALGORITHMS = ["sha256", "sha384", "sha512"] as const;

/** Shorter hashes stand everywhere in ordinary text. */
const LEAST_HASH_LENGTH = 4;

/** Hashes from this length on are taken for hashes wherever they stand, also amid letters and digits. */
const SAFE_HASH_LENGTH = 8;

/**
 * Makes an output consistent again after some of its files were replaced. A file whose name carries a hash of its
 * content gets a new name; hashes and integrity values of what changed are replaced wherever they stand, in scripts,
 * manifests, pages and maps alike, byte for byte; what changes by that changes whatever refers to it in turn. New
 * hashes depend on the content of the file and of all that it refers to, so that equal inputs give equal names.
 */
export function rewriteReferences(input: References): Rewritten {
  const originals = new Map<string, string>();
  const readText = (name: string): string => {
    const known = originals.get(name) ?? input.read(name).toString("latin1");
    originals.set(name, known);
    return known;
  };
  const bases = new Map<string, string>();
  for (const [name, content] of input.replaced) {
    const text = content.toString("latin1");
    if (text !== readText(name)) bases.set(name, text);
  }
  const tokens = spreadChanges(input, bases, readText);
  const pattern = createPattern(tokens);

  const hashes = digestHashes(input, bases, tokens, pattern);
  const finished = new Map<string, string>();
  const finish = (name: string, path: readonly string[] = []): string => {
    const done = finished.get(name);
    if (done !== undefined) return done;
    if (path.includes(name)) {
      throw new FedshakeError("INVALID_ARTIFACTS", `The integrity of files depends on each other: ${[...path, name].join(", ")}.`, { hint: "Build the app again." });
    }
    const text = (bases.get(name) ?? "").replace(pattern, (token) => {
      const found = tokens.get(token);
      if (found === undefined) return token;
      return found.kind === "hash" ? (hashes.get(token) ?? token) : integrityOf(finish(found.file, [...path, name]), found.algorithm);
    });
    finished.set(name, text);
    return text;
  };

  const result: Rewritten = { put: new Map(), gone: new Set(), renamed: new Map() };
  for (const name of input.names) {
    const renamed = name.replace(pattern, (token) => hashes.get(token) ?? token);
    if (renamed === name && !bases.has(name)) continue;
    result.put.set(renamed, bases.has(name) ? Buffer.from(finish(name), "latin1") : input.read(name));
    if (renamed === name) continue;
    result.gone.add(name);
    result.renamed.set(name, renamed);
  }
  return result;
}

/** What is replaced wherever it stands: a hash of names, or the integrity value of a file. */
type Token = { kind: "hash" } | { kind: "integrity"; file: string; algorithm: (typeof INTEGRITY_ALGORITHMS)[number] };

/** Adds to `bases` every file that refers to a changed one, and returns the references that are to be replaced. */
function spreadChanges({ names, hashed }: References, bases: Map<string, string>, readText: (name: string) => string): Map<string, Token> {
  const hashesOf = new Map(hashed.map(({ name, hashes }) => [name, hashes]));
  const tokens = new Map<string, Token>();
  let fresh = [...bases.keys()];
  while (fresh.length > 0) {
    const added = new Map<string, Token>();
    for (const file of fresh) {
      for (const hash of hashesOf.get(file) ?? []) {
        if (hash.length >= LEAST_HASH_LENGTH && !tokens.has(hash)) added.set(hash, { kind: "hash" });
      }
      const original = Buffer.from(readText(file), "latin1");
      for (const algorithm of INTEGRITY_ALGORITHMS) added.set(integrityOf(original, algorithm), { kind: "integrity", file, algorithm });
    }
    for (const [text, token] of added) tokens.set(text, token);
    const pattern = createPattern(added);
    fresh = names.filter((name) => !bases.has(name) && isText(name, readText(name)) && readText(name).search(pattern) !== -1);
    for (const name of fresh) bases.set(name, readText(name));
  }
  return tokens;
}

/** New value of each hash: of the content that bears it and of all content that this refers to. */
function digestHashes(
  { hashed }: References,
  bases: ReadonlyMap<string, string>,
  tokens: ReadonlyMap<string, Token>,
  pattern: RegExp,
): Map<string, string> {
  const bearers = new Map<string, string[]>();
  for (const { name, hashes } of hashed) {
    for (const hash of hashes) if (bases.has(name) && tokens.has(hash)) bearers.set(hash, [...(bearers.get(hash) ?? []), name]);
  }
  const nodes = new Map<string, { digest: string; refersTo: Set<string> }>();
  for (const [name, text] of bases) {
    const refersTo = new Set<string>();
    for (const [match] of text.matchAll(pattern)) {
      const token = tokens.get(match);
      for (const file of token?.kind === "integrity" ? [token.file] : (bearers.get(match) ?? [])) refersTo.add(file);
    }
    nodes.set(name, { digest: createHash("sha256").update(text, "latin1").digest("hex"), refersTo });
  }
  const digests = new Map<string, string>();
  for (const [hash, files] of bearers) {
    const reached = new Set(files);
    for (const file of reached) for (const target of nodes.get(file)?.refersTo ?? []) reached.add(target);
    const parts = [...reached].sort().map((file) => nodes.get(file)?.digest ?? "");
    digests.set(hash, printHash(JSON.stringify([hash, parts]), hash));
  }
  return digests;
}

function createPattern(tokens: ReadonlyMap<string, Token>): RegExp {
  const alternatives = [...tokens].map(([text, { kind }]) => {
    const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return kind === "hash" && text.length < SAFE_HASH_LENGTH ? `(?<![0-9A-Za-z])${escaped}(?![0-9A-Za-z])` : escaped;
  });
  // Longer ones first, should one begin another; the empty pattern must match nothing.
  return new RegExp(alternatives.sort((a, b) => b.length - a.length).join("|") || "(?!)", "g");
}

function integrityOf(content: string | Buffer, algorithm: string): string {
  const hash = createHash(algorithm);
  if (typeof content === "string") hash.update(content, "latin1");
  else hash.update(content);
  return `${algorithm}-${hash.digest("base64")}`;
}

/** A file in which references may stand. A zero byte says that it is none, as in Git. */
function isText(name: string, latin1: string): boolean {
  return !/\.(?:gz|br|zst|wasm|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|eot|mp[34]|webm|pdf|zip)$/i.test(name) && !latin1.slice(0, 8000).includes("\0");
}
