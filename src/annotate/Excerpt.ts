import type { ExportSite, Range } from "./export-site";

/** A text with ranges left out, and the way back from its positions to those of the whole. */
export class Excerpt {
  readonly text: string;
  /** What was left out: up to a position of the excerpt, so many characters. */
  readonly #gaps: Array<{ position: number; total: number }> = [];

  /** @param omitted in order, without overlaps */
  constructor(source: string, omitted: readonly Range[]) {
    let text = "";
    let index = 0;
    for (const { start, end } of omitted) {
      text += source.slice(index, start);
      index = end;
      this.#gaps.push({ position: text.length, total: end - text.length });
    }
    this.text = text + source.slice(index);
  }

  /** The same site by the positions of the whole text. */
  restore(site: ExportSite): ExportSite {
    const range = { start: this.#startOf(site.start), end: this.#endOf(site.end) };
    switch (site.kind) {
      case "declaration":
        return { ...site, ...range, keywords: site.keywords.map((keyword) => this.#restoreRange(keyword)) };
      case "specifiers":
        return { ...site, ...range, commas: site.commas.map((comma) => this.#startOf(comma)) };
      case "statement":
        return {
          ...site,
          ...range,
          commas: site.commas.map((comma) => this.#startOf(comma)),
          parts: site.parts.map((part) => ({ ...part, ...this.#restoreRange(part) })),
        };
    }
    return { ...site, ...range };
  }

  #restoreRange({ start, end }: Range): Range {
    return { start: this.#startOf(start), end: this.#endOf(end) };
  }

  /** Where what begins at a position begins in the whole text: after a gap there. */
  #startOf(position: number): number {
    return position + this.#leftOutBefore(position + 1);
  }

  /** Where what ends at a position ends in the whole text: before a gap there. */
  #endOf(position: number): number {
    return position + this.#leftOutBefore(position);
  }

  /** How much was left out at positions before one. */
  #leftOutBefore(position: number): number {
    let low = 0;
    let high = this.#gaps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#gaps[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : this.#gaps[low - 1]!.total;
  }
}
