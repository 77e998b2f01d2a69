import { createHash, randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * JSON texts and bytes across builds, each under a key made of all that it depends on, and behind its own hash: what is
 * read is what was written. Whatever fails only costs the work again.
 */
export class ContentCache {
  readonly #directory: string | null;
  readonly #maxEntries: number;

  /**
   * @param directory where the files lie, and no others; null: remember nothing
   * @param maxEntries those beyond, the oldest first, are removed
   */
  constructor(directory: string | null, maxEntries: number) {
    this.#directory = directory;
    this.#maxEntries = maxEntries;
  }

  /** JSON text of an entry, or null. */
  get(key: string): string | null {
    return this.#read(`${key}.text`)?.toString() ?? null;
  }

  set(key: string, json: string): void {
    this.#write(`${key}.text`, Buffer.from(json));
  }

  /** Bytes of an entry, or null. */
  getBytes(key: string): Buffer | null {
    return this.#read(`${key}.bin`);
  }

  setBytes(key: string, bytes: Buffer): void {
    this.#write(`${key}.bin`, bytes);
  }

  #read(name: string): Buffer | null {
    if (this.#directory === null) return null;
    try {
      const content = readFileSync(join(this.#directory, name));
      const bytes = content.subarray(DIGEST_LENGTH);
      return digest(bytes).equals(content.subarray(0, DIGEST_LENGTH)) ? bytes : null;
    } catch {
      return null;
    }
  }

  #write(name: string, bytes: Buffer): void {
    if (this.#directory === null) return;
    try {
      mkdirSync(this.#directory, { recursive: true });
      const temporary = join(this.#directory, `${randomUUID()}.tmp`);
      for (const piece of [digest(bytes), bytes]) appendFileSync(temporary, piece);
      renameSync(temporary, join(this.#directory, name));
      this.#removeOldest(this.#directory);
    } catch {
      // A folder that cannot be written to: the next build does the work again.
    }
  }

  #removeOldest(directory: string): void {
    const entries = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isFile());
    if (entries.length <= this.#maxEntries) return;
    const files = entries.map(({ name }) => ({ path: join(directory, name), time: statSync(join(directory, name)).mtimeMs }));
    files.sort((a, b) => b.time - a.time);
    for (const { path } of files.slice(this.#maxEntries)) rmSync(path, { force: true });
  }
}

const DIGEST_LENGTH = 32;

function digest(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
