import type { Comment, Statement } from "acorn";
import type { ModuleFacts } from "../types";
import { PREAMBLE, type Region, type TextRange } from "./model";

const INNER = /^(?: CONCATENATED)?(?: MODULE:)? (.+)$/;
const EXTERNAL = /^ EXTERNAL MODULE: /;

/**
 * Tells which inner module each statement of a concatenated module comes from, by the banner comments that
 * bundlers write between them: `;// <name>`, `;// CONCATENATED MODULE: <name>`, `// MODULE: <name>` for wrapped
 * CommonJS, and `// EXTERNAL MODULE: <name>` before a require that belongs to the whole. A banner counts only
 * between statements, and only with a name that the build knows.
 */
export function findRegions(
  facts: ModuleFacts,
  comments: readonly Comment[],
  body: readonly Statement[],
  text: string,
  from: number,
  to: number,
): { regions: Region[]; regionOf: (statement: Statement) => number; banners: TextRange[]; root: number; rootBanner: TextRange | null; problem: string | null } {
  if (facts.inner === null) {
    const region: Region = { index: 0, sideEffectFree: facts.sideEffectFree, imports: null, effects: [], stamp: 0 };
    return { regions: [region], regionOf: () => 0, banners: [], root: 0, rootBanner: null, problem: null };
  }
  const indices = new Map<string, number[]>();
  const regions = facts.inner.map(({ name, sideEffectFree, imports }, index): Region => {
    const same = indices.get(name);
    if (same) same.push(index);
    else indices.set(name, [index]);
    return { index, sideEffectFree, imports, effects: [], stamp: 0 };
  });

  const starts = new Map<Statement, number>();
  const found = new Set<number>();
  const banners: TextRange[] = [];
  const seen = new Map<string, number>();
  let stranger = null as string | null;
  let region = PREAMBLE;
  // What imports stands after what it imports: the module that the others were merged into comes last.
  let root = 0;
  let rootBanner: TextRange | null = null;
  let next = lowerBound(comments, from);
  const readBanners = (until: number): void => {
    for (; next < comments.length; next++) {
      const comment = comments[next] as Comment;
      if (comment.start >= until) return;
      if (comment.type !== "Line") continue;
      if (EXTERNAL.test(comment.value)) {
        region = PREAMBLE;
        banners.push({ start: comment.start, end: comment.end });
        continue;
      }
      const name = INNER.exec(comment.value)?.[1];
      const isWrapped = comment.value.startsWith(" MODULE: ");
      if (name === undefined || !(isWrapped || text[comment.start - 1] === ";")) continue;
      const candidates = indices.get(name);
      if (!candidates) {
        stranger ??= name;
        continue;
      }
      // A name that occurs more than once stands for its modules in order.
      const count = (seen.get(name) ?? 0) + (isWrapped ? 0 : 1);
      region = candidates[Math.min(Math.max(count - 1, 0), candidates.length - 1)] as number;
      if (!isWrapped) {
        seen.set(name, count);
        root = region;
        rootBanner = { start: comment.start, end: comment.end };
      }
      found.add(region);
      banners.push({ start: comment.start, end: comment.end });
    }
  };
  for (const statement of body) {
    readBanners(statement.start);
    starts.set(statement, region);
    // Comments inside a statement are the code's own.
    while (next < comments.length && (comments[next] as Comment).start < statement.end) next++;
  }
  readBanners(to);
  if (found.size === 0) {
    // Nothing tells the parts apart, or is left of them: one region that imports what any of them does.
    const imports = facts.inner.flatMap((inner) => inner.imports.filter((imported) => "id" in imported));
    const region: Region = { index: 0, sideEffectFree: facts.sideEffectFree, imports, effects: [], stamp: 0 };
    return { regions: [region], regionOf: () => 0, banners, root: 0, rootBanner: null, problem: null };
  }
  let problem: string | null = null;
  if (stranger !== null && found.size < regions.length) problem = `its part "${stranger}" is not among the modules that the build lists`;
  return { regions, regionOf: (statement) => starts.get(statement) ?? PREAMBLE, banners, root, rootBanner, problem };
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
