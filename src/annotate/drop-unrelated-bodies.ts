import { types as t } from "@babel/core";

/** Smaller bodies cost little, and a compiler's getter is one. */
const MIN_LENGTH = 200;

/**
 * Empties the bodies of larger functions that name neither `exports` nor `module`, nor, where it is the module's,
 * `this`. Returns whether there were any. Positions of everything else stay.
 */
export function dropUnrelatedBodies(ast: t.File, source: string): boolean {
  let dropped = false;
  t.traverseFast(ast.program, (node) => {
    if (!t.isFunction(node)) return undefined;
    const { start, end } = node.body as { start: number; end: number };
    if (end - start < MIN_LENGTH) return undefined;
    const related = t.isArrowFunctionExpression(node) ? /\b(?:exports|module|this)\b/ : /\b(?:exports|module)\b/;
    if (related.test(source.slice(start, end))) return undefined;
    dropped = true;
    node.body = { ...t.blockStatement([]), start, end };
    return t.traverseFast.skip;
  });
  return dropped;
}
