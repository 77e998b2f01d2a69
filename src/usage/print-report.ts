import type { UsageReport } from "../types";

/**
 * Prints a report as JSON: two spaces of indentation down to the fields of a library, the lists in one line each.
 * `treeShake`, which is as long as all the rest and follows from it, stands last: `parseUsage` need not read it.
 */
export function printReport({ treeShake, ...rest }: UsageReport): string {
  return `${print({ ...rest, treeShake }, "", "")}\n`;
}

/** Members of these stand on lines of their own, `*` being any name; all else is printed in one line. */
const OPENED = /^(?:|\/(?:details|treeShake|kept)(?:\/[^/]*)?|\/integrity|\/details\/[^/]*\/\d+(?:\/(?:used_by|conditional_uses)(?:\/by_export)?)?)$/;

function print(value: unknown, path: string, indent: string): string {
  if (typeof value !== "object" || value === null || !OPENED.test(path)) return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => {
      const text = print(member, `${path}/${name.replaceAll("/", "~")}`, inner);
      return `${inner}${Array.isArray(value) ? "" : `${JSON.stringify(name)}: `}${text}`;
    });
  return members.length === 0 ? `${open}${close}` : `${open}\n${members.join(",\n")}\n${indent}${close}`;
}
