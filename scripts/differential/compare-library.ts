import type { Script } from "node:vm";
import { checkCut } from "../../test/helpers/cut-and-check";
import { createRandom } from "../../test/helpers/random";
import { selectLibraries, type SharedBundle } from "../../test/helpers/shared-bundle";
import type { Uses } from "../../src/types";
import { compareObservations, type Difference } from "./compare-observations";
import { deleteLivePart } from "./delete-live-part";
import { drawUses } from "./draw-uses";
import { LibraryCutter, type LibraryCut, type WholeModule } from "./LibraryCutter";
import { companionsOf, exerciseOf, type Library } from "./libraries";
import { minimize } from "./minimize";
import { LibraryObserver, type Observation } from "./observe";

export interface CompareInput {
  library: Library;
  bundle: SharedBundle;
  /** Of the observer's script. */
  createObserver: Script;
  seed: string;
  /** Numbers of the cuts: the first, and the one after the last. */
  from: number;
  to: number;
  /** Exports to be used, in the only cut; null: drawn for each cut. */
  uses: string[] | null;
  /** One of how many cuts is also made wrong on purpose; 0: none. */
  controlEvery: number;
  onCut: (seed: string, uses: readonly string[]) => void;
}

export interface Failure {
  /** Exports that are used when it fails: for the first failures as few as possible. */
  uses: string[];
  seed: string;
  difference: Difference;
}

export interface LibraryResult {
  exports: number;
  cuts: number;
  failures: Failure[];
  /** Cuts that differed once, and not when they were compared again. */
  unsteady: number;
  /** Cuts that were made wrong on purpose, and what of them went unnoticed. */
  controls: number;
  unnoticed: Array<{ uses: string[]; seed: string; deleted: string }>;
  /** Exports that stayed in some cut although nothing was said to use them. */
  keptUnused: string[];
  /** Exports whose calls do not come to an end, cut or not. */
  hanging: string[];
  /** Modules in which nothing could be told apart. */
  whole: WholeModule[];
}

const EXERCISE_EVERY = 5;
/** Failures of one library whose uses are made as few as possible; others mostly have the same cause. */
const MINIMIZED = 3;

/** Cuts one library again and again, and compares each cut with the uncut library. */
export async function compareLibrary(input: CompareInput): Promise<LibraryResult> {
  const comparison = new Comparison(input);
  return comparison.run();
}

function findKeptUnused({ kept, uses }: LibraryCut, key: string, names: readonly string[]): string[] {
  const used = uses.get(key) ?? new Set<string>();
  return names.filter((name) => (kept === "all" || kept.has(name)) && used !== "all" && !used.has(name));
}

class Comparison {
  private readonly cutter: LibraryCutter;
  private readonly observer: LibraryObserver;
  private readonly mayLoseEffects: boolean;
  private readonly hanging = new Set<string>();

  constructor(private readonly input: CompareInput) {
    const { bundle, library, createObserver } = input;
    const selected = selectLibraries(bundle, [library.key, ...companionsOf(library).keys()]);
    this.cutter = new LibraryCutter(selected, library.key);
    this.observer = new LibraryObserver(createObserver, bundle.texts);
    const ids = new Set(selected.facts.chunks.flatMap(({ moduleIds }) => moduleIds));
    this.mayLoseEffects = [...ids].some((id) => {
      const facts = bundle.facts.modules.get(id);
      return facts?.shared && (facts.sideEffectFree || facts.inner?.some(({ sideEffectFree }) => sideEffectFree));
    });
  }

  async run(): Promise<LibraryResult> {
    const { library, from, to, uses, seed, controlEvery, onCut } = this.input;
    const names = await this.listExports();
    const result: LibraryResult = { exports: names.length, cuts: 0, failures: [], unsteady: 0, controls: 0, unnoticed: [], keptUnused: [], hanging: [], whole: [] };
    const keptUnused = new Set<string>();
    const whole = new Map<string, WholeModule>();
    for (let index = from; index < to; index++) {
      const cutSeed = uses ? seed : `${seed}/${index}`;
      const used = uses ?? this.drawUses(names, index, createRandom(`${library.key} ${cutSeed}`));
      onCut(cutSeed, used);
      result.cuts++;
      const uncut = await this.observeUncut(used, cutSeed);
      const { difference, cut } = await this.compareCut(used, cutSeed, uncut, index === from);
      if (difference) {
        // The engine words the messages of its own errors now one way, now another; a wrong cut differs every time.
        if ((await this.compareAgain(used, cutSeed)) === null) {
          result.unsteady++;
          continue;
        }
        const isOneOfMany = result.failures.length >= MINIMIZED;
        result.failures.push(isOneOfMany ? { uses: used, seed: cutSeed, difference } : await this.minimizeFailure(used, cutSeed, difference));
        continue;
      }
      if (cut === null) continue;
      for (const name of findKeptUnused(cut, library.key, names)) keptUnused.add(name);
      for (const kept of cut.whole) whole.set(kept.module, kept);
      if (controlEvery > 0 && index % controlEvery === 0) await this.control(used, cutSeed, uncut, cut, result);
    }
    return { ...result, keptUnused: [...keptUnused].sort(), hanging: [...this.hanging].sort(), whole: [...whole.values()] };
  }

