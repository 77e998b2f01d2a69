import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join, relative } from "node:path";
import { buildFederation, bundlers } from "../plugin/build-federation";
import type { CutExpectation } from "../helpers/chunk-fixture";
import { expectSameExports } from "../helpers/compare-runs";
import { cutAndRecall } from "../helpers/cut-and-check";
import { useProject } from "../helpers/temporary-project";
import { bundleShared, runLibrary, selectLibraries, type SharedBundle } from "../helpers/shared-bundle";

/** `options.json`: besides what is expected, the package's own fields. */
interface SourceFixture extends CutExpectation {
  package?: object;
}

const project = useProject();
const root = join(__dirname, "../../__fixtures__/prune");
const leaves = readdirSync(root);
const fixtures = new Map(leaves.map((leaf) => [leaf, JSON.parse(readFileSync(join(root, leaf, "options.json"), "utf8")) as SourceFixture]));

/** The files of every fixture, as packages of an app. */
function collectFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [leaf, { package: fields }] of fixtures) {
    const folder = join(root, leaf, "src");
    files[`node_modules/${leaf}/package.json`] = JSON.stringify({ name: leaf, version: "1.0.0", main: "./index.js", ...fields });
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files[`node_modules/${leaf}/${relative(folder, path)}`] = readFileSync(path, "utf8");
    }
  }
  return files;
}

const builds = bundlers.flatMap((bundler) => (["development", "production"] as const).map((mode) => ({ bundler, mode })));

describe.each(builds)("$bundler, $mode", ({ bundler, mode }) => {
  let bundle: SharedBundle;
  beforeAll(async () => {
    bundle = await bundleShared(buildFederation, { bundler, mode, files: collectFiles(), libraries: leaves });
  });

  test.each(leaves)("%s", async (leaf) => {
    const { uses, cut = "remove", gone = [], kept = [], log, whole = false } = fixtures.get(leaf) as SourceFixture;
    const execFile = join(root, leaf, "exec.js");
    const exec = existsSync(execFile) ? readFileSync(execFile, "utf8") : null;
    const library = selectLibraries(bundle, [leaf]);
    const before = await runLibrary(bundle.texts, leaf);
    const names = Object.keys(before.exports);

    const output = cutAndRecall(project, { ...library, uses: new Map([[leaf, new Set(uses)]]), cut });
    const after = await runLibrary(new Map([...bundle.texts, ...output.texts]), leaf);
    await expectSameExports(before, after, uses, exec);
    expect(after.log).toEqual(log ?? before.log);
    const text = [...output.texts.values()].join("\n");
    for (const part of gone) expect(text).not.toContain(part);
    for (const part of kept) expect(text).toContain(part);
    // `import()` of CommonJS gives the module itself as the default.
    const allowed = leaf.startsWith("commonjs-") ? [...uses, "default"] : uses;
    if (!whole && cut === "remove") expect(Object.keys(after.exports).filter((name) => !allowed.includes(name))).toEqual([]);

    const all = cutAndRecall(project, { ...library, uses: new Map([[leaf, new Set(names)]]) });
    const [untouched, complete] = [await runLibrary(bundle.texts, leaf), await runLibrary(new Map([...bundle.texts, ...all.texts]), leaf)];
    await expectSameExports(untouched, complete, names, exec);
  });
});
