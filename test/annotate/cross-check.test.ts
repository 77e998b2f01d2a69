import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareNames, findUnexplained } from "../../scripts/cross-check/compare.mjs";

const project = join(__dirname, "../..");

interface Checked {
  file: string;
  kind: string;
  ours: number | "all";
  problems: string[];
}

const packages = JSON.parse(readFileSync(join(project, "scripts/cross-check/packages.json"), "utf8")) as Array<Pick<Checked, "file" | "kind">>;

describe("npm run cross-check", () => {
  let checked: Checked[] = [];
  beforeAll(() => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(project, "scripts/cross-check.mjs"), "--json"], { encoding: "utf8", maxBuffer: 2 ** 28 });
    if (!stdout) throw new Error(stderr);
    checked = JSON.parse(stdout) as Checked[];
  }, 300_000);

  it.each(packages.map(({ file }) => file))("explains every difference from Node, and sees the same exports after annotation, in %s", (file) => {
    expect(checked.find((entry) => entry.file === file)).toMatchObject({ problems: [] });
  });

  it("covers at least 60 packages of all kinds, and lists the names of most", () => {
    const names = new Set(checked.map(({ file }) => file.split("/", file.startsWith("@") ? 2 : 1).join("/")));
    expect(names.size).toBeGreaterThanOrEqual(60);
    const kinds = ["ESM", "Babel CJS", "TypeScript CJS", "esbuild CJS", "Rollup CJS", "UMD", "webpack bundle", "hand-written CJS"];
    const isListed = (kind: string) => (entry: Checked) => entry.kind === kind && entry.ours !== "all";
    expect(kinds.filter((kind) => checked.filter(isListed(kind)).length < 5)).toEqual([]);
  });

  it("prints what it is for", () => {
    const help = execFileSync(process.execPath, [join(project, "scripts/cross-check.mjs"), "--help"], { encoding: "utf8" });
    expect(help).toContain("--json");
  });
});

describe("a difference", () => {
  const names = (...list: string[]): Set<string> => new Set(list);

  it("is named by who finds what", () => {
    expect(compareNames(names("a", "b", "d"), names("a", "e"), names("a", "b", "c", "__esModule"), names("a", "b"))).toEqual({
      missing: ["c"],
      extra: ["d"],
      lexerMisses: ["b"],
      lexerOnly: ["e"],
      unmarked: ["d"],
    });
    expect(compareNames("all", names(), names("b", "a"), names())).toEqual({ dynamic: ["a", "b"] });
    expect(compareNames("all", names(), names(), names())).toEqual({ dynamic: [] });
    expect(compareNames(names("a"), names("a"), names("a"), names("a"))).toEqual({});
  });

  it.each([
    [{ missing: ["a"] }, undefined, ['"missing" is not explained: a']],
    [{ missing: ["a"] }, { missing: { count: 1, reason: "" } }, ['"missing" is not explained: a']],
    [{ missing: ["a", "b"] }, { missing: { count: 1, reason: "why" } }, ['"missing" is explained for 1 names, there are 2: a, b']],
    [{}, { extra: { count: 1, reason: "why" } }, ['"extra" is explained, but does not differ any more']],
    [{ missing: ["a"] }, { missing: { count: 1, reason: "why" } }, []],
  ])("%j, explained by %j", (found, explained, problems) => {
    expect(findUnexplained(found, explained)).toEqual(problems);
  });
});
