import type { Comment, Statement } from "acorn";
import type { ModuleFacts } from "../types";
import { PREAMBLE, type LegalComment, type Region, type TextRange } from "./model";

const INNER = /^(?: CONCATENATED)?(?: MODULE:)? (.+)$/;
const EXTERNAL = /^ EXTERNAL MODULE: /;

/** Comments that minimizers leave, or move to a file of their own: terser's `comments: "some"`. */
const LEGAL = /^\**!|@preserve|@copyright|@lic|@cc_on/i;

/** What a comment says to tools of the code behind it: of other code it may be wrong. */
const ANNOTATION = /[@#]__[A-Z_]+__|@common:/;

/** Region index of statements before the first banner, as long as it is not known whether there is one. */
const UNTOLD = -2;

/** What the banners of a module say. */
export interface FoundRegions {
  regions: Region[];
  /** Comments that tell the regions apart, in text order. */
  banners: TextRange[];
  legalComments: LegalComment[];
  /** Index of the region whose evaluation is the module's. */
  root: number;
  rootBanner: TextRange | null;
  problem: string | null;
  /** The index of a region for what {@link RegionFinder.regionOf} said. */
  resolve(region: number): number;
}

/**
 * Tells which inner module each statement of a concatenated module comes from, by the banner comments that
 * bundlers write between them: `;// <name>`, `;// CONCATENATED MODULE: <name>`, `// MODULE: <name>` for wrapped
 * CommonJS, and `// EXTERNAL MODULE: <name>` before a require that belongs to the whole. A banner counts only
 * between statements, and only with a name that the build knows. Where there are more than modules of that name, some
 * are comments of the code, and none can be trusted.
 */
export class RegionFinder {
  readonly #facts: ModuleFacts;
  readonly #comments: readonly Comment[];
  readonly #text: string;
  readonly #regions: Region[];
  /** By name of the inner module, in order. */
  readonly #indices = new Map<string, number[]>();
  readonly #seen = new Map<string, number>();
  readonly #seenWrapped = new Map<string, number>();
  readonly #banners: TextRange[] = [];
  readonly #legalComments: LegalComment[] = [];
  readonly #found = new Set<number>();
  #stranger: string | null = null;
  #repeated: string | null = null;
  #region: number;
  // What imports stands after what it imports: the module that the others were merged into comes last.
  #root = 0;
  #rootBanner: TextRange | null = null;
  #next: number;

  /**
   * @param comments in text order; those before a statement must be there when it is asked for
   * @param from where the statements begin
   */
  constructor(facts: ModuleFacts, comments: readonly Comment[], text: string, from: number) {
    this.#facts = facts;
    this.#comments = comments;
    this.#text = text;
    this.#next = lowerBound(comments, from);
    this.#region = facts.inner === null ? 0 : UNTOLD;
    this.#regions = (facts.inner ?? []).map(({ name, sideEffectFree, imports }, index): Region => {
      const same = this.#indices.get(name);
      if (same) same.push(index);
      else this.#indices.set(name, [index]);
      return { index, sideEffectFree, imports, effects: [], stamp: 0 };
    });
  }

  /** To be asked for each statement, in text order. */
  regionOf({ start, end }: Statement): number {
    this.#readComments(start);
    // Comments inside a statement are the code's own.
    while (this.#next < this.#comments.length && (this.#comments[this.#next] as Comment).start < end) this.#next++;
    return this.#region;
  }

  /** @param to where the statements end */
  finish(to: number): FoundRegions {
    const { sideEffectFree, inner } = this.#facts;
    this.#readComments(to);
    const resolve = (index: number): number => (index !== UNTOLD ? index : this.#found.size === 0 ? 0 : PREAMBLE);
    const legalComments = this.#legalComments.map((comment) => ({ ...comment, region: resolve(comment.region) }));
    if (this.#found.size === 0) {
      // Nothing tells the parts apart, or is left of them: one region that imports what any of them does.
      const imports = inner && inner.flatMap((part) => part.imports.filter((imported) => "id" in imported));
      const region: Region = { index: 0, sideEffectFree, imports, effects: [], stamp: 0 };
      return { regions: [region], banners: this.#banners, legalComments, root: 0, rootBanner: null, problem: null, resolve };
    }
    const isStrange = this.#stranger !== null && this.#found.size < this.#regions.length;
    return {
      regions: this.#regions,
      banners: this.#banners,
      legalComments,
      root: this.#root,
      rootBanner: this.#rootBanner,
      problem:
        this.#repeated !== null ? `it has more than one beginning of its part "${this.#repeated}"`
        : isStrange ? `its part "${this.#stranger}" is not among the modules that the build lists`
        : null,
      resolve,
    };
  }

  #readComments(until: number): void {
    for (; this.#next < this.#comments.length; this.#next++) {
      const comment = this.#comments[this.#next] as Comment;
      const { type, value, start, end } = comment;
      if (start >= until) return;
      if (type === "Line" && this.#facts.inner !== null) this.#readBanner(comment);
      if (LEGAL.test(value) && !ANNOTATION.test(value)) this.#legalComments.push({ start, end, region: this.#region });
    }
  }

  #readBanner({ value, start, end }: Comment): void {
    if (EXTERNAL.test(value)) {
      if (this.#region !== UNTOLD) this.#region = PREAMBLE;
      this.#banners.push({ start, end });
      return;
    }
    const name = INNER.exec(value)?.[1];
    const isWrapped = value.startsWith(" MODULE: ");
    if (name === undefined || !(isWrapped || this.#text[start - 1] === ";")) return;
    const candidates = this.#indices.get(name);
    if (!candidates) {
      this.#stranger ??= name;
      return;
    }
    // A name that occurs more than once stands for its modules in order.
    const seen = isWrapped ? this.#seenWrapped : this.#seen;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    if ((seen.get(name) as number) > candidates.length) this.#repeated ??= name;
    const count = this.#seen.get(name) ?? 0;
    const region = candidates[Math.min(Math.max(count - 1, 0), candidates.length - 1)] as number;
    this.#region = region;
    if (!isWrapped) {
      this.#root = region;
      this.#rootBanner = { start, end };
    }
    this.#found.add(region);
    this.#banners.push({ start, end });
  }
}

function lowerBound(comments: readonly Comment[], from: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle] as Comment).start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
