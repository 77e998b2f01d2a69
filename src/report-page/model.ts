import type { WhyStep } from "../types";

/**
 * What the report page shows of one `fedshake optimize`: plain JSON. Lists may stand in any order, and names may be
 * any text.
 */
export interface CutReport {
  version: 1;
  apps: AppReport[];
  libraries: LibraryReport[];
}

/** Bytes of one file or of several together; null where it was not measured. */
export interface Sizes {
  /** As the bundler leaves it to the minimizer. */
  raw: number;
  minified: number | null;
  /** Of the minified text, or of the raw one where nothing is minified. */
  gzip: number | null;
  brotli: number | null;
}

export interface AppReport {
  name: string;
  chunks: ChunkReport[];
}

/** A file of a chunk in which shared modules stand. */
export interface ChunkReport {
  /** Relative to the app's output folder, as the build named it. */
  file: string;
  /** Its name after the cut; the same where names carry no content hash. */
  fileAfter: string;
  /** Keys of the libraries whose entry modules stand in it. */
  shareKeys: string[];
  before: Sizes;
  after: Sizes;
  modules: ModuleReport[];
}

/** A module of a chunk, or one of the inner modules of a concatenated one. */
export interface ModuleReport {
  /** A path relative to the build's context. */
  name: string;
  /** Raw bytes of its text in the chunk; 0 after the cut where nothing is left. */
  before: number;
  after: number;
  /** What keeps it, nearest first; empty where nothing is left, for a module that is never cut, and where it is not known. */
  why: WhyStep[];
  /** Why its code could not be told apart, so that all of it stays; null when it could. */
  keptWhole: string | null;
}

/** A shared library at one version, as the federation uses it. */
export interface LibraryReport {
  shareKey: string;
  shareScope: string;
  version: string | null;
  /** Names of the apps that bring it along. */
  providedBy: string[];
  exports: ExportReport[];
  /** Why its exports cannot be told apart, so that all of it is kept; empty when they can. */
  reasons: string[];
}

export interface ExportReport {
  name: string;
  /** `"unknown"`: its use could not be decided, and it is kept. */
  state: "used" | "unused" | "unknown";
  /** The apps whose own code uses it, and some of the places: `./src/cart.js:3:10`, or a path alone. */
  apps: Array<{ name: string; places: string[] }>;
  /** The `keep` option names it. */
  declared: boolean;
  /** Kept exports of other shared libraries that need it; the name is null for a library that always does. */
  libraries: Array<{ shareKey: string; name: string | null }>;
}
