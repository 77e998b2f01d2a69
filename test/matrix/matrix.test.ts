import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What `npm run matrix -- --json` writes for each toolchain. */
interface Result {
  toolchain: string;
  choices: Record<string, Record<string, string>>;
  differences: string[];
  unused: { uncut: number; cut: number };
  alone: string[] | null;
}

/** The fastest. */
const ALONE = "rspack v1";

const orders = ["remote first", "remote named", "host first"];

function runMatrix(): Promise<Result[]> {
  const directory = mkdtempSync(join(tmpdir(), "fedshake-matrix-"));
  const json = join(directory, "results.json");
  return new Promise((done, fail) => {
    execFile(process.execPath, [resolve("scripts/matrix.mjs"), "--alone", ALONE, "--json", json], { maxBuffer: 2 ** 26 }, (_error, stdout, stderr) => {
      try {
        done(JSON.parse(readFileSync(json, "utf8")) as Result[]);
      } catch {
        fail(new Error(`The command wrote no results.\n${stdout}\n${stderr}`));
      } finally {
        rmSync(directory, { recursive: true });
      }
    });
  });
}

const results = new Map<string, Result>();

beforeAll(async () => {
  for (const result of await runMatrix()) results.set(result.toolchain, result);
}, 600_000);

describe.each(["webpack", "rspack", "rspack v1", "enhanced webpack", "enhanced rspack"])("with %s", (toolchain) => {
  const result = (): Result => {
    const found = results.get(toolchain);
    if (!found) throw new Error("the matrix did not run");
    return found;
  };

  it("every way to share a library behaves as it does uncut, the runtime's choice of copies included", () => {
    expect(result().differences).toEqual([]);
    expect(Object.values(result().choices).map((choices) => Object.keys(choices).length)).toEqual([200, 200, 200]);
  });

  it("the runtime has something to choose: the copy of either app, those of both, and none", () => {
    for (const order of orders) {
      const chosen = new Set(Object.values(result().choices[order] ?? {}));
      expect([...chosen]).toEqual(expect.arrayContaining(["hh", "hr", "h-", "-r", "--"]));
    }
    expect(Object.values(result().choices["remote first"] ?? {})).toContain("rr");
    expect(result().choices["host first"]).not.toEqual(result().choices["remote first"]);
  });

  it("what no app uses is cut from every copy", () => {
    expect(result().unused.uncut).toBeGreaterThan(400);
    expect(result().unused.cut).toBe(0);
  });
});

it("notices that an app which is cut to its own use alone breaks the other", () => {
  const broken = results.get(ALONE)?.alone?.filter((difference) => difference.includes("is not a function"));
  expect(broken?.length).toBeGreaterThan(100);
});
