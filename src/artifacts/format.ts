import type { CutMode, KeepOption } from "../types";

/** Folder inside a build's output that holds what `fedshake optimize` needs. Nothing refers to it. */
export const ARTIFACTS_FOLDER = ".fedshake";

/** Name of the manifest in that folder; it is written last, and names all other files. */
export const MANIFEST_FILE = "build.json";

export const FORMAT_VERSION = 2;

/** A brotli-compressed file of the folder. */
export interface StoredFile {
  /** Name in the folder: 32 hexadecimal digits and `.br`. */
  file: string;
  /** SHA-256 of the content before compression, hexadecimal. */
  sha256: string;
  /** Length of that content. */
  bytes: number;
}

/** A JavaScript file of the output that holds shared modules. */
export interface StoredChunk {
  /** Path in the output folder. */
  name: string;
  /** SHA-256 of the emitted file, hexadecimal. */
  emitted: string;
  /** The annotated text before the minimizer. */
  text: StoredFile;
  /** Its source map as JSON; null in builds without source maps. */
  map: StoredFile | null;
  /** True for an ES module. */
  module: boolean;
}

/** What the build has read of a module table, for whoever reads the same text. */
export interface StoredModels {
  /** Of all that they were read from, hexadecimal. */
  key: string;
  content: StoredFile;
}

/** How a build minimizes its scripts. */
export interface Minimizer {
  name: "terser" | "swc" | "rspack" | "esbuild" | "unknown";
  /** What the build says it is, for people: the plugin's name. */
  label: string;
  /** As the tool takes them, regular expressions as `{ "$regexp": [source, flags] }`. */
  options: Record<string, unknown>;
  /** Highest edition of ECMAScript that the target understands, as minimizers count: 5, 2015, 2017, 2020. */
  ecma: number;
}

/** A file whose name carries hashes. */
export interface HashedFile {
  name: string;
  /** The hashes in the name, as the bundler tells them. */
  hashes: string[];
}

/** `.fedshake/build.json`. */
export interface BuildManifest {
  format: typeof FORMAT_VERSION;
  app: string;
  /** The bundler's hash of the build; null when it tells none. */
  build: string | null;
  /** What becomes of a cut export. */
  cut: CutMode;
  /** Whether imports without side effects are marked PURE. */
  pure: boolean;
  /** What consumers that do not report use, as this build was told. */
  keep: KeepOption;
  /** Null: the build does not minimize. */
  minimizer: Minimizer | null;
  /** The build's usage report. */
  usage: StoredFile;
  /** What the text of the chunks lacks: {@link BuildFacts} as JSON. */
  facts: StoredFile;
  chunks: StoredChunk[];
  /** Of the chunks' module tables; those that are missing are read again. */
  models: StoredModels[];
  hashed: HashedFile[];
}
