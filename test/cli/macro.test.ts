import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { runCli } from "./run-cli";

const source = `function report() {
  return "report";
}
/* @common:if [condition="features.report"] */
console.log(report());
/* @common:endif */
console.log("always");
`;
const cut = 'console.log("always");\n';

let folder: string;
const startFolder = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fedshake-macro-"));
  process.chdir(folder);
  writeFileSync("app.js", source);
  writeFileSync("off.json", '{ "features": { "report": false } }');
  writeFileSync("on.json", '{ "features": { "report": true } }');
});

afterEach(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true, force: true });
});

const read = (file: string) => readFileSync(file, "utf8");

describe("fedshake macro", () => {
  test("prints the result, and nothing else", async () => {
    expect(await runCli("macro", "app.js", "--config", "off.json")).toEqual({ exitCode: 0, stdout: cut, stderr: "" });
    expect(await runCli("macro", "app.js", "-c", "on.json")).toEqual({ exitCode: 0, stdout: source, stderr: "" });
    expect(read("app.js")).toBe(source);
  });

  test("writes a file, and says what was done", async () => {
    const { exitCode, stdout, stderr } = await runCli("macro", "app.js", "-c", "off.json", "-o", "out/app.js");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(read("out/app.js")).toBe(cut);
    expect(readdirSync("out")).toEqual(["app.js"]);
    expect(stdout).toMatchInlineSnapshot(`
"Removed: 1 function, 1 statement
Bytes: 154 → 23
Wrote out/app.js
"
`);
  });

  test("may overwrite its input", async () => {
    expect((await runCli("macro", "app.js", "-c", "off.json", "-o", "app.js")).exitCode).toBe(0);
    expect(read("app.js")).toBe(cut);
  });

  test("--source-map writes a map beside the output", async () => {
    await runCli("macro", "app.js", "-c", "off.json", "-o", "out/app.js", "--source-map");
    expect(read("out/app.js")).toBe(`${cut}//# sourceMappingURL=app.js.map\n`);
    const map = new TraceMap(read("out/app.js.map"));
    expect(map.file).toBe("app.js");
    expect(originalPositionFor(map, { line: 1, column: 8 })).toMatchObject({ source: "app.js", line: 7, column: 8 });
  });

  test("--json prints the figures", async () => {
    const { stdout } = await runCli("macro", "app.js", "-c", "off.json", "-o", "out.js", "--json");
    expect(JSON.parse(stdout)).toEqual({
      file: "app.js",
      output: "out.js",
      changed: true,
      entries: [],
      modules: { analysed: 0, kept: 0, pruned: 0 },
      kept: [],
      pruned: [],
      size: { before: 154, after: 23 },
      skipped: [expect.stringContaining("no bundle")],
      removed: [
        { kind: "function", name: "report", module: null, condition: null, start: 0, end: 40 },
        { kind: "statement", name: null, module: null, condition: "features.report", start: 88, end: 110 },
      ],
    });
    const printed = JSON.parse((await runCli("macro", "app.js", "-c", "on.json", "--json")).stdout) as object;
    expect(printed).toMatchObject({ output: null, changed: false, code: source, removed: [], skipped: ["No marker cuts or replaces anything."] });
  });

  test("--chunks keeps what other chunks require", async () => {
    const chunk = (body: string) => `(self.webpackChunk = self.webpackChunk || []).push([[1],{${body}}]);`;
    const other = "2(m, e, __webpack_require__) { __webpack_require__(3); }";
    writeFileSync("lib.js", chunk('1(m, e, __webpack_require__) { /* @common:if [condition="x"] */ __webpack_require__(3); /* @common:endif */ }, 3(m) { m.exports = 3; }'));
    writeFileSync("other.js", chunk(other));
    expect((await runCli("macro", "lib.js", "-c", "off.json")).stdout).not.toContain("m.exports = 3");
    expect((await runCli("macro", "lib.js", "-c", "off.json", "--chunks", "other.js")).stdout).toContain("m.exports = 3");
    expect((await runCli("macro", "lib.js", "-c", "off.json", "--chunks", "./lib.js")).stdout).not.toContain("m.exports = 3");
  });
});

describe("fedshake macro fails with exit code 1, one clear message, and writes nothing", () => {
  async function expectFailure(message: string, ...args: string[]) {
    const before = readdirSync(folder);
    const { exitCode, stdout, stderr } = await runCli("macro", ...args, "-o", "out.js", "--source-map");
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(folder)).toEqual(before);
  }

  test("when the file is missing", async () => {
    await expectFailure("[fedshake] gone.js: The file cannot be read: no such file or directory.", "gone.js", "-c", "off.json");
  });

  test("when the file is no text", async () => {
    writeFileSync("app.js", Buffer.from([0xff, 0xfe, 0x00]));
    await expectFailure("[fedshake] app.js: The file cannot be read: it is not UTF-8.", "app.js", "-c", "off.json");
  });

  test("when the configuration is missing", async () => {
    await expectFailure("[fedshake] gone.json: The file cannot be read: no such file or directory.", "app.js", "-c", "gone.json");
  });

  test("when the configuration is truncated", async () => {
    writeFileSync("off.json", '{\n  "features": {');
    await expectFailure("[fedshake] off.json (2:16): The configuration is no JSON. The file seems to be truncated.", "app.js", "-c", "off.json");
  });

  test("when the configuration is malformed", async () => {
    writeFileSync("off.json", '{\n  "features": [1,, 2]\n}');
    await expectFailure("[fedshake] off.json (2:18): The configuration is no JSON. Correct it there.\n\n  1 | {\n> 2 |", "app.js", "-c", "off.json");
  });

  test("when the configuration is no object", async () => {
    writeFileSync("off.json", "[true]");
    await expectFailure("[fedshake] off.json: The configuration is no JSON object.", "app.js", "-c", "off.json");
  });

  test("when markers do not pair", async () => {
    writeFileSync("app.js", `const a = 1;\n${source.replace("/* @common:endif */", "")}`);
    await expectFailure('[fedshake] app.js (5:1): This "@common:if" is never closed.', "app.js", "-c", "off.json");
    await expectFailure('> 5 | /* @common:if [condition="features.report"] */', "app.js", "-c", "off.json");
  });

  test("when the source does not parse", async () => {
    writeFileSync("app.js", `${source}\nconst type: string = "";`);
    await expectFailure("[fedshake] app.js (9:11): the source does not parse: Unexpected token.", "app.js", "-c", "off.json");
  });
});

describe("a wrong call has exit code 2", () => {
  test.each([
    ["no configuration", ["macro", "app.js"], "required option '-c, --config <file>' not specified"],
    ["no file", ["macro", "-c", "off.json"], "missing required argument 'file'"],
    ["a map without an output", ["macro", "app.js", "-c", "off.json", "--source-map"], "'--source-map' needs '-o, --out <file>'"],
    ["an unknown option", ["macro", "app.js", "-c", "off.json", "--otu", "x"], "Did you mean --out?"],
  ])("%s", async (_, args, message) => {
    const { exitCode, stdout, stderr } = await runCli(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

test("fedshake macro --help has exit code 0", async () => {
  const { exitCode, stdout } = await runCli("macro", "--help");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("Evaluates the @common markers");
});
