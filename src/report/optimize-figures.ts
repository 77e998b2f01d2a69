import type { BeforeAndAfter, LibraryFigures } from "./prune-figures";
import { printTable, type Column } from "./table";

/** What `fedshake optimize` did to one app. Bytes of libraries are those of the files that are deployed. */
export interface AppFigures {
  app: string;
  libraries: readonly LibraryFigures[];
  /** All files with shared modules together. */
  bytes: BeforeAndAfter;
  /** How many files were written or removed. */
  changed: number;
}

/** With more apps than these, a line for each library would be too many. */
const MAX_APPS_IN_DETAIL = 4;

const SIZES: readonly Column[] = [
  { title: "bytes before", align: "right" },
  { title: "after", align: "right" },
  { title: "cut", align: "right" },
];

const DETAILED: readonly Column[] = [
  { title: "app", align: "left" },
  { title: "library", align: "left" },
  { title: "exports", align: "right" },
  { title: "modules", align: "right" },
  ...SIZES,
];

const BRIEF: readonly Column[] = [{ title: "app", align: "left" }, { title: "libraries", align: "right" }, { title: "files changed", align: "right" }, ...SIZES];

/** One table: a line for each library of each app, or, where these are many, one for each app; and the total. */
export function printOptimizeFigures(apps: readonly AppFigures[]): string {
  const total = {
    before: apps.reduce((sum, { bytes }) => sum + bytes.before, 0),
    after: apps.reduce((sum, { bytes }) => sum + bytes.after, 0),
  };
  if (apps.length > MAX_APPS_IN_DETAIL) {
    const rows = apps.map(({ app, libraries, changed, bytes }) => [app, String(libraries.length), String(changed), ...printSizes(bytes)]);
    return printTable(BRIEF, [...rows, ["total", "", "", ...printSizes(total)]]);
  }
  const rows = apps.flatMap(({ app, libraries }) =>
    libraries.map(({ shareKey, version, used, provided, modules, bytes }) => [
      app,
      version === null ? shareKey : `${shareKey} ${version}`,
      `${used ?? "all"} of ${provided ?? "?"}`,
      `${modules.before} → ${modules.after}`,
      ...printSizes(bytes),
    ]),
  );
  return printTable(DETAILED, [...rows, ["total", "", "", "", ...printSizes(total)]]);
}

function printSizes({ before, after }: BeforeAndAfter): string[] {
  const share = before === 0 ? 0 : (100 * (before - after)) / before;
  return [before.toLocaleString("en"), after.toLocaleString("en"), `${share.toFixed(1)} %`];
}
