import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { findCacheFolder } from "../cache-folder";
import { ContentCache } from "../content-cache";
import { findWorkerFile } from "./analysis-thread";
import type { BuildTexts } from "../analysis";

/** Entries beyond these, the oldest first, are removed. */
const MAX_ENTRIES = 40;

/** Results of analyses across builds, by content: in {@link findCacheFolder} of the project. */
export class AnalysisCache extends ContentCache {
  /** @param project a folder of the project */
  constructor(readonly project: string) {
    super(findCacheFolder(project), MAX_ENTRIES);
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
