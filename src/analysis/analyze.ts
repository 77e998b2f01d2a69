import { buildChunkModel, type ChunkModel, type ModelMemory } from "../chunk";
import type { FedshakeError } from "../errors";
import { annotatePureImports, collectConditionalUses, planCut, type KeptModule, type ModuleFigures, type ProvidedLibrary, type PruneOptions, type PruneRoot, type RefusedFile } from "../prune";
import type { LibraryFigures } from "../report";
import type { BuildFacts, Edit, Uses } from "../types";
import { describeFigures } from "./figures";

/** What the pruner reads of a build: plain data, which survives the way to another thread. */
export interface BuildTexts {
  facts: BuildFacts;
  /** Text of each JavaScript file of a chunk with shared modules. */
  texts: ReadonlyMap<string, string>;
}

/** The result of a cut, as plain data but for the errors. */
export interface Cut {
  files: Array<{ name: string; edits: Edit[] }>;
  libraries: LibraryFigures[];
  keptWhole: KeptModule[];
  /** Every module, where that was asked for. */
  modules: ModuleFigures[];
  diagnostics: FedshakeError[];
  /** Where the cut was refused, and to be explained. */
  refused: RefusedFile[];
}

/** One reading of a build's chunks, to see what they provide and to cut them; reads no more than what is asked for needs. */
export class Analysis {
  readonly #build: BuildTexts;
  readonly #model: ChunkModel;
  #provided: ProvidedLibrary[] | null = null;

  /** @param memory of earlier readings; null: everything is read anew */
  constructor(build: BuildTexts, memory: ModelMemory | null) {
    this.#build = build;
    this.#model = buildChunkModel(build.facts, Array.from(build.texts, ([name, text]) => ({ name, text })), memory);
  }

  /** What the build's report says of the chunks. Reads every module that an export of a shared library may reach. */
  get provided(): ProvidedLibrary[] {
    this.#provided ??= collectConditionalUses(this.#model);
    return this.#provided;
  }

  /** For each file, what marks imports PURE where nothing is cut. */
  annotate(): Cut["files"] {
    return annotatePureImports(this.#model);
  }

  /** @param uses of each entry of the facts, in their order */
  cut(uses: readonly Uses[], options: PruneOptions): Cut {
    return this.plan(uses, options).verify();
  }

  /** {@link cut} in two steps, see {@link planCut}. */
  plan(uses: readonly Uses[], options: PruneOptions): { files: Cut["files"]; verify: () => Cut } {
    const { facts, texts } = this.#build;
    const roots = facts.shared.map((entry, index): PruneRoot => ({ entry, uses: uses[index] ?? "all" }));
    const planned = planCut(this.#model, roots, options);
    const verify = (): Cut => {
      const result = planned.verify();
      const { files, keptWhole, modules, diagnostics, refused } = result;
      return { files, libraries: describeFigures(this.#model, texts, roots, result), keptWhole, modules, diagnostics, refused };
    };
    return { files: planned.files, verify };
  }
}
