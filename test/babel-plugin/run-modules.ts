import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

export type ModuleFormat = "mjs" | "cjs";

/** Runs each module in Node, beside the files given with it, and tells what can be observed of it. */
export function runModules(modules: ReadonlyArray<{ code: string; files: Record<string, string>; format: ModuleFormat }>): unknown[] {
  mkdirSync(join(root, ".work"), { recursive: true });
  const workspace = mkdtempSync(join(root, ".work/babel-"));
  try {
    const paths = modules.map(({ code, files, format }, index) => {
      const folder = join(workspace, String(index));
      mkdirSync(folder);
      writeFileSync(join(folder, "package.json"), JSON.stringify({ type: format === "mjs" ? "module" : "commonjs" }));
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      writeFileSync(join(folder, `input.${format}`), code);
      return join(folder, `input.${format}`);
    });
    const { stdout, stderr } = spawnSync(process.execPath, [join(root, "test/annotate/observe-modules.mjs")], {
      input: JSON.stringify(paths),
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    const lines = stdout.trim().split("\n");
    if (lines.length !== paths.length) throw new Error(`${stdout}\n${stderr}`);
    return lines.map((line) => JSON.parse(line.replaceAll(/\/\d+\/input/g, "/input")) as unknown);
  } finally {
    rmSync(workspace, { recursive: true });
  }
}
