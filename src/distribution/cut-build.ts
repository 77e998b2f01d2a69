// Runs in a thread of its own. Results are plain data.
import { restoreFacts, type BuildManifest, type FactsJson } from "../artifacts";
import { Analysis, type BuildTexts, type Cut } from "../analysis";
import { FedshakeError, packErrors, toFedshakeError, type PackedError } from "../errors";
import { applyEdits, type KeptModule, type ModuleFigures, type PruneOptions } from "../prune";
import type { LibraryFigures } from "../report";
import type { Uses } from "../types";
import { ModelStore } from "../model-store";
import { orderByNeed } from "./order-by-need";
import { OutputFolder } from "./OutputFolder";
import { readMap, readStored, readStoredBytes } from "./read-build";
import { encodeMap, translateMap } from "./translate-map";

export interface CutJob {
  folder: string;
  /** Of a build whose facts were found to be in order. */
  manifest: BuildManifest;
  /** Of each shared entry of the build's facts, in their order. */
  uses: Uses[];
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

/** What is left of a build, before it has been read again. */
export interface PlannedBuild {
  /** Those that change. */
  chunks: CutChunk[];
  /** All chunk files of the build, see {@link orderByNeed}. */
  order: string[];
}

/** What came of reading it again. */
export interface VerifiedBuild {
  /** Not empty: nothing is to be cut. */
  diagnostics: PackedError[];
  libraries: LibraryFigures[];
  keptWhole: KeptModule[];
  /** Empty unless asked for. */
  modules: ModuleFigures[];
  /** Bytes of each chunk of the manifest, before it is minimized. */
  raw: Array<{ name: string; before: number; after: number }>;
}

/** Of this thread. */
let store: ModelStore | null = null;

/** By folder. */
const planned = new Map<string, () => VerifiedBuild>();

/** Cuts the kept texts of a build to what is used. Throws INVALID_ARTIFACTS. */
export function cutBuild({ folder: path, manifest, uses, explain, cacheProject }: CutJob): PlannedBuild {
  // Builds share models, and the marks in these are those of the latest cut.
  for (const verify of planned.values()) verify();
  const folder = new OutputFolder(path);
  const texts = new Map(manifest.chunks.map((chunk) => [chunk.name, readStored(folder, chunk.text)]));
  const memory = (store ??= new ModelStore(cacheProject));
  for (const { key, content } of manifest.models) memory.lend(key, () => readStoredBytes(folder, content));
  const facts = restoreFacts(JSON.parse(readStored(folder, manifest.facts)) as FactsJson);
  const plan = planOrExplain({ facts, texts }, memory, uses, { cut: manifest.cut, pure: manifest.pure, explain });
  const chunks = plan.files.map(({ name, edits }): CutChunk => {
    const text = texts.get(name) ?? "";
    const stored = manifest.chunks.find((chunk) => chunk.name === name)?.map;
    const map = stored ? readMap(folder, stored) : null;
    return { name, code: applyEdits(text, edits), map: map && encodeMap(translateMap(map, text, edits)) };
  });
  let verified: VerifiedBuild | null = null;
  planned.set(path, () => {
    if (verified !== null) return verified;
    const { files, libraries, keptWhole, modules, diagnostics } = plan.verify();
    const codes = new Map(files.length > 0 ? chunks.map(({ name, code }) => [name, code]) : []);
    const raw = Array.from(texts, ([name, text]) => ({ name, before: Buffer.byteLength(text), after: Buffer.byteLength(codes.get(name) ?? text) }));
    return (verified = { diagnostics: packErrors(diagnostics), libraries, keptWhole, modules, raw });
  });
  return { chunks, order: orderByNeed(facts) };
}

/** Reads again what was cut of a build. To be called once after {@link cutBuild}. Throws INVALID_ARTIFACTS. */
export function verifyBuild(path: string): VerifiedBuild {
  const verify = planned.get(path);
  if (!verify) throw new Error(`${path} was not cut in this thread`);
  planned.delete(path);
  return verify();
}

/** Hands what was read to the project. */
export function saveModels(): void {
  store?.save();
}

/** Where the analysis itself fails, nothing is cut, and the app stays as it was built. Throws INVALID_ARTIFACTS. */
function planOrExplain(build: BuildTexts, memory: ModelStore, uses: readonly Uses[], options: PruneOptions): ReturnType<Analysis["plan"]> {
  const explain = (error: unknown): Cut => {
    if (error instanceof FedshakeError) throw error;
    const nothing = { before: 0, after: 0 };
    const libraries = build.facts.shared.map(({ shareKey, version }): LibraryFigures => ({ shareKey, version, used: null, provided: null, modules: nothing, bytes: nothing }));
    return { files: [], libraries, keptWhole: [], modules: [], diagnostics: [toFedshakeError(error)], refused: [] };
  };
  try {
    const { files, verify } = new Analysis(build, memory).plan(uses, options);
    return { files, verify: () => attempt(verify, explain) };
  } catch (error) {
    return { files: [], verify: () => explain(error) };
  }
}

function attempt<T>(run: () => T, onError: (error: unknown) => T): T {
  try {
    return run();
  } catch (error) {
    return onError(error);
  }
}
