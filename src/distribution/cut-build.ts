import { Analysis, type BuildTexts, type Cut } from "../analysis";
import { toFedshakeError, packErrors, type PackedError } from "../errors";
import { applyEdits, type KeptModule, type ModuleFigures, type PruneOptions } from "../prune";
import type { LibraryFigures } from "../report";
import type { CutMode, Uses } from "../types";
import { ModelStore } from "../model-store";
import { orderByNeed } from "./order-by-need";
import { OutputFolder } from "./OutputFolder";
import { readFacts, readManifest, readMap, readStored } from "./read-build";
import { encodeMap, translateMap } from "./translate-map";

export interface CutJob {
  folder: string;
  /** Of each shared entry of the build's facts, in their order. */
  uses: Uses[];
  mode: CutMode;
  /** Also describe every module. */
  explain: boolean;
  /** A folder of the project that remembers what was read; null: only the thread does. */
  cacheProject: string | null;
}

/** A chunk that is cut, not yet minimized. */
export interface CutChunk {
  name: string;
  code: string;
  /** Source map of `code` as JSON; null in builds without. */
  map: string | null;
}

export interface BuildCut {
  chunks: CutChunk[];
  libraries: LibraryFigures[];
  keptWhole: KeptModule[];
  /** Empty unless asked for. */
  modules: ModuleFigures[];
  /** Bytes of each chunk of the manifest, before it is minimized. */
  raw: Array<{ name: string; before: number; after: number }>;
  /** All chunk files of the build, see {@link orderByNeed}. */
  order: string[];
  diagnostics: PackedError[];
}

/** Of this thread. */
let store: ModelStore | null = null;

/** Cuts the kept texts of a build to what is used. Throws INVALID_ARTIFACTS. */
export function cutBuild({ folder: path, uses, mode, explain, cacheProject }: CutJob): BuildCut {
  const folder = new OutputFolder(path);
  const manifest = readManifest(folder);
  const texts = new Map(manifest.chunks.map((chunk) => [chunk.name, readStored(folder, chunk.text)]));
  store ??= new ModelStore(cacheProject);
  const facts = readFacts(folder, manifest);
  const { files, libraries, keptWhole, modules, diagnostics } = cutOrExplain({ facts, texts }, store, uses, { cut: mode, pure: manifest.pure, explain });
  store.save();
  const chunks = files.map(({ name, edits }): CutChunk => {
    const text = texts.get(name) ?? "";
    const stored = manifest.chunks.find((chunk) => chunk.name === name)?.map;
    const map = stored ? readMap(folder, stored) : null;
    return { name, code: applyEdits(text, edits), map: map && encodeMap(translateMap(map, text, edits)) };
  });
  const raw = Array.from(texts, ([name, text]) => {
    const code = chunks.find((chunk) => chunk.name === name)?.code ?? text;
    return { name, before: Buffer.byteLength(text), after: Buffer.byteLength(code) };
  });
  return {
    chunks,
    libraries,
    keptWhole,
    modules,
    raw,
    order: orderByNeed(facts),
    diagnostics: packErrors(diagnostics),
  };
}

/** Where the analysis itself fails, nothing is cut, and the app stays as it was built. */
function cutOrExplain(build: BuildTexts, memory: ModelStore, uses: readonly Uses[], options: PruneOptions): Cut {
  try {
    return new Analysis(build, memory).cut(uses, options);
  } catch (error) {
    const nothing = { before: 0, after: 0 };
    const libraries = build.facts.shared.map(({ shareKey, version }): LibraryFigures => ({ shareKey, version, used: null, provided: null, modules: nothing, bytes: nothing }));
    return { files: [], libraries, keptWhole: [], modules: [], diagnostics: [toFedshakeError(error)], refused: [] };
  }
}
