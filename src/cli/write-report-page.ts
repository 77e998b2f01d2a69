import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { insertReport, type CutReport } from "../report-page";
import { readText } from "./read-text";
import { writeFileAtomically } from "./write-file";

/** Writes the page that shows a report. Throws FILE_ACCESS. */
export function writeReportPage(path: string, report: CutReport): void {
  // The package refers to itself, which works from the sources as from `dist`.
  const manifest = createRequire(join(__dirname, "cli.js")).resolve("fedshake/package.json");
  const page = readText(join(dirname(manifest), "dist/report-page.html"), "Install the package again.");
  writeFileAtomically(path, insertReport(page, report));
}
