import { mkdirSync, mkdtempSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { BuildTexts } from "../../src/analysis";
import { AnalysisThread } from "../../src/plugin/analysis-thread";
import { buildFederation, bundlers } from "./build-federation";

describe.each(bundlers)("with %s, the thread that analyses a build", (bundler) => {
  let build: BuildTexts;
  let project: string;

  beforeAll(async () => {
    const { facts, assets, errors } = await buildFederation({
      bundler,
      files: { "index.js": `import("./main.js");`, "main.js": `import { alpha } from "esm-kit"; console.log(alpha());` },
      shared: { "esm-kit": { requiredVersion: false } },
      fedshake: false,
    });
    expect(errors).toEqual([]);
    build = { facts, texts: assets };
  });

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), "fedshake-thread-"));
    mkdirSync(join(project, "node_modules"));
    writeFileSync(join(project, "package.json"), "{}");
  });

  afterEach(() => rmSync(project, { recursive: true, force: true }));

  const models = (): string => join(project, "node_modules/.cache/fedshake/models");

  test("ends in the middle of its work when that is given up", async () => {
    const thread = new AnalysisThread();
    const provided = thread.read(build, project, false);
    thread.end();
    await expect(provided).rejects.toThrow("the analysis ended early");
    expect(existsSync(models())).toBe(false);
  });

  test("remembers what it has read when its work is done", async () => {
    const thread = new AnalysisThread();
    expect(await thread.read(build, project, false)).toContain("alpha");
    thread.end();
    while (!existsSync(models())) await setTimeout(20);
  });
});
