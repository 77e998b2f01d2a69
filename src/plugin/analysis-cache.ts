import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import findCacheDirectory from "find-cache-dir";
import { findWorkerFile } from "./analysis-thread";
import type { BuildTexts } from "./analyze";

/** Entries beyond these, the longest unused first, are removed. */
const MAX_ENTRIES = 40;

/**
 * Results of analyses across builds, by content: in `node_modules/.cache/fedshake` of the project. Whatever
 * fails in reading or writing only costs the analysis again.
 */
export class AnalysisCache {
  readonly #directory: string | undefined;

  /** @param project a folder of the project; null: remember nothing */
  constructor(project: string | null) {
    this.#directory = project === null ? undefined : findCacheDirectory({ name: "fedshake", cwd: project });
  }

  /** JSON text of an entry, or null. */
  get(key: string): string | null {
    if (this.#directory === undefined) return null;
    try {
      const text = readFileSync(join(this.#directory, `${key}.json`), "utf8");
      JSON.parse(text);
      return text;
    } catch {
      return null;
    }
  }

  set(key: string, json: string): void {
    if (this.#directory === undefined) return;
    try {
      mkdirSync(this.#directory, { recursive: true });
      const temporary = join(this.#directory, `${randomUUID()}.tmp`);
      writeFileSync(temporary, json);
      renameSync(temporary, join(this.#directory, `${key}.json`));
      this.#removeOldest(this.#directory);
    } catch {
      // A folder that cannot be written to: the next build analyses again.
    }
  }

  #removeOldest(directory: string): void {
    const files = readdirSync(directory).map((name) => ({ path: join(directory, name), time: statSync(join(directory, name)).mtimeMs }));
    files.sort((a, b) => b.time - a.time);
    for (const { path } of files.slice(MAX_ENTRIES)) rmSync(path, { force: true });
  }
}

/** Key of all that the reading of a build's chunks depends on, its own code included, whatever order the bundler lists things in. */
export function hashBuild({ facts, texts }: BuildTexts): string {
  const chunks = facts.chunks
    .filter(({ files }) => files.some((file) => texts.has(file)))
    .map(({ files, moduleIds }) => JSON.stringify([[...files].sort(), [...moduleIds].sort()]));
  const modules = [...facts.modules.values()]
    .filter(({ shared }) => shared)
    .map((module) => JSON.stringify({ ...module, references: [...module.references].sort() }));
  const consumes = [...facts.consumes.values()].map((consume) => JSON.stringify(consume));
  const hash = createHash("sha256").update(readFileSync(findWorkerFile()));
  hash.update(JSON.stringify([facts.shared, chunks.sort(), modules.sort(), consumes.sort()]));
  for (const [name, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`\0${name}\0`).update(text);
  return hash.digest("hex");
}

/** Key of something that depends on an entry and on more. */
export function hashWith(key: string, more: unknown): string {
  return createHash("sha256").update(key).update(JSON.stringify(more)).digest("hex");
}
