import { FedshakeError } from "../errors";
import { followUses } from "./follow-uses";
import type { FollowedUses } from "./UseFollower";
import { parseAsset } from "./parse-asset";
import { parseSlice, scanModules, type ModuleSlice } from "./scan-modules";

/** An emitted script. */
export interface EmittedFile {
  name: string;
  text: string;
}

type UsesById = ReadonlyMap<string, FollowedUses>;

/** What the bundlers call their require function before a minimizer renames it. */
const REQUIRE = "__webpack_require__";

/** Reads what single modules of emitted files take of others; parses no more of a file than it is asked for. */
export class UsesReader {
  readonly #files = new Map<string, FileReader>();

  /**
   * @param isKnownId tells whether a text is the id of a module of the build
   * @param ids the modules whose uses are wanted
   */
  constructor(
    readonly isKnownId: (id: string) => boolean,
    readonly ids: ReadonlySet<string>,
  ) {}

  /** What a module takes of each of the ids that its code requires; null where the file cannot be read. */
  read(file: EmittedFile, moduleId: string): UsesById | null {
    let reader = this.#files.get(file.name);
    if (!reader) this.#files.set(file.name, (reader = new FileReader(file, this.isKnownId, this.ids)));
    return reader.read(moduleId);
  }
}

class FileReader {
  readonly #file: EmittedFile;
  readonly #ids: ReadonlySet<string>;
  readonly #slices: ReadonlyMap<string, ModuleSlice>;
  readonly #read = new Map<string, UsesById | null>();
  #whole: UsesById | null | undefined;

  constructor(file: EmittedFile, isKnownId: (id: string) => boolean, ids: ReadonlySet<string>) {
    this.#file = file;
    this.#ids = ids;
    const slices = scanModules(file.text, isKnownId, new Set())?.slices ?? [];
    this.#slices = new Map(slices.map((slice) => [slice.id, slice]));
  }

  read(moduleId: string): UsesById | null {
    let uses = this.#read.get(moduleId);
    if (uses === undefined) this.#read.set(moduleId, (uses = orNull(() => this.#readSlice(moduleId)) ?? this.#readWhole()));
    return uses;
  }

  #readSlice(moduleId: string): UsesById | null {
    const slice = this.#slices.get(moduleId);
    const entry = slice && parseSlice(this.#file.text, slice);
    if (!entry) return null;
    const require = entry.factory.params[2];
    return require?.type === "Identifier" ? followUses(entry.factory, require.name, this.#ids) : new Map();
  }

  /** An entry's code may stand outside of the module table: what the whole file takes is not less. */
  #readWhole(): UsesById | null {
    if (this.#whole === undefined) this.#whole = orNull(() => this.#followWhole());
    return this.#whole;
  }

  #followWhole(): UsesById {
    return followUses(parseAsset(this.#file.name, this.#file.text).program, REQUIRE, this.#ids);
  }
}

/** Null where the code does not parse, or is nested too deep to be read. */
function orNull(read: () => UsesById | null): UsesById | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof FedshakeError || error instanceof RangeError) return null;
    throw error;
  }
}
