import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createReport, mergeReports, type LibraryUsage } from "../../src/usage";
import { runCli } from "./run-cli";

const lodash: LibraryUsage = {
  shareKey: "lodash-es",
  shareScope: "default",
  version: "4.18.1",
  requiredVersion: "^4.0.0",
  singleton: true,
  provided: new Set(["debounce", "map", "zip"]),
  used: new Set(["map"]),
  entryModule: "1",
  moduleType: "esm",
};
const host = createReport({ app: "host", build: "1", libraries: [lodash] });
const remote = createReport({ app: "remote", build: "2", libraries: [{ ...lodash, used: new Set(["debounce"]) }] });

let folder: string;
const startFolder = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fedshake-merge-"));
  process.chdir(folder);
  writeFileSync("host.json", JSON.stringify(host));
  writeFileSync("remote.json", JSON.stringify(remote));
});

afterEach(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true, force: true });
});

const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as unknown;

describe("fedshake merge", () => {
  test("writes the union and prints a summary", async () => {
    const { exitCode, stdout, stderr } = await runCli("merge", "host.json", "remote.json", "-o", "out/merged.json");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(read("out/merged.json")).toEqual(mergeReports([host, remote]));
    expect(stdout).toMatchInlineSnapshot(`
"Apps: host, remote

library    version  asked for  used  of
lodash-es  4.18.1   ^4.0.0        2   3

Merged 2 reports into out/merged.json
"
`);
  });

  test("gives the same bytes in any order, and again from its own output", async () => {
    await runCli("merge", "host.json", "remote.json", "-o", "a.json");
    await runCli("merge", "remote.json", "host.json", "host.json", "-o", "b.json");
    await runCli("merge", "a.json", "remote.json", "-o", "c.json");
    expect(readFileSync("b.json", "utf8")).toBe(readFileSync("a.json", "utf8"));
    expect(readFileSync("c.json", "utf8")).toBe(readFileSync("a.json", "utf8"));
  });

  test("may overwrite one of its inputs", async () => {
    expect((await runCli("merge", "host.json", "remote.json", "-o", "host.json")).exitCode).toBe(0);
    expect(read("host.json")).toEqual(mergeReports([host, remote]));
  });

  test("--json prints the summary as JSON and nothing else", async () => {
    const { exitCode, stdout, stderr } = await runCli("merge", "host.json", "remote.json", "-o", "merged.json", "--json");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      output: "merged.json",
      reports: 2,
      apps: ["host", "remote"],
      libraries: [{ key: "lodash-es", version: "4.18.1", requiredVersion: "^4.0.0", provided: 3, used: 2 }],
      warnings: [],
    });
  });

  test("warns of different versions and still merges", async () => {
    writeFileSync("remote.json", JSON.stringify(createReport({ app: "remote", libraries: [{ ...lodash, version: "4.17.0" }] })));
    const { exitCode, stderr } = await runCli("merge", "host.json", "remote.json", "-o", "merged.json");
    expect(exitCode).toBe(0);
    expect(stderr).toContain('[fedshake] "lodash-es" is provided in different versions: 4.17.0, 4.18.1.');
  });

  test("reads a file with a byte order mark", async () => {
    writeFileSync("host.json", `\uFEFF${JSON.stringify(host)}`);
    expect((await runCli("merge", "host.json", "-o", "merged.json")).exitCode).toBe(0);
  });
});

describe("fedshake merge fails with exit code 1, one clear message, and writes nothing", () => {
  async function expectFailure(message: string, ...files: string[]) {
    const before = readdirSync(folder);
    const { exitCode, stdout, stderr } = await runCli("merge", ...files, "-o", "merged.json");
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(folder)).toEqual(before);
  }

  test("when a file is missing", async () => {
    await expectFailure("[fedshake] gone.json: The file cannot be read: no such file or directory.", "host.json", "gone.json");
  });

  test("when a file is a folder", async () => {
    mkdirSync("folder");
    await expectFailure("[fedshake] folder: The file cannot be read: it is a folder.", "host.json", "folder");
  });

  test("when a file is truncated", async () => {
    writeFileSync("remote.json", JSON.stringify(remote, null, 2).slice(0, 200));
    await expectFailure("The file seems to be truncated.", "host.json", "remote.json");
  });

  test("when a file is no report", async () => {
    writeFileSync("package.json", JSON.stringify({ name: "app", version: "1.0.0" }));
    await expectFailure('[fedshake] package.json: $.version is "1.0.0", but only versions 1 and 2 are known.', "host.json", "package.json");
  });

  test("when the output cannot be written", async () => {
    mkdirSync("taken");
    const { exitCode, stderr } = await runCli("merge", "host.json", "-o", "taken");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("[fedshake] taken: The file cannot be written");
    expect(readdirSync(folder).sort()).toEqual(["host.json", "remote.json", "taken"]);
  });

  test("--debug shows the stack", async () => {
    const { exitCode, stderr } = await runCli("--debug", "merge", "gone.json", "-o", "merged.json");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^\s+at .*read-reports/m);
  });
});

describe("a wrong call has exit code 2", () => {
  test.each([
    ["no output", ["merge", "host.json"], "required option '-o, --out <file>' not specified"],
    ["no reports", ["merge", "-o", "merged.json"], "missing required argument 'reports'"],
    ["an unknown option", ["merge", "host.json", "-o", "merged.json", "--jsn"], "Did you mean --json?"],
    ["an unknown command", ["merg"], "Did you mean merge?"],
    ["no command", [], "Usage: fedshake"],
  ])("%s", async (_, args, message) => {
    const { exitCode, stdout, stderr } = await runCli(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(readdirSync(folder).sort()).toEqual(["host.json", "remote.json"]);
  });
});

test.each([["--help"], ["merge", "--help"], ["--version"]])("fedshake %s %s has exit code 0", async (...args) => {
  const { exitCode, stdout, stderr } = await runCli(...args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).not.toBe("");
});
