import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty project that is there for the tests of the file, to remember things in. */
export function useProject(): string {
  const project = mkdtempSync(join(tmpdir(), "fedshake-project-"));
  mkdirSync(join(project, "node_modules"));
  writeFileSync(join(project, "package.json"), "{}");
  afterAll(() => rmSync(project, { recursive: true, force: true }));
  return project;
}
