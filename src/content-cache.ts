import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** JSON texts across builds, each under a key made of all that it depends on. Whatever fails only costs the work again. */
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
    if (this.#directory === null) return null;
    try {
      const text = readFileSync(join(this.#directory, `${key}.json`), "utf8");
      JSON.parse(text);
      return text;
    } catch {
      return null;
    }
  }

  set(key: string, json: string): void {
    if (this.#directory === null) return;
    try {
      mkdirSync(this.#directory, { recursive: true });
      const temporary = join(this.#directory, `${randomUUID()}.tmp`);
      writeFileSync(temporary, json);
      renameSync(temporary, join(this.#directory, `${key}.json`));
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
