import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { countModules } from "./count-modules.mjs";

/** How both bundlers name the module that offers a library to the share scope. */
const PROVIDED = /^provide shared module \([^)]*\) (.+)@[^@]* = /;

/**
 * Finds, for each share key, the chunk that the factory in the share scope loads.
 *
 * @returns {{ key: string, files: string[], bytes: number, gzip: number, modules: number }[]} Sorted by key. Bytes as emitted.
 */
export function measureSharedChunks(stats, outDir, texts) {
  const { chunks } = stats.toJson({ all: false, ids: true, chunks: true, chunkOrigins: true });
  const chunkByKey = new Map();
  for (const { id, files, origins } of chunks) {
    for (const { moduleName } of origins) {
      const key = PROVIDED.exec(moduleName)?.[1];
      if (key) chunkByKey.set(key, { id, files: files.filter((file) => file.endsWith(".js")) });
    }
  }
  return [...chunkByKey]
    .map(([key, { id, files }]) => {
      const emitted = files.map((file) => readFileSync(join(outDir, file)));
      return {
        key,
        files,
        bytes: sum(emitted.map(({ length }) => length)),
        gzip: sum(emitted.map((content) => gzipSync(content).length)),
        modules: sum(texts.get(id).map(countModules)),
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
