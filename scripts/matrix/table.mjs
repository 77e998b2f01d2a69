import { cases } from "./cases.mjs";
import { orders } from "./run-federation.mjs";

/**
 * One line for each case, and for each toolchain whose copies host and remote get, in each order.
 *
 * @param {import("./federate.mjs").Result[]} results
 */
export function formatMatrix(results) {
  const heads = [...Object.keys(cases[0].values), "format", ...results.map(({ toolchain }) => toolchain)];
  const rows = cases.map(({ key, values, format }) => [
    ...Object.values(values),
    format,
    ...results.map((result) => orders.map((order) => `${result.choices[order][key]}${differs(result, order, key) ? "≠" : " "}`).join(" ")),
  ]);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column].length)));
  const format = (row) => row.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd();
  return [format(heads), widths.map((width) => "─".repeat(width)).join("──"), ...rows.map(format)].join("\n");
}

const differs = ({ differences }, order, key) => differences.some((difference) => difference.startsWith(`${order}, ${key}, `));
