import { parse } from "acorn";

/** The line comment that both bundlers write above each inner module: a path, which Rspack introduces. */
const BANNER = /^ (CONCATENATED MODULE: |\.\.?\/)/;

/**
 * Counts the modules whose code stands in a chunk, before minimizing: each module function, and in place of a
 * concatenated one each inner module that has a statement of its own below its banner.
 *
 * @param {string} text
 */
export function countModules(text) {
  const banners = [];
  const program = parse(text, {
    ecmaVersion: "latest",
    onComment: (block, value, start) => {
      if (!block && BANNER.test(value)) banners.push(start);
    },
  });
  let count = 0;
  for (const property of chunkModules(program)) {
    const inner = banners.filter((start) => start > property.start && start < property.end);
    count += inner.length === 0 ? 1 : countFilled(inner, property.value.body.body);
  }
  return count;
}

/** The properties `id(module, exports, require) {…}` of `(self[…] = …).push([[ids], { … }])`. */
function chunkModules(program) {
  for (const { expression } of program.body) {
    const candidates = expression?.type === "CallExpression" ? (expression.arguments[0]?.elements ?? []) : [];
    const modules = candidates.find((node) => node?.type === "ObjectExpression");
    if (modules) return modules.properties;
  }
  return [];
}

function countFilled(banners, statements) {
  const filled = new Set();
  for (const { type, start } of statements) {
    const banner = banners.findLast((position) => position < start);
    if (banner !== undefined && type !== "EmptyStatement") filled.add(banner);
  }
  return filled.size;
}
