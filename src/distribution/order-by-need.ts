import type { BuildFacts } from "../types";

/**
 * Files of chunks, each before the files whose modules its own modules need. Cut in this order, every step leaves an app
 * that runs: what is cut needs no more than before, and what it needs is still whole. Of files that need each other,
 * any may come first.
 */
export function orderByNeed(facts: BuildFacts): string[] {
  const needs = collectNeeds(facts);
  const order: string[] = [];
  const seen = new Set<string>();
  for (const file of [...needs.keys()].sort()) {
    if (seen.has(file)) continue;
    const stack = [{ file, rest: visit(file) }];
    for (let at = stack.at(-1); at; at = stack.at(-1)) {
      const needed = at.rest.find((name) => !seen.has(name));
      if (needed !== undefined) stack.push({ file: needed, rest: visit(needed) });
      else {
        stack.pop();
        order.unshift(at.file);
      }
    }
  }
  return order;

  function visit(file: string): string[] {
    seen.add(file);
    return [...(needs.get(file) ?? [])];
  }
}

/** For each file, the others that hold modules which its modules refer to, directly or by a share key. */
function collectNeeds({ chunks, modules, consumes, shared }: BuildFacts): Map<string, Set<string>> {
  const filesOf = new Map<string, Set<string>>();
  for (const { files, moduleIds } of chunks) for (const id of moduleIds) filesOf.set(id, new Set([...(filesOf.get(id) ?? []), ...files]));
  const needs = new Map<string, Set<string>>();
  for (const { files, moduleIds } of chunks) {
    const needed = new Set<string>();
    for (const id of moduleIds) {
      for (const reference of modules.get(id)?.references ?? []) {
        const consume = consumes.get(reference);
        const entries = consume ? shared.filter(({ shareKey }) => shareKey === consume.shareKey).map(({ moduleId }) => moduleId) : [];
        for (const target of [reference, ...entries]) for (const file of filesOf.get(target) ?? []) needed.add(file);
      }
    }
    for (const file of files) needs.set(file, new Set([...(needs.get(file) ?? []), ...needed].filter((name) => name !== file)));
  }
  return needs;
}
