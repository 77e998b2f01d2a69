import { createRandom } from "../helpers/random";

/** Choices that depend on nothing but the seed. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: string) {
    this.#next = createRandom(seed);
  }

  /** True with a probability. */
  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#next() * list.length)] as T;
  }

  /** From 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }
}
