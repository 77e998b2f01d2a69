import { types as t } from "@babel/core";
import { UNCOUNTED, unusedName } from "./written-text";

/**
 * Guards what a CommonJS module exports once it has run, however it leaves its exports: by `return`, too. What is
 * added stands on a line of its own, but for the calls at such a `return`.
 *
 * @param guard an expression that creates the guard
 */
export function cutCommonJs(code: string, program: t.Program, guard: string): string {
  const exits = collectReturns(program);
  if (exits.length === 0) return `${code}\n;${UNCOUNTED} module.exports = ${guard}.exports(module.exports);`;

  const leave = unusedName(code, "__fedshakeLeave");
  let guarded = code;
  for (const { start, end } of exits.reverse()) {
    const keywordEnd = start! + "return".length;
    const value = code.slice(keywordEnd, end!).replace(/;$/, "");
    const isEmpty = value.trim() === "";
    guarded = `${guarded.slice(0, keywordEnd)} ${leave}(${isEmpty ? "" : `(${value})`});${guarded.slice(end!)}`;
  }
  return `${guarded}\n;${UNCOUNTED} function ${leave}() { module.exports = ${guard}.exports(module.exports); } ${UNCOUNTED} ${leave}();`;
}

/** The `return` statements that end the module, in source order. */
function collectReturns(program: t.Program): t.ReturnStatement[] {
  const found: t.ReturnStatement[] = [];
  t.traverseFast(program, (node) => {
    if (t.isFunction(node)) return t.traverseFast.skip;
    if (t.isReturnStatement(node)) found.push(node);
    return undefined;
  });
  return found;
}
