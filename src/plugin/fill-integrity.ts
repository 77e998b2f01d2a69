import { createHash } from "node:crypto";

/** What the plugins for Subresource Integrity let stand for the integrity of a chunk until it is known. */
const PLACEHOLDER = /\*-\*-\*-CHUNK-SRI-HASH-|-SRI-HASH-PLACEHOLDER/;

/** A line of the runtime's table: chunk id, and what stands for its integrity. webpack quotes all ids, Rspack some. */
const TABLE_ENTRY = /((?:"((?:[^"\\]|\\.)*)"|([\w$]+)): ?")\*-\*-\*-CHUNK-SRI-HASH-[^"]*"/g;

/** An integrity value: one hash, or more behind each other (https://www.w3.org/TR/SRI/#the-integrity-attribute). */
const INTEGRITY = /sha(?:256|384|512)-[\w+/]+=*(?: sha(?:256|384|512)-[\w+/]+=*)*/g;

/**
 * Puts the integrity of chunks into a text with a runtime that was taken before they were known (by
 * webpack-subresource-integrity and by Rspack's plugin). A value is taken from the emitted file only if it is true.
 *
 * @param emitted what became of the text
 * @param readScripts the scripts of a chunk as they were emitted, by the chunk's id
 * @returns The text itself where nothing stands for an integrity, null where one cannot be told.
 */
export function fillIntegrity(text: string, emitted: string, readScripts: (chunkId: string) => readonly Buffer[]): string | null {
  if (!PLACEHOLDER.test(text)) return text;
  const values = new Set(emitted.match(INTEGRITY));
  const filled = text.replace(TABLE_ENTRY, (entry: string, start: string, quoted: string | undefined, bare: string | undefined) => {
    const id = quoted === undefined ? (bare ?? "") : (JSON.parse(`"${quoted}"`) as string);
    const scripts = readScripts(id);
    const value = [...values].find((candidate) => scripts.some((script) => isIntegrityOf(candidate, script)));
    return value === undefined ? entry : `${start}${value}"`;
  });
  return PLACEHOLDER.test(filled) ? null : filled;
}

function isIntegrityOf(value: string, content: Buffer): boolean {
  return value.split(" ").every((part) => {
    const algorithm = part.slice(0, part.indexOf("-"));
    return part === `${algorithm}-${createHash(algorithm).update(content).digest("base64")}`;
  });
}
