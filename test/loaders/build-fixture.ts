import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileFunction } from "node:vm";

const project = join(__dirname, "../..");
const context = join(project, "__fixtures__/loaders/annotate");
/** Below the project, so that the loader's own imports resolve. */
const loader = join(project, ".work/test-loaders/annotate.cjs");

export interface BuildInput {
  bundler: "webpack" | "rspack";
  /** Options of the annotating loader; null: it does not run. */
  options: object | null;
  entry?: string;
  devtool?: string | false;
  /** True: the loader runs in a worker thread, by thread-loader or Rspack's own. */
  inThread?: boolean;
  /** True: the compiler looks as if FedshakePlugin were there. */
  hasPlugin?: boolean;
}

export interface BuildOutput {
  errors: string[];
  warnings: string[];
  /** Whether the bundler may keep every module. */
  cacheable: boolean;
  /** Text of the chunk and of its source map; empty where there is none. */
  code: string;
  map: string;
}

/** Bundles the loader from its sources, as the bundlers can load it. */
export function buildLoader(): void {
  execFileSync(join(project, "node_modules/.bin/esbuild"), [
    join(project, "loaders/annotate.ts"),
    "--bundle",
    "--platform=node",
    "--format=cjs",
    "--packages=external",
    "--log-level=error",
    `--outfile=${loader}`,
  ]);
}

export function buildFixture(input: BuildInput): BuildOutput {
  const outputPath = mkdtempSync(join(tmpdir(), "fedshake-loaders-"));
  try {
    const stdout = execFileSync(process.execPath, [join(__dirname, "build-worker.mjs")], {
      input: JSON.stringify({ entry: "./index.js", devtool: false, hasPlugin: true, ...input, context, loader, outputPath }),
      encoding: "utf8",
    });
    const read = (name: string): string => {
      try {
        return readFileSync(join(outputPath, name), "utf8");
      } catch {
        return "";
      }
    };
    return { ...(JSON.parse(stdout) as Pick<BuildOutput, "errors" | "warnings" | "cacheable">), code: read("main.js"), map: read("main.js.map") };
  } finally {
    rmSync(outputPath, { recursive: true });
  }
}

/** Absolute path of one of the fixture's modules. */
export function fixtureModule(name: string): string {
  return join(context, name);
}

/** What the fixture's entry exports. */
export interface EntryExports {
  seen: unknown[];
  modern: { increase(): number; count: number };
}

/** Runs a chunk and returns what its entry exports. */
export function runChunk(code: string): EntryExports {
  const module = { exports: {} };
  const run = compileFunction(code, ["module", "exports"]) as (module: object, exports: object) => void;
  run(module, module.exports);
  return module.exports as EntryExports;
}