  /** Now and then, what the exercise of the library needs is among them. */
  private drawUses(names: readonly string[], index: number, random: () => number): string[] {
    const { library } = this.input;
    const needed = index % EXERCISE_EVERY === EXERCISE_EVERY - 1 ? (exerciseOf(library)?.uses[library.key] ?? []) : [];
    return [...new Set([...drawUses(names, index, random), ...needed])].sort();
  }

  /** What the uncut library exports and is compared, sorted. */
  private async listExports(): Promise<string[]> {
    const { library, bundle, seed } = this.input;
    const { failure, present } = await this.observer.observe({ library, texts: bundle.texts, names: null, seed, hanging: [] });
    if (failure !== null) throw new Error(`"${library.key}" does not load even uncut: ${failure}`);
    return present.filter((name) => name !== "__esModule" && !library.excluded?.names.test(name)).sort();
  }

  private async observeUncut(names: readonly string[], seed: string): Promise<Observation> {
    const { library, bundle } = this.input;
    for (;;) {
      const observation = await this.observer.observe({ library, texts: bundle.texts, names, seed, hanging: [...this.hanging] });
      const known = this.hanging.size;
      for (const name of observation.hanging) this.hanging.add(name);
      if (this.hanging.size === known) return observation;
    }
  }

  private async compareCut(names: readonly string[], seed: string, uncut: Observation, thorough: boolean): Promise<{ difference: Difference | null; cut: LibraryCut | null }> {
    let cut: LibraryCut;
    try {
      cut = this.cutter.cut(this.usesOf(names));
      if (thorough) this.check(cut);
    } catch (error) {
      return { difference: { where: "cutting it", uncut: "", cut: error instanceof Error ? error.message : String(error) }, cut: null };
    }
    const after = await this.observeCut(cut.texts, names, seed);
    return { difference: compareObservations(uncut, after, { names, kept: cut.kept, mayLoseEffects: this.mayLoseEffects }), cut };
  }

  private observeCut(texts: ReadonlyMap<string, string>, names: readonly string[], seed: string): Promise<Observation> {
    const { library, bundle } = this.input;
    return this.observer.observe({ library, texts: new Map([...bundle.texts, ...texts]), names, seed, hanging: [...this.hanging] });
  }

  private usesOf(names: readonly string[]): Map<string, Uses> {
    const { library } = this.input;
    // The default export of a CommonJS library is the library, and is reported so.
    const isWhole = names.includes("default") && this.cutter.entryModules().some(({ kind }) => kind !== "esm");
    const uses = new Map<string, Uses>([[library.key, isWhole ? "all" : new Set(names)]]);
    for (const [key, used] of companionsOf(library)) {
      const own = uses.get(key) ?? new Set<string>();
      uses.set(key, own === "all" || used === "all" ? "all" : new Set([...own, ...used]));
    }
    return uses;
  }

  /** What must hold of every cut's text. */
  private check({ texts, uses }: LibraryCut): void {
    const { facts, texts: before } = this.cutter.library;
    const complete = new Map(facts.shared.map(({ shareKey }) => [shareKey, uses.get(shareKey) ?? new Set<string>()]));
    checkCut({ facts, texts: before, uses: complete }, { texts: new Map([...before, ...texts]), changed: [...texts.keys()], bailouts: [] });
  }

  private async compareAgain(names: readonly string[], seed: string): Promise<Difference | null> {
    return (await this.compareCut(names, seed, await this.observeUncut(names, seed), true)).difference;
  }

  private async minimizeFailure(names: string[], seed: string, difference: Difference): Promise<Failure> {
    let found = difference;
    const uses = await minimize(names, async (fewer) => {
      const fewerDifference = await this.compareAgain(fewer, seed);
      if (fewerDifference) found = fewerDifference;
      return fewerDifference !== null;
    });
    return { uses, seed, difference: found };
  }

  /** Makes the cut wrong on purpose: that must be noticed. */
  private async control(names: readonly string[], seed: string, uncut: Observation, cut: LibraryCut, result: LibraryResult): Promise<void> {
    const sabotage = deleteLivePart(this.cutter, cut, createRandom(`control ${seed}`));
    if (sabotage === null) return;
    result.controls++;
    const after = await this.observeCut(sabotage.texts, names, seed);
    const difference = compareObservations(uncut, after, { names, kept: "all", mayLoseEffects: this.mayLoseEffects });
    if (difference === null) result.unnoticed.push({ uses: [...names], seed, deleted: sabotage.deleted.slice(0, 300) });
  }
}
