import { parse } from "acorn";

/**
 * The calls in an ES module, where debuggers place them: at the name that is called.
 *
 * @param {string} text
 * @returns {{ line: number, column: number }[]} Lines count from 1, columns from 0.
 */
export function findCalls(text) {
  const calls = [];
  const walk = (node) => {
    if (node.type === "CallExpression") calls.push((node.callee.type === "MemberExpression" ? node.callee.property : node.callee).loc.start);
    for (const child of Object.values(node).flat()) if (typeof child?.type === "string") walk(child);
  };
  walk(parse(text, { ecmaVersion: "latest", sourceType: "module", locations: true }));
  return calls;
}
