import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseSync } from "@babel/core";
import { annotate, type Annotated } from "../../src/annotate";
import { type CommentLike, type MarkerBlock, pairMarkers, parseCondition, parseMarkers } from "../../src/markers";

export interface FormCase {
  name: string;
  input: string;
  result: Annotated;
  folder: string;
}

/** What observe-modules.mjs prints of one module. */
export interface Observed {
  before?: Array<[name: string, ...unknown[]]>;
  after?: Array<[name: string, ...unknown[]]>;
  log?: string[];
  error?: string;
}

const root = join(__dirname, "../../__fixtures__/annotate");

/** Reads every fixture of one folder and annotates its input under the share key "lib". */
export function readFormCases(theme: string): FormCase[] {
  return readdirSync(join(root, theme)).map((name) => {
    const folder = join(root, theme, name);
    const input = readFileSync(join(folder, "input.js"), "utf8");
    const result = annotate({ source: input, filename: `${name}/input.js`, shareKeys: ["lib"] });
    if (!result) throw new Error(`${name}: nothing to annotate`);
    return { name, input, result, folder };
  });
}

/** The fixture's output.js; written when it is missing (but not in CI) or when OVERWRITE is set. */
export function readExpected({ folder, result }: FormCase): string {
  const file = join(folder, "output.js");
  if (process.env["OVERWRITE"] || (!existsSync(file) && !process.env["CI"])) writeFileSync(file, result.code);
  return readFileSync(file, "utf8");
}

/** Deletes the text of every block that stands for the name, markers included. */
export function deleteBlocks(code: string, name: string): string {
  const ast = parseSync(code, { configFile: false, babelrc: false, sourceType: "unambiguous" });
  const blocks = pairMarkers(parseMarkers((ast?.comments ?? []) as CommentLike[]));
  const isNamed = ({ condition }: MarkerBlock): boolean => parseCondition(condition)[2] === name;
  const outermost = blocks.filter((block) => isNamed(block) && !(block.parent && isNamed(block.parent)));
  return outermost.reduceRight((kept, { open, close }) => kept.slice(0, open.start) + kept.slice(close.end), code);
}

/** Runs variants of fixtures in Node, each in a copy of its folder, and tells what can be observed of each. */
export function observe(variants: Array<{ folder: string; code: string }>, extension: "mjs" | "cjs"): Observed[] {
  const workspace = mkdtempSync(join(tmpdir(), "fedshake-forms-"));
  try {
    writeFileSync(join(workspace, "package.json"), JSON.stringify({ type: extension === "mjs" ? "module" : "commonjs" }));
    const files = variants.map(({ folder, code }, index) => {
      const copy = join(workspace, String(index));
      cpSync(folder, copy, { recursive: true });
      renameSync(join(copy, "input.js"), join(copy, `input.${extension}`));
      writeFileSync(join(copy, `input.${extension}`), code);
      return join(copy, `input.${extension}`);
    });
    const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "observe-modules.mjs")], {
      input: JSON.stringify(files),
      encoding: "utf8",
    });
    const lines = stdout.trim().split("\n");
    if (lines.length !== files.length) throw new Error(`${stdout}\n${stderr}`);
    return lines.map((line) => JSON.parse(line.replaceAll(/\/\d+\/input/g, "/input")) as Observed);
  } finally {
    rmSync(workspace, { recursive: true });
  }
}
