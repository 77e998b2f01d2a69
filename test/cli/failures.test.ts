import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { runProgram } from "../../src/cli/run-program";
import { createReport } from "../../src/usage";
import { runCli } from "./run-cli";

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;
const report = createReport({ app: "shop", build: "1", libraries: [] });

let folder: string;
const startFolder = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fedshake-failures-"));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command that throws, and returns what a user sees of it. */
async function runThrowing(error: unknown): Promise<{ exitCode: number; stderr: string }> {
  let stderr = "";
  jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
  const command = new Command("fail").action(() => {
    throw error;
  });
  const exitCode = await runProgram(new Command("fedshake").option("--debug").addCommand(command), ["fail"]);
  jest.restoreAllMocks();
  return { exitCode, stderr };
}

test("what the system refuses is told with file and remedy, and without a stack", async () => {
  const { exitCode, stderr } = await runThrowing(Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write", path: join(process.cwd(), "dist/a.js") }));
  expect(exitCode).toBe(1);
  expect(stderr).toContain("[fedshake] dist/a.js: The file cannot be read or written: no space left on device. Check");
  expect(stderr).toContain("FILE_ACCESS");
  expect(stderr).not.toMatch(/^\s+at /m);
});

test("what should not happen says so, and how to see the stack", async () => {
  const { exitCode, stderr } = await runThrowing(new TypeError("x is not a function"));
  expect(exitCode).toBe(1);
  expect(stderr).toContain("[fedshake] This should not happen: TypeError: x is not a function");
  expect(stderr).toContain("--debug");
  expect(stderr).not.toMatch(/^\s+at /m);
});

test.each([
  [["optimize", ""]],
  [["optimize", "dist", "--out", ""]],
  [["optimize", "dist", "--report", ""]],
])("%j is a wrong call: an empty path is not the current folder", async (args) => {
  const { exitCode, stderr } = await runCli(...args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("It is empty.");
});

test("JSON that is nested too deeply to be looked into is still said to be none", async () => {
  writeFileSync("deep.json", "[".repeat(300_000));
  const { exitCode, stderr } = await runCli("merge", "deep.json", "-o", "merged.json");
  expect(exitCode).toBe(1);
  expect(stderr).toContain("deep.json (1:1): This is no JSON: it is nested too deeply.");
  expect(readdirSync(".")).toEqual(["deep.json"]);
});

test("text in another encoding, and a folder in the place of a file, are told with their own remedies", async () => {
  writeFileSync("utf16.json", Buffer.from("\uFEFF{}", "utf16le"));
  expect((await runCli("merge", "utf16.json", "-o", "m.json")).stderr).toContain("utf16.json: The file cannot be read: it is not UTF-8. Write it again as UTF-8.");
  mkdirSync("dist");
  expect((await runCli("merge", "dist", "-o", "m.json")).stderr).toContain("dist: The file cannot be read: it is a folder.");
});

test("wrong declarations are told with the name of their file", async () => {
  writeFileSync("shop.json", JSON.stringify(report));
  writeFileSync("declarations.json", `{ "keeep": {} }`);
  const { exitCode, stderr } = await runCli("check", "shop.json", "--config", "declarations.json");
  expect(exitCode).toBe(1);
  expect(stderr).toContain("[fedshake] declarations.json: fedshake: invalid options.");
});

describe("fedshake check", () => {
  const write = (file: string, scripts: Record<string, string>): void => {
    writeFileSync(file, JSON.stringify({ ...report, integrity: Object.fromEntries(Object.entries(scripts).map(([name, text]) => [name, hashOf(text)])) }));
  };

  test("takes a report that was sent without its scripts, but no output folder without them", async () => {
    write("shop.json", { "main.js": "1" });
    expect((await runCli("check", "shop.json")).exitCode).toBe(0);
    mkdirSync("dist");
    write("dist/share-usage.json", { "main.js": "1" });
    const { exitCode, stdout } = await runCli("check", "dist");
    expect(exitCode).toBe(1);
    expect(stdout).toContain('"main.js" is not there');
  });

  test("looks at no file outside of the folder", async () => {
    mkdirSync("dist");
    writeFileSync("dist/main.js", "1");
    writeFileSync("outside.js", "2");
    write("dist/share-usage.json", { "main.js": "1", "../outside.js": "2" });
    const { exitCode, stdout } = await runCli("check", "dist");
    expect(exitCode).toBe(1);
    expect(stdout).toContain('"../outside.js" is not there');
  });
});
