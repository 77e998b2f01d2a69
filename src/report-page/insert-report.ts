import type { CutReport } from "./model";

/** What stands in the page for the report. */
const PLACE = "null/* report */";

/**
 * Puts a report into the page that the build of this package leaves in `dist/report-page.html`. Whatever text the
 * report holds, it stays data: no character of it can end the script element that it stands in.
 */
export function insertReport(page: string, report: CutReport): string {
  const [before, after, ...more] = page.split(PLACE);
  if (after === undefined || more.length > 0) throw new Error("The page has no single place for the report.");
  return before + JSON.stringify(report).replace(/[<>&\u2028\u2029]/g, escape) + after;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
