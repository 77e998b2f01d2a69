import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { decode, encode } from "@jridgewell/sourcemap-codec";
import { type DemoFigures, reduction, runDemo } from "./run-demo";

type Breakpoints = NonNullable<DemoFigures["breakpoints"]>;

/** Moves what each map of lodash-es says by a line of the originals. */
function shiftMaps(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".map"))) {
    const text = readFileSync(join(folder, name), "utf8");
    if (!text.includes("lodash-es/groupBy.js")) continue;
    const map = JSON.parse(text) as { mappings: string };
    const shifted = decode(map.mappings).map((line) => line.map((segment) => (segment.length === 1 ? segment : (segment.with(2, segment[2] + 1) as typeof segment))));
    writeFileSync(join(folder, name), JSON.stringify({ ...map, mappings: encode(shifted) }));
  }
}

/** In a process of its own: the demo's scripts are ES modules. */
function hitBreakpoints(folder: string): Breakpoints {
  const script = pathToFileURL(resolve("scripts/demo/hit-breakpoints.mjs")).href;
  const folders = { host: join(folder, "host"), remote: join(folder, "remote") };
  const code = `const { hitBreakpoints } = await import("${script}"); console.log(JSON.stringify(await hitBreakpoints(${JSON.stringify(folders)}, "host", "lodash-es")));`;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" })) as Breakpoints;
}

describe("the example federation after its builds, with Rspack and @module-federation/enhanced", () => {
  let figures: DemoFigures;
  const inBrowser = (): boolean => figures.run.browser !== null;

  beforeAll(async () => {
    figures = await runDemo("rspack", "production", ["--after", "--enhanced"]);
  }, 600_000);

  it("runs cut as it runs uncut, to the pixel", () => {
    expect(figures.run.errors).toEqual([]);
    expect(figures.run.steps).toBeGreaterThan(20);
    expect(figures.run.screenshots).toBe(inBrowser() ? figures.run.steps : 0);
  });

  it("stops at breakpoints where the source maps say", () => {
    if (!inBrowser()) return;
    const { hit, errors } = figures.breakpoints ?? { hit: [], errors: [] };
    expect(errors).toEqual([]);
    expect(hit.map(({ source }) => source)).toContain("webpack://remote/node_modules/lodash-es/groupBy.js");
  });

  it("would notice a source map that is off by a line", () => {
    if (!inBrowser()) return;
    const folder = mkdtempSync(join(tmpdir(), "fedshake-maps-"));
    cpSync(".work/demo/enhanced-rspack-production-after/cut", folder, { recursive: true });
    shiftMaps(folder);
    expect(hitBreakpoints(folder).errors.join("\n")).toMatch(/calls in lodash-es, the maps give the place of only/);
  });

  it("has manifests that name the new files", () => {
    // Of each app, ten libraries with a file at least.
    expect(figures.manifests?.named).toBeGreaterThanOrEqual(40);
    expect(figures.manifests?.missing).toEqual([]);
  });

  it("is measured before and after as a build that cuts is", () => {
    const icons = figures.libraries.find(({ key }) => key === "@ant-design/icons");
    expect(icons).toMatchObject({ used: 14 });
    expect(icons?.before.modules).toBeGreaterThan(1700);
    expect(icons?.after.modules).toBeLessThan(50);
  });

  it("is as small as if it had been cut in the build", () => {
    expect(reduction(figures.total)).toBeGreaterThanOrEqual(60);
  });
});
