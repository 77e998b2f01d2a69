import colors from "picocolors";

const columns = ["library", "exports", "before", "after", "smaller", "gzip before", "after", "smaller", "modules", "after"];

const number = (value) => value.toLocaleString("en");
const smaller = (before, after) => (before === 0 ? "" : `${((1 - after / before) * 100).toFixed(1)} %`);

/** The figures as a table: one line per library, and their total. */
export function formatTable(libraries, total) {
  const rows = [
    ...libraries.map(({ key, provided, used, before, after }) => [key, `${used ?? "?"} of ${provided ?? "?"}`, ...figures(before, after)]),
    ["total", "", ...figures(total.before, total.after)],
  ];
  return alignTable([columns, ...rows]);
}

/**
 * Aligns the columns of a table, the first to the left, between rules.
 *
 * @param {string[][]} table The first row heads it, the last one sums it up.
 */
export function alignTable([columns, ...rows]) {
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index].length)));
  const format = (row) => row.map((cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index]))).join("  ");
  const rule = widths.map((width) => "─".repeat(width)).join("──");
  return [colors.bold(format(columns)), rule, ...rows.slice(0, -1).map(format), rule, colors.bold(format(rows.at(-1)))].join("\n");
}

const figures = (before, after) => [
  number(before.bytes),
  number(after.bytes),
  smaller(before.bytes, after.bytes),
  number(before.gzip),
  number(after.gzip),
  smaller(before.gzip, after.gzip),
  number(before.modules),
  number(after.modules),
];

/** The sums over all libraries. */
export function sumUp(libraries) {
  const add = (side) => ({
    bytes: libraries.reduce((sum, library) => sum + library[side].bytes, 0),
    gzip: libraries.reduce((sum, library) => sum + library[side].gzip, 0),
    modules: libraries.reduce((sum, library) => sum + library[side].modules, 0),
  });
  return { before: add("before"), after: add("after") };
}
