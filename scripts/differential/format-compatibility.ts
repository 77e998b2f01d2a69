import { libraries, versionOf, type Library } from "./libraries";
import type { BuildResult } from "./run";

export interface CompatibilityInput {
  results: readonly BuildResult[];
  seed: string;
}

const COLUMNS = ["library", "version", "what it is", "exports", "cuts", "failures", "kept whole, and why"];
const NAMES_SHOWN = 3;

/** The page about the libraries that were cut and compared, in Markdown. Equal results give equal text. */
export function formatCompatibility({ results, seed }: CompatibilityInput): string {
  const rows = libraries.map((library) => formatRow(library, results.filter(({ key }) => key === library.key)));
  const sum = (count: (result: BuildResult) => number): number => results.reduce((total, result) => total + count(result), 0);
  const cuts = Math.min(...results.map((result) => result.cuts));
  const most = Math.max(...results.map((result) => result.cuts));
  const unsteady = sum((result) => result.unsteady);
  const [controls, unnoticed] = [sum((result) => result.controls), sum((result) => result.unnoticed.length)];
  return `# Compatibility

Each of these libraries was shared by an app, cut ${most > cuts ? "at least " : ""}${cuts} times with each of webpack and Rspack, in development and in
production, to exports that were drawn by chance, and loaded uncut and cut. Every export that was to stay must be the
same: type, arity, own properties and their attributes, class and prototypes, values, what calls with drawn arguments
return, throw and do to the world, the HTML of React components, and for many what an app would do with them. Every
export that was cut must be gone, unless the library needs it itself. Shared libraries that a library takes are cut
with it, to what it takes of them.

**${libraries.length} libraries, ${number(sum((result) => result.cuts))} cuts, ${number(sum((result) => result.failures.length))} failures.** As a control, ${number(controls)} cuts were made wrong on purpose,
by deleting a part that is needed: ${number(controls - unnoticed)} of them were noticed. (The others deleted code that nothing here runs.)${unsteady === 0 ? "" : `
Another ${number(unsteady)} cuts differed once, but not when they were compared again.`}

\`npm run differential -- --cuts ${cuts} --seed ${seed}\` writes this page${most > cuts ? "; to some libraries, a run that was resumed added cuts" : ", and writes it again"}.

${formatTable([COLUMNS, ...rows])}

Kept whole are exports that stay although nothing was said to use them, and modules in which nothing can be told
apart: where one of these is a single function, nothing is lost by it. \`:cjs\`, \`:es\` and \`:esm\` mark another build of
the same package.

## What is not compared

${formatExceptions(results)}
`;
}

function formatRow(library: Library, results: readonly BuildResult[]): string[] {
  const sum = (count: (result: BuildResult) => number): number => results.reduce((total, result) => total + count(result), 0);
  const counts = [...new Set(results.map((result) => result.exports))].sort((a, b) => a - b);
  return [code(library.key), versionOf(library), library.kind, counts.join(" to "), number(sum((result) => result.cuts)), String(sum((result) => result.failures.length)), describeKept(results)];
}

function describeKept(results: readonly BuildResult[]): string {
  const exports = [...new Set(results.flatMap(({ keptUnused }) => keptUnused))].sort();
  const most = Math.max(0, ...results.map((result) => result.exports));
  const notes: string[] = [];
  if (exports.length > 0) notes.push(exports.length >= most ? "all exports" : `${exports.length === 1 ? "the export" : "exports"} ${listSome(exports.map(code))}`);
  const whole = new Map(results.flatMap((result) => result.whole).map((kept) => [kept.module.replace(/^.*node_modules\//, ""), kept]));
  for (const [name, { reason }] of [...whole].filter(([, { isEntry }]) => isEntry).sort(([a], [b]) => (a < b ? -1 : 1))) notes.push(`${code(name)}: ${formatReason(reason)}`);
  const inside = [...whole].filter(([, { isEntry }]) => !isEntry).map(([name]) => name);
  if (inside.length > 0) notes.push(`inside, ${listSome(inside.sort().map(code))}`);
  return notes.length === 0 ? "–" : notes.join("; ");
}

/** `it hands on "exports" in: <code>` */
function formatReason(reason: string): string {
  const [what = "", ...source] = reason.split(" in: ");
  return source.length === 0 ? what : `${what} in ${code(source.join(" in: "))}`;
}

function listSome(names: readonly string[]): string {
  if (names.length <= NAMES_SHOWN + 1) return names.join(", ");
  return `${names.slice(0, NAMES_SHOWN).join(", ")} and ${names.length - NAMES_SHOWN} more`;
}

function formatExceptions(results: readonly BuildResult[]): string {
  const lines: string[] = [];
  for (const { key, excluded, unseen } of libraries) {
    if (excluded) lines.push(`- ${code(key)}: the exports that match ${code(String(excluded.names))}, as ${excluded.reason}.`);
    if (unseen) lines.push(`- ${code(key)}: the properties that match ${code(String(unseen.properties))}, as ${unseen.reason}.`);
    const hanging = [...new Set(results.filter((result) => result.key === key).flatMap((result) => result.hanging))].sort();
    if (hanging.length > 0) lines.push(`- ${code(key)}: calls of ${hanging.map(code).join(", ")}, which with drawn arguments do not come to an end, cut or not.`);
  }
  return lines.length === 0 ? "Nothing." : lines.join("\n");
}

function formatTable(rows: readonly string[][]): string {
  const [head = [], ...body] = rows;
  const format = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [format(head), format(head.map((_, index) => (index >= 3 && index <= 5 ? "--:" : "---"))), ...body.map(format)].join("\n");
}

/** Code that has backticks itself stands between two of them. */
const code = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);
const number = (value: number): string => value.toLocaleString("en");
