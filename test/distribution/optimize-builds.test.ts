import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { buildFederation, bundlers } from "../plugin/build-federation";
import { addCompanions, app, copyOutput, listFiles, moreUsage, optimize, readScripts, readTree } from "./built-app";

/** True when the scripts hold the export `beta` of esm-kit, which the app does not use. */
const hasBeta = (dist: string): boolean => readScripts(dist).includes("beta ${");

describe.each(bundlers)("fedshake optimize after %s", (bundler) => {
  let built: string;
  let printed: string;

  beforeAll(async () => {
    const { folder, errors, warnings } = await buildFederation({ bundler, ...app });
    expect({ errors, warnings: warnings.filter((text) => text.includes("[fedshake]")) }).toEqual({ errors: [], warnings: [] });
    built = join(folder, "dist");
    addCompanions(built);
    printed = run(built);
    expect(printed).not.toBe("");
    expect(hasBeta(built)).toBe(true);
  });

  test("cuts in place, and the app runs as before", async () => {
    const dist = copyOutput(built);
    const { apps } = await optimize(dist);
    expect(apps[0]?.diagnostics).toEqual([]);
    expect(hasBeta(dist)).toBe(false);
    expect(run(dist)).toBe(printed);
  });

  test("renames what carries a hash of its content, and everything refers to the new names", async () => {
    const dist = copyOutput(built);
    await optimize(dist);
    const [before, after] = [listFiles(built), listFiles(dist)];
    const gone = before.filter((name) => !after.includes(name));
    expect(gone.filter((name) => name.endsWith(".js")).length).toBeGreaterThanOrEqual(3);
    expect(after).toHaveLength(before.length);
    const texts = after.filter((name) => !/\.(?:gz|br)$/.test(name)).map((name) => readFileSync(join(dist, name), "utf8")).join("\n");
    for (const name of gone) expect(texts).not.toContain(name);
    const { files } = JSON.parse(readFileSync(join(dist, "asset-manifest.json"), "utf8")) as { files: string[] };
    expect([...files].sort()).toEqual(after.filter((name) => name.endsWith(".js")));
  });

  test("keeps integrity attributes and compressed copies true", async () => {
    const dist = copyOutput(built);
    await optimize(dist);
    const page = readFileSync(join(dist, "index.html"), "utf8");
    expect(page).toContain("Größe");
    const tags = [...page.matchAll(/src="\/(.*?)" integrity="(.*?)"/g)];
    expect(tags).toHaveLength(listFiles(dist).filter((name) => name.endsWith(".js")).length);
    for (const [, name = "", integrity] of tags) {
      const content = readFileSync(join(dist, name));
      expect(integrity).toBe(`sha384-${createHash("sha384").update(content).digest("base64")}`);
      expect(gunzipSync(readFileSync(join(dist, `${name}.gz`)))).toEqual(content);
      expect(brotliDecompressSync(readFileSync(join(dist, `${name}.br`)))).toEqual(content);
    }
  });

  test("keeps source maps right, under the names that the build gave its sources", async () => {
    const dist = copyOutput(built);
    await optimize(dist);
    const name = listFiles(dist).find((file) => file.endsWith(".js") && /return ?"two"|=> ?"two"/.test(readFileSync(join(dist, file), "utf8"))) ?? "";
    const text = readFileSync(join(dist, name), "utf8");
    expect(text).toContain(`//# sourceMappingURL=${name}.map`);
    const map = readFileSync(join(dist, `${name}.map`), "utf8");
    const lines = text.slice(0, text.indexOf('"two"')).split("\n");
    const { source, line } = originalPositionFor(new TraceMap(map), { line: lines.length, column: lines.at(-1)?.length ?? 0 });
    const originalMaps = listFiles(built).filter((file) => file.endsWith(".map")).map((file) => readFileSync(join(built, file), "utf8"));
    expect(source).toMatch(/cjs-kit\/cjs\/kit\.js$/);
    expect(line).toBe(6);
    const known = new Set(originalMaps.flatMap((original) => (JSON.parse(original) as { sources: string[] }).sources));
    expect((JSON.parse(map) as { sources: string[] }).sources.filter((name) => !known.has(name))).toEqual([]);
  });

  test("gives the same bytes again, and has nothing to do the second time", async () => {
    const [one, other] = [copyOutput(built), copyOutput(built)];
    await optimize(one);
    await optimize(other);
    expect(readTree(other)).toEqual(readTree(one));
    const state = readFileSync(join(one, ".fedshake/optimized.json"), "utf8");
    const { apps } = await optimize(one);
    expect(apps[0]?.changed).toEqual([]);
    expect(readTree(one)).toEqual(readTree(other));
    expect(readFileSync(join(one, ".fedshake/optimized.json"), "utf8")).toBe(state);
  });

  test("brings an export back when the usage grows, and takes it again", async () => {
    const [dist, fresh] = [copyOutput(built), copyOutput(built)];
    await optimize(dist);
    const small = readTree(dist);
    await optimize(dist, { usage: [moreUsage] });
    await optimize(fresh, { usage: [moreUsage] });
    expect(hasBeta(dist)).toBe(true);
    expect(readTree(dist)).toEqual(readTree(fresh));
    expect(run(dist)).toBe(printed);
    await optimize(dist);
    expect(readTree(dist)).toEqual(small);
  });

  test("writes a whole copy with --out, and leaves the build alone", async () => {
    const dist = copyOutput(built);
    const out = join(dirname(dist), "out");
    const before = readTree(dist);
    const [done] = (await optimize(dist, { out })).apps;
    expect(readTree(dist)).toEqual(before);
    expect(done?.target).toBe(join(out, "app"));
    await optimize(dist);
    expect(readTree(join(out, "app"))).toEqual(readTree(dist));
    expect(run(join(out, "app"))).toBe(printed);
    await optimize(dist, { out, usage: [moreUsage] });
    expect(hasBeta(join(out, "app"))).toBe(true);
  });

  test("writes nothing with --dry-run, and tells the same", async () => {
    const dist = copyOutput(built);
    const before = readTree(dist);
    const [told] = (await optimize(dist, { dryRun: true })).apps;
    expect(readTree(dist)).toEqual(before);
    const [done] = (await optimize(dist)).apps;
    expect(told?.changed).toEqual(done?.changed);
    expect(told?.chunks).toEqual(done?.chunks);
  });

  test("writes readable code with --no-minify", async () => {
    const dist = copyOutput(built);
    await optimize(dist, { minimize: false });
    expect(hasBeta(dist)).toBe(false);
    expect(readScripts(dist).includes("__webpack_require__")).toBe(true);
    expect(run(dist)).toBe(printed);
  });
});

/** Runs an app for Node in a process of its own. */
function run(dist: string): string {
  const main = listFiles(dist).find((name) => /^main\..*\.js$/.test(name)) ?? "main.js";
  const manifest = join(dist, "package.json");
  writeFileSync(manifest, `{ "type": "commonjs" }`);
  return execFileSync(process.execPath, [join(dist, main)], { encoding: "utf8" });
}
