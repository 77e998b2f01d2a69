import type { UsageReport } from "../types";

/** How much text {@link printReportInChunks} gives at once, roughly, in UTF-16 code units. */
const CHUNK_LENGTH = 1 << 16;

/**
 * Prints a report as JSON: two spaces of indentation down to the fields of a library, the lists in one line each.
 * `treeShake`, which is as long as all the rest and follows from it, stands last: `parseUsage` need not read it.
 */
export function printReport(report: UsageReport): string {
  return [...printReportInChunks(report)].join("");
}

/** As {@link printReport}, of a report that is too long to hold its text at once. */
export function* printReportInChunks({ treeShake, ...rest }: UsageReport): Generator<string> {
  let text = "";
  for (const piece of print({ ...rest, treeShake }, "", LAYOUT)) {
    text += piece;
    if (text.length < CHUNK_LENGTH) continue;
    yield text;
    text = "";
  }
  yield `${text}\n`;
}

/** Members of what is in here stand on lines of their own, `*` being any other name; all else is printed in one line. */
interface Layout {
  [name: string]: Layout;
}

const libraries: Layout = { "*": { used_by: {}, conditional_uses: { by_export: {} } } };
const LAYOUT: Layout = { integrity: {}, kept: { "*": {} }, details: { "*": libraries }, treeShake: {} };

function* print(value: object, indent: string, layout: Layout): Generator<string> {
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  let separator = "\n";
  yield isList ? "[" : "{";
  for (const [name, member] of Object.entries(value) as Array<[string, unknown]>) {
    if (member === undefined) continue;
    yield `${separator}${inner}${isList ? "" : `${JSON.stringify(name)}: `}`;
    separator = ",\n";
    const opened = Object.hasOwn(layout, name) ? layout[name] : layout["*"];
    if (opened && typeof member === "object" && member !== null) yield* print(member, inner, opened);
    else yield JSON.stringify(member);
  }
  yield `${separator === "\n" ? "" : `\n${indent}`}${isList ? "]" : "}"}`;
}
