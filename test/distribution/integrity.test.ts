import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { listFiles, optimize } from "./built-app";

/** Every integrity value in scripts and pages; and those among them that are of no script in the folder. */
function readIntegrity(dist: string): { all: Set<string>; wrong: string[] } {
  const scripts = listFiles(dist).filter((name) => name.endsWith(".js"));
  const digest = (name: string, algorithm: string): string => `${algorithm}-${createHash(algorithm).update(readFileSync(join(dist, name))).digest("base64")}`;
  const right = new Set(scripts.flatMap((name) => [digest(name, "sha256"), digest(name, "sha384")]));
  const all = new Set([...scripts, "index.html"].flatMap((name) => readFileSync(join(dist, name), "utf8").match(/sha(?:256|384)-[\w+/]{40,}=*/g) ?? []));
  return { all, wrong: [...all].filter((value) => !right.has(value)) };
}

test("the runtime's integrity values of chunks, and the page's of the runtime, are true after the cut", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fedshake-integrity-"));
  execFileSync(process.execPath, [resolve("test/distribution/build-with-integrity.mjs"), folder], { stdio: ["ignore", "ignore", "inherit"] });
  const dist = join(folder, "dist");
  const before = readIntegrity(dist);
  expect(before.wrong).toEqual([]);
  await optimize(dist);
  const after = readIntegrity(dist);
  expect(after.wrong).toEqual([]);
  expect(after.all.size).toBe(before.all.size);
  // Of both libraries' chunks, of the entries that know them, and of the page's script.
  expect([...after.all].filter((value) => !before.all.has(value)).length).toBeGreaterThanOrEqual(6);
});
