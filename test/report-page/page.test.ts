import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { insertReport } from "../../src/report-page";
import { HOSTILE, hostileReport } from "./hostile-report";

/** What visit-page.mjs saw. */
interface Visit {
  problems: string[];
  requests: string[];
  looks: Array<{ width: number; scrollWidth: number; background: string; color: string; areas: { before: number; after: number }; title: string }>;
  /** Texts of the page after each step. */
  steps: Record<"nothing" | "text" | "results" | "details" | "path" | "moved" | "top" | "opened" | "library" | "gzip" | "title", string>;
}

const folder = mkdtempSync(join(tmpdir(), "fedshake-page-"));
const file = join(folder, "report.html");
const fileOfNothing = join(folder, "nothing.html");
const empty = readFileSync(resolve("dist/report-page.html"), "utf8");
let visit: Visit;

beforeAll(() => {
  writeFileSync(file, insertReport(empty, hostileReport));
  writeFileSync(fileOfNothing, insertReport(empty, { version: 1, apps: [{ name: "shop", chunks: [] }], libraries: [] }));
  visit = JSON.parse(execFileSync(process.execPath, [resolve("test/report-page/visit-page.mjs"), file, fileOfNothing], { encoding: "utf8" })) as Visit;
}, 120_000);

test("loads nothing but itself, and says nothing on the console", () => {
  expect(new Set(visit.requests)).toEqual(new Set([pathToFileURL(file).href, pathToFileURL(fileOfNothing).href, "data:,"].filter((url) => visit.requests.includes(url))));
  expect(visit.problems).toEqual([]);
});

test("shows hostile names as they are, and runs none of them", () => {
  expect(visit.steps.text).toContain(HOSTILE.replace("\u2028", "").slice(0, 40));
  for (const { title } of [...visit.looks, visit.steps]) expect(title).toBe("fedshake report");
});

test("says so where there is nothing to show", () => {
  expect(visit.steps.nothing).toMatch(/None of these builds has a chunk with a shared library\.[\s\S]*No report mentions a shared library\./);
  expect(visit.steps.nothing).not.toMatch(/one scale|exports in use|Before/);
});

test("carries the report unharmed", () => {
  const data = /<script type="application\/json" id="report">(.*?)<\/script>/s.exec(readFileSync(file, "utf8"))?.[1];
  expect(JSON.parse(data ?? "")).toEqual(hostileReport);
});

test("is as wide as the window, on a desk and on a telephone", () => {
  expect(visit.looks.map(({ width, scrollWidth }) => [width, scrollWidth])).toEqual([
    [1440, 1440],
    [1440, 1440],
    [390, 390],
    [390, 390],
  ]);
});

test("is light or dark as the reader prefers, with contrast", () => {
  const brightness = (color: string) => (color.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  const contrasts = visit.looks.map(({ background, color }) => brightness(background) - brightness(color));
  expect(contrasts.map((contrast) => (Math.abs(contrast) > 550 ? Math.sign(contrast) : 0))).toEqual([1, -1, 1, -1]);
});

test("draws what is left at the scale of what there was", () => {
  for (const { areas } of visit.looks) {
    expect(areas.after / areas.before).toBeGreaterThan(0.23);
    expect(areas.after / areas.before).toBeLessThan(0.27);
  }
});

describe("with the keyboard alone", () => {
  test("finds a module and says what keeps it", () => {
    expect(visit.steps.results).toMatch(/module\s+kit\/button\.js\s+shop, 10\.0 kB/);
    expect(visit.steps.path).toMatch(/shop\s+kit$/);
    expect(visit.steps.details).toMatch(/kit\/button\.js[\s\S]*10\.0 kB → 10\.0 kB ±0 %[\s\S]*button used by\s+kit\/index\.js\s+button is in use of kit/);
  });

  test("goes from cell to cell, up and down", () => {
    expect(visit.steps.moved).toMatch(/^kit\/(?:index|table)\.js$/);
    expect(visit.steps.top).toBe("all apps");
    expect(visit.steps.opened).toMatch(/^all apps\s+shop\s+kit$/);
  });

  test("opens a library, and tells who uses its exports", () => {
    expect(visit.steps.library).toMatch(/1 export used\s+button\s*shop\s*\.\/src\/cart\.js:3:10\s*via icons\s+1 export unused\s+table/);
  });

  test("changes what is measured", () => {
    expect(visit.steps.text).toContain("80.0 kB\n→\n20.0 kB\n−75.0 %");
    expect(visit.steps.gzip).toContain("40.0 kB\n→\n10.0 kB\n−75.0 %");
  });
});

test("is refused by a page without a place for it", () => {
  expect(() => insertReport("<p>no place</p>", hostileReport)).toThrow("no single place");
});
