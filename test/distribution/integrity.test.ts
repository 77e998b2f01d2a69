import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { listFiles, optimize, readScripts } from "./built-app";

const toolchains = ["webpack", "rspack v1", "enhanced webpack", "enhanced rspack"];

/** Every integrity value in scripts and pages; and those among them that are of no script in the folder. */
function readIntegrity(dist: string): { all: Set<string>; wrong: string[] } {
  const scripts = listFiles(dist).filter((name) => name.endsWith(".js"));
  const digest = (name: string, algorithm: string): string => `${algorithm}-${createHash(algorithm).update(readFileSync(join(dist, name))).digest("base64")}`;
  const right = new Set(scripts.flatMap((name) => [digest(name, "sha256"), digest(name, "sha384")]));
  const all = new Set([...scripts, "index.html"].flatMap((name) => readFileSync(join(dist, name), "utf8").match(/sha(?:256|384)-[\w+/]{40,}=*/g) ?? []));
  return { all, wrong: [...all].filter((value) => !right.has(value)) };
}

/** The files that a manifest of `@module-federation/enhanced` lists as assets, and the remote's entry. */
function listManifestFiles(manifest: string): string[] {
  const files: string[] = [];
  JSON.parse(readFileSync(manifest, "utf8"), (key, value: unknown) => {
    if (key === "sync" || key === "async") files.push(...(value as string[]));
    if (key === "remoteEntry") files.push((value as { name: string }).name);
    return value;
  });
  return files;
}

function build(toolchain: string, eager: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), "fedshake-integrity-"));
  const script = resolve("test/distribution/build-with-integrity.mjs");
  execFileSync(process.execPath, [script, JSON.stringify({ toolchain, eager })], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  return join(folder, "dist");
}

describe.each(toolchains)("after %s with integrity attributes", (toolchain) => {
  test("the runtime's values of chunks, and the page's of the runtime, are true after the cut", async () => {
    const dist = build(toolchain, false);
    const before = readIntegrity(dist);
    expect(before.wrong).toEqual([]);
    const { apps } = await optimize(dist);
    expect(apps[0]?.diagnostics).toEqual([]);
    const after = readIntegrity(dist);
    expect(after.wrong).toEqual([]);
    expect(after.all.size).toBe(before.all.size);
    // Of both libraries' chunks, of the entries that know them, and of the page's script.
    expect([...after.all].filter((value) => !before.all.has(value)).length).toBeGreaterThanOrEqual(6);

    const manifests = ["mf-manifest.json", "mf-stats.json"].map((name) => join(dist, name)).filter(existsSync);
    expect(manifests).toHaveLength(toolchain.startsWith("enhanced") ? 2 : 0);
    for (const manifest of manifests) {
      const files = listManifestFiles(manifest);
      expect(files).toContain("remoteEntry.js");
      // At least those of the exposed module and of both libraries.
      expect(files.length).toBeGreaterThanOrEqual(4);
      expect(files.filter((name) => !existsSync(join(dist, name)))).toEqual([]);
    }
  });

  test("so they are where libraries stand in the same file as the runtime, shared eagerly", async () => {
    const dist = build(toolchain, true);
    const before = readIntegrity(dist);
    // Of the page's script, and of the one that it loads, by two algorithms.
    expect(before.all.size).toBeGreaterThanOrEqual(4);
    const uncut = readScripts(dist);
    await optimize(dist);
    const after = readIntegrity(dist);
    const cut = readScripts(dist);
    expect(uncut).toContain("beta ${");
    expect(cut).not.toContain("beta ${");
    expect(cut).not.toContain("SRI-HASH");
    expect(after.wrong).toEqual([]);
    expect(after.all.size).toBe(before.all.size);
  });
});
