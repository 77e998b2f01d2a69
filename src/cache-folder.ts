import findCacheDirectory from "find-cache-dir";

/** `node_modules/.cache/fedshake` of the project; null where there is no place for it. */
export function findCacheFolder(project: string): string | null {
  return findCacheDirectory({ name: "fedshake", cwd: project }) ?? null;
}
