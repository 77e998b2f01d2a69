/** A column's heading, and on which side its cells stand. */
export interface Column {
  title: string;
  align: "left" | "right";
}

/** Prints rows as a table of aligned text, headings first, two spaces between columns; no trailing spaces. */
export function printTable(columns: readonly Column[], rows: ReadonlyArray<readonly string[]>): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((cells) => (cells[index] ?? "").length)));
  return lines
    .map((cells) => {
      const padded = columns.map(({ align }, index) => {
        const cell = cells[index] ?? "";
        return align === "left" ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0);
      });
      return padded.join("  ").trimEnd();
    })
    .join("\n");
}
