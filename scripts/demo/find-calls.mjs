import { parse } from "acorn";

/**
 * The calls in an ES module, where debuggers place them: at the name that is called.
 *
 * @param {string} text
 * @returns {{ line: number, column: number, member: string | null }[]} Lines count from 1, columns from 0; `member` is the
 *   name where a member of something is called, as in `array.push()`, which no minimizer changes.
 */
export function findCalls(text) {
  const calls = [];
  const walk = (node) => {
    if (node.type === "CallExpression") calls.push(describeCallee(node.callee));
    for (const child of Object.values(node).flat()) if (typeof child?.type === "string") walk(child);
  };
  walk(parse(text, { ecmaVersion: "latest", sourceType: "module", locations: true }));
  return calls;
}

function describeCallee(callee) {
  if (callee.type !== "MemberExpression") return { ...callee.loc.start, member: null };
  return { ...callee.property.loc.start, member: callee.computed ? null : callee.property.name };
}
