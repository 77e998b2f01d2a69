import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OptimizeWorkers } from "../../src/distribution/OptimizeWorkers";
import type { CutJob, PlannedBuild, VerifiedBuild } from "../../src/distribution/cut-build";
import type { Minimized, MinimizeJob } from "../../src/distribution/minimize";
import { OutputFolder } from "../../src/distribution/OutputFolder";
import { readFacts, readManifest } from "../../src/distribution/read-manifest";
import { useProject } from "../helpers/temporary-project";
import { buildFederation } from "../plugin/build-federation";
import { app, copyOutput } from "./built-app";

const open: OptimizeWorkers[] = [];
afterAll(() => Promise.all(open.map((threads) => threads.close())));

function start(count: number): OptimizeWorkers {
  const threads = new OptimizeWorkers(count);
  open.push(threads);
  return threads;
}

describe("minimizing", () => {
  const threads = start(2);
  const job = (code: string): MinimizeJob => ({
    code,
    minimizer: { name: "esbuild", label: "esbuild", options: {}, ecma: 2020 },
    module: false,
    dropComments: false,
    wantsMap: false,
    from: [process.cwd()],
  });

  test("takes texts of every length, more of them than there are threads", async () => {
    const long = JSON.stringify("x".repeat(2 ** 21));
    const minimized = await Promise.all([`f( ${long} );`, "f( 1 );", "f( 2 );", "f( 3 );", `g( ${long} );`].map((code) => threads.minimize(job(code))));
    expect(minimized.map(({ code }) => code.trimEnd())).toEqual([`f(${long});`, "f(1);", "f(2);", "f(3);", `g(${long});`]);
  });

  test("of what the tool rejects rejects, and gives the thread back", async () => {
    const broken = Array.from({ length: 3 }, () => threads.minimize(job("this is no script")));
    for (const each of await Promise.allSettled(broken)) expect(each.status).toBe("rejected");
    await expect(threads.minimize(job("f( 1 );"))).resolves.toMatchObject({ code: "f(1);\n" });
  });
});

describe("a minimizer that ends its thread", () => {
  const project = useProject();
  const threads = start(1);
  const minimize = (folder: string, terser: string): Promise<Minimized> => {
    const tool = join(project, folder, "node_modules/terser");
    mkdirSync(tool, { recursive: true });
    writeFileSync(join(tool, "index.js"), terser);
    const minimizer = { name: "terser", label: "terser", options: {}, ecma: 2020 } as const;
    return threads.minimize({ code: "f( 1 );", minimizer, module: false, dropComments: false, wantsMap: false, from: [join(project, folder)] });
  };

  test("gets one whose memory has no limit", async () => {
    const needy = `
      const { resourceLimits } = require("node:worker_threads");
      exports.minify = async () => (resourceLimits.maxOldGenerationSizeMb === 1536 ? process.exit(1) : { code: "f(1)" });`;
    await expect(minimize("needy", needy)).resolves.toEqual({ code: "f(1)", map: null });
  });

  test("is told of in words where it ends that one as well", async () => {
    await expect(minimize("broken", "exports.minify = async () => process.exit(1);")).rejects.toThrow("for want of memory");
  });
});

describe("cutting", () => {
  let dist: string;
  beforeAll(async () => {
    dist = join((await buildFederation({ bundler: "webpack", ...app })).folder, "dist");
  });

  /** @param bytes that each build is announced with */
  async function cutAll(count: number, groups: string[], bytes: number): Promise<Array<[PlannedBuild, VerifiedBuild]>> {
    const threads = start(count);
    for (const group of groups) threads.expect(group, bytes);
    return Promise.all(
      groups.map(async (group): Promise<[PlannedBuild, VerifiedBuild]> => {
        const folder = new OutputFolder(copyOutput(dist));
        const manifest = readManifest(folder);
        const uses = readFacts(folder, manifest).shared.map(() => new Set(["alpha", "two"]));
        const job: CutJob = { folder: folder.path, manifest, uses, explain: false, cacheProject: null };
        return [await threads.cutBuild(group, job), await threads.verifyBuild(group, folder.path)];
      }),
    );
  }

  test.each([
    ["in one thread", 1, ["a", "a", "a"], 1000],
    ["in a thread for each group", 2, ["a", "b", "a", "c"], 1000],
    ["with as much memory as large ones need", 2, ["a", "b", "a"], 2 ** 26],
  ])("gives the same %s", async (_, count, groups, bytes) => {
    const [first, ...others] = await cutAll(count, groups, bytes);
    expect(first?.[0].chunks.length).toBeGreaterThan(0);
    expect(first?.[1].diagnostics).toEqual([]);
    for (const other of others) expect(other).toEqual(first);
  });
});
