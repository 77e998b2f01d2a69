import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Analysis, type BuildTexts } from "../../src/analysis";
import { readModule } from "../../src/chunk/build-module";
import type { BuildManifest } from "../../src/artifacts";
import { optimizeBuilds } from "../../src/distribution";
import { OutputFolder } from "../../src/distribution/OutputFolder";
import { readStored, readStoredBytes } from "../../src/distribution/read-build";
import { restoreFacts } from "../../src/artifacts";
import { readFacts, readManifest } from "../../src/distribution/read-manifest";
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

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "fedshake-models-"));
  mkdirSync(join(project, "node_modules"));
  writeFileSync(join(project, "package.json"), "{}");
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

/** The edits of a cut by a process of its own, and how many modules of the build it had to read. */
function cutBuild(build: BuildTexts, names: readonly string[], memory: ModelStore | null): { edits: unknown; read: number } {
  reading.mockClear();
  // Each process numbers its marks from the start: none may be taken for one of an earlier process.
  Reflect.set(Marker, "runs", 0);
  const analysis = new Analysis(build, memory);
  const uses = build.facts.shared.map((): Uses => new Set(names));
  const { files: edits, diagnostics } = analysis.cut(uses, { cut: "remove" });
  memory?.save();
  expect(diagnostics).toEqual([]);
  const texts = [...build.texts.values()];
  return { edits, read: reading.mock.calls.filter(([text]) => texts.some((whole) => whole.includes(text))).length };
}

describe.each(builds)("$bundler, $mode: models of an earlier process", ({ bundler, mode }) => {
  let build: BuildTexts;

  beforeAll(async () => {
    const { facts, assets, errors } = await buildFederation({ bundler, mode, files: { ...files, "index.js": `import("./main.js");`, "main.js": files["index.js"] }, shared, fedshake: { report: false } });
    expect(errors).toEqual([]);
    build = { facts, texts: assets };
  });

  const folder = (): string => join(project, "node_modules/.cache/fedshake/models");
  /** esm-kit takes `one` of cjs-kit. */
  const cut = (names: readonly string[], { facts = build.facts, memory = new ModelStore(project) as ModelStore | null } = {}) =>
    cutBuild({ ...build, facts }, ["one", ...names], memory);

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

  test("spare a cut that was verified before to be read again", () => {
    const verified = (): number => {
      cut(["alpha"]);
      return reading.mock.calls.length;
    };
    expect(verified()).toBeGreaterThan(0);
    expect(verified()).toBe(0);
    cut(["beta"]);
    expect(verified()).toBeGreaterThan(0);
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

test.each(builds)("$bundler, $mode: models that were read where a string named no module are not taken where it names one", async ({ bundler, mode }) => {
  const build = async (main: string): Promise<BuildTexts> => {
    const { facts, assets, errors } = await buildFederation({
      bundler, mode,
      files: {
        "index.js": `import("./main.js");`,
        "main.js": main,
        "own.js": "export const one = 1;",
        "node_modules/loading-kit/package.json": `{ "name": "loading-kit", "version": "1.0.0", "sideEffects": false }`,
        "node_modules/loading-kit/index.js": `const ids = { part: "./node_modules/part-kit/index.js" };\nexport const load = (name) => __webpack_require__(ids[name]);\nexport const idle = () => "is unused";`,
        "node_modules/part-kit/package.json": `{ "name": "part-kit", "version": "1.0.0", "sideEffects": false }`,
        "node_modules/part-kit/index.js": `export const one = () => "one";\nexport const two = () => "two";`,
      },
      shared: { "loading-kit": { requiredVersion: false }, "part-kit": { requiredVersion: false } },
      fedshake: { report: false },
      configuration: { optimization: { minimize: false, splitChunks: false, moduleIds: "named" } },
    });
    expect(errors).toEqual([]);
    return { facts, texts: assets };
  };
  const names = ["load", "one"];
  const withPart = await build(`import { load } from "loading-kit";\nimport { one } from "part-kit";\nconsole.log(load("part").two(), one());`);
  const without = await build(`import { load } from "loading-kit";\nimport { one } from "./own.js";\nconsole.log(load, one);`);
  const fresh = { withPart: cutBuild(withPart, names, null), without: cutBuild(without, names, null) };

  expect(cutBuild(without, names, new ModelStore(project))).toEqual(fresh.without);
  expect(cutBuild(without, names, new ModelStore(project)).read).toBe(0);
  expect(cutBuild(withPart, names, new ModelStore(project))).toEqual(fresh.withPart);
  expect(cutBuild(without, names, new ModelStore(project))).toEqual(fresh.without);
});

test.each(builds)("$bundler, $mode: a build leaves models that `fedshake optimize` takes", async ({ bundler, mode }) => {
  const { folder, errors, facts } = await buildFederation({ bundler, mode, files: { "package.json": "{}", "index.js": `import("./main.js");`, "main.js": files["index.js"] }, shared });
  expect(errors).toEqual([]);
  const models = join(folder, "node_modules/.cache/fedshake/models");
  const listModels = (): string[] => (existsSync(models) ? readdirSync(models).filter((name) => !name.endsWith(".tmp")) : []);
  // The thread remembers them, one table for each library, when the build need not wait for it any more.
  while (listModels().length < facts.shared.length) await setTimeout(20);
  const left = listModels();
  await optimizeBuilds({ folders: [join(folder, "dist")], usage: [], out: null, dryRun: true, minimize: false, explain: false, cacheProject: folder, threads: 1 });
  expect(readdirSync(models)).toEqual(left);
});

test.each(builds)("$bundler, $mode: artifacts bring models along, also those of a build that read nothing itself", async ({ bundler, mode }) => {
  const input = { bundler, mode, files: { "package.json": "{}", "index.js": `import("./main.js");`, "main.js": files["index.js"] }, shared };
  const { folder: path } = await buildFederation(input);
  const readBuild = (): { manifest: BuildManifest; folder: OutputFolder } => {
    const folder = new OutputFolder(join(path, "dist"));
    return { folder, manifest: readManifest(folder) };
  };
  const { models } = readBuild().manifest;
  expect(models.length).toBeGreaterThan(0);
  while (!existsSync(join(path, "node_modules/.cache/fedshake/models"))) await setTimeout(20);
  await buildFederation({ ...input, folder: path });
  const { folder, manifest } = readBuild();
  expect(manifest.models).toEqual(models);

  const build = { facts: restoreFacts(readFacts(folder, manifest)), texts: new Map(manifest.chunks.map(({ name, text }) => [name, readStored(folder, text)])) };
  const cut = (memory: ModelStore): { edits: unknown; read: number } => {
    reading.mockClear();
    const { files: edits, verify } = new Analysis(build, memory).plan(build.facts.shared.map(() => new Set(["one", "alpha"])), { cut: "remove" });
    const read = reading.mock.calls.length;
    expect(verify().diagnostics).toEqual([]);
    return { edits, read };
  };
  const lent = new ModelStore(null);
  for (const { key, content } of manifest.models) lent.lend(key, () => readStoredBytes(folder, content));
  const fresh = cut(new ModelStore(null));
  expect(fresh.read).toBeGreaterThan(0);
  expect(cut(lent)).toEqual({ edits: fresh.edits, read: 0 });
});
