import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { printCutMessage } from "../../src/cut-message";
import { cutModule } from "../../src/jest-transform/cut-module";

const root = join(__dirname, "../../__fixtures__/jest");

interface Observed {
  names: string[];
  kept: Array<[string, string]>;
  errors: Array<[string, string]>;
  log: string[];
  enumerated: string[];
}

function cut(input: string, names: string[]): string {
  return cutModule({ code: input }, "input.js", { shareKey: "lib", names, usesDefault: false, home: "/library/" }).code;
}

/** The text of a cut module, with a word for the guard. */
function withoutGuard(code: string): string {
  return code.replace(/\(function createGuard\([^]*\n\}\)\(\{[^\n]*?"usesDefault":false\}\)/, "GUARD");
}

describe.each([
  ["esm", "mjs"],
  ["commonjs", "cjs"],
])("%s", (theme, extension) => {
  const cases = readdirSync(join(root, theme)).map((name) => {
    const folder = join(root, theme, name);
    const input = readFileSync(join(folder, "input.js"), "utf8");
    const options = JSON.parse(readFileSync(join(folder, "options.json"), "utf8")) as { cut: string[] };
    return { name, folder, input, cut: options.cut, code: cut(input, options.cut) };
  });
  let observed: Array<{ before: Observed; after: Observed }> = [];

  beforeAll(() => {
    const workspace = mkdtempSync(join(tmpdir(), "fedshake-cut-"));
    try {
      writeFileSync(join(workspace, "package.json"), JSON.stringify({ type: extension === "mjs" ? "module" : "commonjs" }));
      const variants = cases.flatMap(({ folder, input, code, cut }, index) =>
        [input, code].map((text, variant) => {
          const copy = join(workspace, `${index}-${variant}`);
          cpSync(folder, copy, { recursive: true });
          const file = join(copy, `input.${extension}`);
          writeFileSync(file, text);
          return { file, cut };
        }),
      );
      const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "observe-cut.mjs")], { input: JSON.stringify(variants), encoding: "utf8" });
      const lines = stdout.trim().split("\n");
      if (lines.length !== variants.length) throw new Error(`${stdout}\n${stderr}`);
      const results = lines.map((line) => JSON.parse(line) as Observed);
      observed = cases.map((_, index) => ({ before: results[2 * index]!, after: results[2 * index + 1]! }));
    } finally {
      rmSync(workspace, { recursive: true });
    }
  });

  describe.each(cases)("$name", ({ name, folder, input, code, cut: names }) => {
    const find = (): (typeof observed)[number] => observed[cases.findIndex((other) => other.name === name)]!;

    it("becomes the expected text", () => {
      const file = join(folder, "output.js");
      const text = withoutGuard(code);
      if (process.env["OVERWRITE"] || (!existsSync(file) && !process.env["CI"])) writeFileSync(file, text);
      expect(text).toBe(readFileSync(file, "utf8"));
    });

    it("keeps what is not cut, in value and order of effects", () => {
      const { before, after } = find();
      expect(after.kept).toEqual(before.kept);
      expect(after.log).toEqual(before.log);
      expect([...after.names].sort()).toEqual([...before.names].sort());
      expect([...after.enumerated].sort()).toEqual([...before.enumerated].sort());
    });

    it("throws where what is cut is used", () => {
      const expected = find().before.names.filter((export_) => names.includes(export_));
      expect(new Map(find().after.errors)).toEqual(new Map(expected.map((export_) => [export_, printCutMessage("lib", export_)])));
    });

    it("keeps its lines, and adds one", () => {
      const countLines = (text: string): number => text.split("\n").length;
      expect(countLines(withoutGuard(code))).toBe(code === input ? countLines(input) : countLines(input) + 1);
    });
  });
});

it("composes the map of an ES module with the one before", () => {
  const code = 'export const cut = 1; export function kept() { return cut; }';
  const map = { version: 3, names: [], sources: ["lib.ts"], sourcesContent: ["…"], mappings: "AACA,sBAEA" };
  const result = cutModule({ code, map }, "lib.js", { shareKey: "lib", names: ["cut"], usesDefault: false, home: "/library/" });
  const trace = new TraceMap(result.map as never);
  expect(originalPositionFor(trace, { line: 1, column: result.code.indexOf("export function") })).toMatchObject({ source: "lib.ts", line: 4 });
});

it("says what to do about a language that has to be compiled first", () => {
  expect(() => cut("export const a: number = 1;", ["a"])).toThrow(
    /^\[fedshake\] input\.js \(1:15\): the module does not parse: .* Name the transformer that compiles it in "then"\./,
  );
});
