import { createHash } from "node:crypto";
import { join } from "node:path";
import { version } from "../../package.json";
import { findCacheFolder } from "../cache-folder";
import { ContentCache } from "../content-cache";
import type { Minimized, MinimizeJob } from "./minimize";

/** Entries beyond these, the oldest first, are removed. */
const MAX_ENTRIES = 1000;

/** Minimized texts of earlier runs, by what they were made of: in `node_modules/.cache/fedshake` of the project. */
export class MinimizedCache {
  readonly #cache: ContentCache;

  /** @param project a folder of the project; null: remember nothing */
  constructor(project: string | null) {
    const folder = project === null ? null : findCacheFolder(project);
    this.#cache = new ContentCache(folder && join(folder, "minimized"), MAX_ENTRIES);
  }

  async remember(job: MinimizeJob, make: () => Promise<Minimized>): Promise<Minimized> {
    const { from: _, ...rest } = job;
    const key = createHash("sha256").update(JSON.stringify([version, rest])).digest("hex");
    const known = this.#cache.get(key);
    if (known !== null) return JSON.parse(known) as Minimized;
    const made = await make();
    this.#cache.set(key, JSON.stringify(made));
    return made;
  }
}
