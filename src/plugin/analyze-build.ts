import { readPackedModels, type PackedModels } from "../model-store";
import type { ProvidedLibrary, PruneOptions } from "../prune";
import type { Uses } from "../types";
import { hashBuild, hashWith, type AnalysisCache } from "./analysis-cache";
import { AnalysisThread, parseProvided, unpackCut, type PackedCut } from "./analysis-thread";
import type { BuildTexts, Cut } from "../analysis";

/** What is to become of the chunks of a build. */
export interface AnalyzedBuild {
  /** Files that change. */
  files: Cut["files"];
  /** Null where nothing was to be cut. */
  cut: Cut | null;
}

/**
 * Reads a build's chunks and, with what `decide` makes of them, cuts them: in a thread of its own, which begins at
 * once and runs beside what else is to be found out, or not at all where an earlier build came to the same chunks and
 * the same usage. To be ended.
 */
export class BuildAnalysis {
  readonly #build: BuildTexts;
  readonly #cache: AnalysisCache | null;
  readonly #packs: boolean;
  /** Of the build; null where nothing is remembered. */
  readonly #key: string | null;
  #thread: AnalysisThread | null = null;
  readonly #provided: Promise<string>;
  #packing: Promise<PackedModels[]> | null = null;

  /**
   * @param cache null: remember nothing
   * @param packs whether {@link pack} will be called
   */
  constructor(build: BuildTexts, cache: AnalysisCache | null, packs: boolean) {
    this.#build = build;
    this.#packs = packs;
    this.#cache = cache;
    this.#key = cache && hashBuild(build);
    const known = this.#key === null ? null : cache?.get(this.#key);
    this.#provided = known == null ? this.#read() : Promise.resolve(known);
    // Who waits for it hears of it; nobody may, where something else fails first.
    this.#provided.catch(() => undefined);
  }

  /** @param decide what is used of each shared entry, given what the chunks provide; null: cut nothing */
  async finish(options: PruneOptions, decide: (provided: ProvidedLibrary[]) => Uses[] | null): Promise<AnalyzedBuild> {
    const uses = decide(parseProvided(await this.#provided));
    if (uses === null) return { files: options.pure ? await this.#annotate() : [], cut: null };
    const request = [options, uses.map((names) => (names === "all" ? names : [...names].sort()))];
    const packed = await this.#remember(request, async () => (await this.#getThread()).cut(uses, options));
    const cut = unpackCut(packed as PackedCut);
    return { files: cut.files, cut };
  }

  /** What has been read, by this build or by the earlier one that came to the same chunks; never rejects. */
  pack(): Promise<PackedModels[]> {
    // Whoever has no models reads the texts again.
    this.#packing = this.#pack().catch(() => []);
    return this.#packing;
  }

  /** Lets go of the thread, when it has packed what it was asked for. */
  end(): void {
    const thread = this.#thread;
    if (this.#packing === null) thread?.end();
    else void this.#packing.then(() => thread?.end());
  }

  async #pack(): Promise<PackedModels[]> {
    const key = this.#key && hashWith(this.#key, "models");
    if (this.#thread !== null) {
      const models = await this.#thread.pack();
      if (key !== null) this.#cache?.set(key, JSON.stringify(models.map((packed) => packed.key)));
      return models;
    }
    const known = key === null ? null : this.#cache?.get(key);
    return known == null ? [] : readPackedModels(this.#cache?.project ?? null, JSON.parse(known) as string[]);
  }

  async #annotate(): Promise<Cut["files"]> {
    return (await this.#remember("pure", async () => (await this.#getThread()).annotate())) as Cut["files"];
  }

  async #remember(request: unknown, find: () => Promise<unknown>): Promise<unknown> {
    if (this.#key === null) return find();
    const key = hashWith(this.#key, request);
    const known = this.#cache?.get(key);
    if (known != null) return JSON.parse(known);
    const found = await find();
    this.#cache?.set(key, JSON.stringify(found));
    return found;
  }

  async #read(): Promise<string> {
    this.#thread = new AnalysisThread();
    const provided = await this.#thread.read(this.#build, this.#cache?.project ?? null, this.#packs);
    if (this.#key !== null) this.#cache?.set(this.#key, provided);
    return provided;
  }

  /** The thread, when it has read the build. */
  async #getThread(): Promise<AnalysisThread> {
    await this.#provided;
    if (this.#thread === null) await this.#read();
    return this.#thread as unknown as AnalysisThread;
  }
}
