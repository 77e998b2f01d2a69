import { createHash } from "node:crypto";
import { join } from "node:path";
import { version } from "../../package.json";
import { findCacheFolder } from "../cache-folder";
import { ContentCache } from "../content-cache";
import type { Minimized, MinimizeJob } from "./minimize";

/** Entries beyond these, the oldest first, are removed. */
const MAX_ENTRIES = 1000;

/** Texts that are kept in memory, in characters, those of the latest jobs. */
const MAX_RECENT = 2 ** 23;

/** Minimized texts by what they were made of: of this run in memory, of earlier ones in `node_modules/.cache/fedshake` of the project. */
export class MinimizedCache {
  readonly #cache: ContentCache;
  /** Also those that are being made. */
  readonly #recent = new Map<string, { made: Promise<Minimized>; size: number }>();
  #recentSize = 0;

  /** @param project a folder of the project; null: remembers within this run */
  constructor(project: string | null) {
    const folder = project === null ? null : findCacheFolder(project);
    this.#cache = new ContentCache(folder && join(folder, "minimized"), MAX_ENTRIES);
  }

  remember(job: MinimizeJob, make: () => Promise<Minimized>): Promise<Minimized> {
    const { from: _, code, ...rest } = job;
    const key = createHash("sha256").update(JSON.stringify([version, rest])).update(code).digest("hex");
    const recent = this.#recent.get(key);
    if (recent) return recent.made;
    const made = this.#findOrMake(key, make);
    this.#recent.set(key, { made, size: job.code.length });
    this.#recentSize += job.code.length;
    for (const [oldest, { size }] of this.#recent) {
      if (this.#recentSize <= MAX_RECENT || oldest === key) break;
      this.#recent.delete(oldest);
      this.#recentSize -= size;
    }
    return made;
  }

  async #findOrMake(key: string, make: () => Promise<Minimized>): Promise<Minimized> {
    const known = this.#cache.get(key);
    if (known !== null) return JSON.parse(known) as Minimized;
    const made = await make();
    this.#cache.set(key, JSON.stringify(made));
    return made;
  }
}
