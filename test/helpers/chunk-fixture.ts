import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildFacts, CutMode, ModuleFacts } from "../../src/types";

/** `options.json` of a fixture of the pruner. */
export interface CutExpectation {
  uses: string[];
  /** Default: remove. */
  cut?: CutMode;
  /** Texts that must not be in the cut chunk, and texts that must. */
  gone?: string[];
  kept?: string[];
  /** What is logged after the cut; default: the same as before. */
  log?: unknown[];
  /** True where exports cannot be told apart, so that unused ones stay. */
  whole?: boolean;
}

/** `facts.json`: facts of a chunk written by hand, with defaults. */
interface FactsFile {
  entry: string;
  shareKey?: string;
  modules: Record<string, Partial<ModuleFacts>>;
}

export interface ChunkFixture {
  facts: BuildFacts;
  entry: string;
  texts: Map<string, string>;
  options: CutExpectation;
  /** Source of a function of the exports; its result is compared. */
  exec: string | null;
}

/** Reads `chunk.js`, `facts.json`, `options.json` and, if it is there, `exec.js`. */
export function readChunkFixture(folder: string): ChunkFixture {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const { entry, shareKey = "library", modules } = JSON.parse(read("facts.json")) as FactsFile;
  return {
    facts: createFacts(shareKey, entry, modules),
    entry,
    texts: new Map([["chunk.js", read("chunk.js")]]),
    options: JSON.parse(read("options.json")) as CutExpectation,
    exec: existsSync(join(folder, "exec.js")) ? read("exec.js") : null,
  };
}

/** Facts of a build with one shared library in one chunk, `chunk.js`. */
export function createFacts(shareKey: string, entry: string, modules: Record<string, Partial<ModuleFacts>>): BuildFacts {
  const ids = Object.keys(modules);
  return {
    modules: new Map(
      ids.map((id) => [
        id,
        { id, name: `./${id}`, shared: true, sideEffectFree: false, esm: true, references: ids.filter((other) => other !== id), namedImports: [], inner: null, ...modules[id] },
      ]),
    ),
    shared: [{ shareKey, shareScope: "default", version: "1.0.0", moduleId: entry }],
    consumes: new Map(),
    chunks: [{ files: ["chunk.js"], moduleIds: ids }],
  };
}
