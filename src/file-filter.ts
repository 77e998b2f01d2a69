import { resolve, sep } from "node:path";
import type { FilePattern } from "./options/babel-plugin";

/**
 * Creates the test of absolute paths that Babel's own `include` makes: a path stands for the file and, for a folder,
 * all that is in it; `*` for one name, `**` for any number of folders, `*.js` for names that end so.
 *
 * @param root the folder that paths start at
 */
export function createFileFilter(patterns: readonly FilePattern[], root: string): (file: string) => boolean {
  const expressions = patterns.map((pattern) => (typeof pattern === "string" ? toExpression(pattern, root) : pattern));
  return (file) => expressions.some((expression) => file.search(expression) >= 0);
}

const SEPARATOR = escape(sep);
const NAME = `[^${SEPARATOR}]+`;

function toExpression(pattern: string, root: string): RegExp {
  const segments = resolve(root, pattern).split(sep);
  const parts = segments.map((segment, index) => {
    const end = index === segments.length - 1 ? `(?:${SEPARATOR}|$)` : SEPARATOR;
    if (segment === "**") return index === segments.length - 1 ? "" : `(?:${NAME}${SEPARATOR})*?`;
    if (segment === "*") return NAME + end;
    return (segment.startsWith("*.") ? NAME + escape(segment.slice(1)) : escape(segment)) + end;
  });
  return new RegExp(`^${parts.join("")}`);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
