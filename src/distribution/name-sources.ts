import type { DecodedMap } from "./translate-map";

/**
 * Calls the sources of a map what the emitted map of the same file calls them: those with the same content, or else
 * with the longest common end of their names. What the emitted map does not have keeps its name.
 */
export function nameSources(map: DecodedMap, emitted: { sources: readonly (string | null)[]; sourcesContent?: readonly (string | null)[] | undefined }): (string | null)[] {
  const byContent = new Map<string, string[]>();
  const byFile = new Map<string, string[]>();
  for (const [index, name] of emitted.sources.entries()) {
    if (name === null) continue;
    const content = emitted.sourcesContent?.[index];
    if (typeof content === "string") listAt(byContent, content).push(name);
    listAt(byFile, fileName(name)).push(name);
  }
  return map.sources.map((source, index) => {
    if (source === null) return null;
    const content = map.sourcesContent?.[index];
    const candidates = (typeof content === "string" ? byContent.get(content) : undefined) ?? byFile.get(fileName(source)) ?? [];
    let best: { name: string; length: number } | null = null;
    for (const name of candidates) {
      const length = commonEnd(source, name);
      if (best === null || length > best.length) best = { name, length };
    }
    return best?.name ?? source;
  });
}

function listAt(map: Map<string, string[]>, key: string): string[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

/** `webpack://app/./node_modules/a/b.js?1f3c` → `b.js`. */
function fileName(source: string): string {
  return source.replace(/\?[^/]*$/, "").replace(/^.*\//s, "");
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}
