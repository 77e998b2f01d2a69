import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Analysis, type BuildTexts } from "../../src/analysis";
import { readModule } from "../../src/chunk/build-module";
import { optimizeBuilds } from "../../src/distribution";
import { ModelStore } from "../../src/model-store";
import { Marker } from "../../src/prune";
import type { ModuleFacts, Uses } from "../../src/types";
import { buildFederation, bundlers } from "../plugin/build-federation";

jest.mock("../../src/chunk/build-module", () => {
  const actual = jest.requireActual<{ readModule: typeof readModule }>("../../src/chunk/build-module");
  return { ...actual, readModule: jest.fn(actual.readModule) };
});
const reading = jest.mocked(readModule);

const shared = { "esm-kit": { requiredVersion: false }, "cjs-kit": { requiredVersion: false } } as const;
const files = { "index.js": 'import { alpha } from "esm-kit";\nimport { two } from "cjs-kit";\nconsole.log(alpha(), two());' };
const builds = bundlers.flatMap((bundler) => (["development", "production"] as const).map((mode) => ({ bundler, mode })));

describe.each(builds)("$bundler, $mode: models of an earlier process", ({ bundler, mode }) => {
  let build: BuildTexts;
  let project: string;

  beforeAll(async () => {
    const { facts, assets, errors } = await buildFederation({ bundler, mode, files: { ...files, "index.js": `import("./main.js");`, "main.js": files["index.js"] }, shared, fedshake: { report: false } });
    expect(errors).toEqual([]);
    build = { facts, texts: assets };
  });

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), "fedshake-models-"));
    mkdirSync(join(project, "node_modules"));
    writeFileSync(join(project, "package.json"), "{}");
  });

  afterEach(() => rmSync(project, { recursive: true, force: true }));

  const folder = (): string => join(project, "node_modules/.cache/fedshake/models");
  /** esm-kit takes `one` of cjs-kit. */
  const usesOf = (names: readonly string[]): Uses[] => build.facts.shared.map(() => new Set(["one", ...names]));

  /** The edits of a cut by a process of its own, and how many modules of the build it had to read. */
  function cut(names: readonly string[], { facts = build.facts, memory = new ModelStore(project) as ModelStore | null } = {}): { edits: unknown; read: number } {
    reading.mockClear();
    // Each process numbers its marks from the start: none may be taken for one of an earlier process.
    Reflect.set(Marker, "runs", 0);
    const analysis = new Analysis({ facts, texts: build.texts }, memory);
    const { files: edits, diagnostics } = analysis.cut(usesOf(names), { cut: "remove" });
    memory?.save();
    expect(diagnostics).toEqual([]);
    const texts = [...build.texts.values()];
    return { edits, read: reading.mock.calls.filter(([text]) => texts.some((whole) => whole.includes(text))).length };
  }

  test("serve another usage, also one that needs more", () => {
    const fresh = { few: cut(["alpha"], { memory: null }), more: cut(["alpha", "beta", "two"], { memory: null }) };
    expect(fresh.few.edits).not.toEqual(fresh.more.edits);
    expect(fresh.few.read).toBeGreaterThan(0);
    expect(cut(["alpha"])).toEqual(fresh.few);
    expect(cut(["alpha"])).toEqual({ edits: fresh.few.edits, read: 0 });
    expect(cut(["alpha", "beta", "two"]).edits).toEqual(fresh.more.edits);
    expect(cut(["alpha", "beta", "two"])).toEqual({ edits: fresh.more.edits, read: 0 });
    expect(cut(["alpha"])).toEqual({ edits: fresh.few.edits, read: 0 });
  });

  test("that were damaged are read again", () => {
    const fresh = cut(["alpha"]);
    for (const name of readdirSync(folder())) truncateSync(join(folder(), name), readFileSync(join(folder(), name)).length - 1);
    expect(cut(["alpha"])).toEqual(fresh);
  });

  test("that were read with other facts are not taken", () => {
    cut(["alpha"]);
    const change = (module: ModuleFacts): ModuleFacts => ({ ...module, sideEffectFree: !module.sideEffectFree });
    const facts = { ...build.facts, modules: new Map(Array.from(build.facts.modules, ([id, module]) => [id, change(module)])) };
    expect(cut(["alpha"], { facts }).read).toBeGreaterThan(0);
    expect(cut(["alpha"], { facts }).edits).toEqual(cut(["alpha"], { facts, memory: null }).edits);
  });
});

test.each(builds)("$bundler, $mode: a build leaves models that `fedshake optimize` takes", async ({ bundler, mode }) => {
  const { folder, errors } = await buildFederation({ bundler, mode, files: { "package.json": "{}", "index.js": `import("./main.js");`, "main.js": files["index.js"] }, shared });
  expect(errors).toEqual([]);
  const models = join(folder, "node_modules/.cache/fedshake/models");
  // The thread remembers them when the build need not wait for it any more.
  while (!existsSync(models) || readdirSync(models).some((name) => name.endsWith(".tmp"))) await setTimeout(20);
  const left = readdirSync(models);
  await optimizeBuilds({ folders: [join(folder, "dist")], usage: [], out: null, dryRun: true, minimize: false, explain: false, cacheProject: folder, threads: 1 });
  expect(readdirSync(models)).toEqual(left);
});
