import { createHash } from "node:crypto";
import type { CollectedExports, RememberExports } from "./annotate";
import { ContentCache } from "./content-cache";

/** Where what is known of modules is remembered. Plain data: it crosses to loaders. */
export interface ExportsCacheOptions {
  /** A folder for nothing else. */
  directory: string;
  /** Stands for the code that collects: other code remembers for itself. */
  salt: string;
}

/** A module's entry is small, and a build has a few for each library. */
const MAX_ENTRIES = 1000;

/** Remembers exports by the module's text, in files; undefined: remembers nothing. */
export function createExportsCache(options: ExportsCacheOptions | undefined): RememberExports {
  if (!options) return (_, collect) => collect();
  const cache = new ContentCache(options.directory, MAX_ENTRIES);
  return async (source, collect) => {
    const key = createHash("sha256").update(options.salt).update("\0").update(source).digest("hex");
    const known = cache.get(key);
    if (known !== null) return JSON.parse(known) as CollectedExports;
    const collected = await collect();
    cache.set(key, JSON.stringify(collected));
    return collected;
  };
}
