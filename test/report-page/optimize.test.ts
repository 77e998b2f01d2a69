import { existsSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { createProgram } from "../../src/cli/program";
import { runProgram } from "../../src/cli/run-program";
import type { CutReport, Metafile } from "../../src/report-page";
import { addCompanions, app, copyOutput, readTree } from "../distribution/built-app";
import { buildFederation, bundlers } from "../plugin/build-federation";

/** Runs `fedshake optimize` with a report and a metafile, and reads both. */
async function optimize(dist: string, ...args: string[]): Promise<{ report: CutReport; metafile: Metafile }> {
  const folder = mkdtempSync(join(tmpdir(), "fedshake-report-"));
  const [page, metafile] = [join(folder, "report.html"), join(folder, "sub/meta.json")];
  const writes = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, "write").mockReturnValue(true));
  try {
    expect(await runProgram(createProgram(), ["optimize", dist, "--no-cache", "--report", page, "--metafile", metafile, ...args])).toBe(0);
  } finally {
    for (const write of writes) write.mockRestore();
  }
  const data = /id="report">(.*?)<\/script>/s.exec(readFileSync(page, "utf8"))?.[1] ?? "";
  return { report: JSON.parse(data) as CutReport, metafile: JSON.parse(readFileSync(metafile, "utf8")) as Metafile };
}

describe.each(bundlers)("a report of fedshake optimize after %s", (bundler) => {
  let dist: string;

  beforeAll(async () => {
    const { folder, errors } = await buildFederation({ bundler, ...app });
    expect(errors).toEqual([]);
    dist = join(folder, "dist");
    addCompanions(dist);
  });

  test("measures each chunk as it was and as it is deployed", async () => {
    const cut = copyOutput(dist);
    const { report } = await optimize(cut);
    expect(report.apps.map(({ name }) => name)).toEqual(["app"]);
    const chunks = report.apps[0]?.chunks ?? [];
    expect(new Set(chunks.flatMap(({ shareKeys }) => shareKeys))).toEqual(new Set(["cjs-kit", "esm-kit"]));
    for (const { file, fileAfter, before, after, modules } of chunks) {
      expect(before.minified).toBe(statSync(join(dist, file)).size);
      expect(after.minified).toBe(statSync(join(cut, fileAfter)).size);
      expect(after.gzip).toBe(gzipSync(readFileSync(join(cut, fileAfter)), { level: 9 }).length);
      expect(gunzipSync(readFileSync(join(cut, `${fileAfter}.gz`)))).toHaveLength(after.minified ?? -1);
      expect(after.raw).toBeLessThan(before.raw);
      for (const module of modules) expect(module.after > 0).toBe(module.why.length > 0);
    }
  });

  test("says which app uses which export, and where", async () => {
    const { report } = await optimize(copyOutput(dist), "--dry-run");
    const kit = report.libraries.find(({ shareKey }) => shareKey === "esm-kit");
    expect(kit?.providedBy).toEqual(["app"]);
    expect(kit?.exports.map(({ name, state, apps }) => [name, state, apps.map((user) => user.name)])).toEqual([
      ["alpha", "used", ["app"]],
      ["beta", "unused", []],
      ["default", "unused", []],
      ["gamma-ray", "unused", []],
    ]);
    for (const { places } of kit?.exports[0]?.apps ?? []) expect(places.join()).toMatch(/^\.\/bootstrap\.js/);
  });

  test("lists the deployed files in the metafile", async () => {
    const cut = copyOutput(dist);
    const { report, metafile } = await optimize(cut);
    for (const [name, { bytes }] of Object.entries(metafile.outputs)) expect(bytes).toBe(statSync(join(cut, name)).size);
    expect(Object.keys(metafile.outputs).sort()).toEqual(report.apps.flatMap(({ chunks }) => chunks.map(({ fileAfter }) => fileAfter)).sort());
  });

  test("is written in a dry run, too, and nothing else", async () => {
    const cut = copyOutput(dist);
    const { report } = await optimize(cut, "--dry-run");
    expect(readTree(cut)).toEqual(readTree(dist));
    expect(report.apps[0]?.chunks.some(({ file, fileAfter }) => file !== fileAfter && !existsSync(join(cut, fileAfter)))).toBe(true);
  });
});
