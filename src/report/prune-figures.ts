import { printTable, type Column } from "./table";

/** What a prune did to one shared library. */
export interface LibraryFigures {
  shareKey: string;
  version: string | null;
  /** How many exports are used; null: all of them. */
  used: number | null;
  /** How many exports the library has; null when they cannot be listed. */
  provided: number | null;
  modules: BeforeAndAfter;
  bytes: BeforeAndAfter;
}

export interface BeforeAndAfter {
  before: number;
  after: number;
}

const COLUMNS: readonly Column[] = [
  { title: "library", align: "left" },
  { title: "exports", align: "right" },
  { title: "modules", align: "right" },
  { title: "bytes before", align: "right" },
  { title: "after", align: "right" },
  { title: "cut", align: "right" },
];

/** Prints the figures as a table with a line of totals; an empty list gives "". */
export function printPruneFigures(libraries: readonly LibraryFigures[]): string {
  if (libraries.length === 0) return "";
  const rows = libraries.map(({ shareKey, version, used, provided, modules, bytes }) => [
    version === null ? shareKey : `${shareKey} ${version}`,
    `${used ?? "all"} of ${provided ?? "?"}`,
    `${modules.before} → ${modules.after}`,
    ...byteCells(bytes),
  ]);
  const modules = totalOf(libraries.map((library) => library.modules));
  const bytes = totalOf(libraries.map((library) => library.bytes));
  return printTable(COLUMNS, [...rows, ["total", "", `${modules.before} → ${modules.after}`, ...byteCells(bytes)]]);
}

function byteCells({ before, after }: BeforeAndAfter): string[] {
  const share = before === 0 ? 0 : (100 * (before - after)) / before;
  return [before, after].map(groupDigits).concat(`${share.toFixed(1)} %`);
}

function totalOf(figures: readonly BeforeAndAfter[]): BeforeAndAfter {
  return figures.reduce((sum, { before, after }) => ({ before: sum.before + before, after: sum.after + after }), { before: 0, after: 0 });
}

/** `1451991` → `1,451,991`. */
function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
