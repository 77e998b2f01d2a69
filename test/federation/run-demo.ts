import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export type Bundler = "webpack" | "rspack";
export type Mode = "production" | "development";

interface Size {
  bytes: number;
  gzip: number;
  modules: number;
}

/** What `npm run demo -- --json` writes. */
export interface DemoFigures {
  bundler: Bundler;
  mode: Mode;
  libraries: Array<{ key: string; provided: number | null; used: number | null; before: Size; after: Size }>;
  total: { before: Size; after: Size };
  seconds: Record<string, number>;
  run: { browser: string | null; same: boolean; steps: number; screenshots: number; errors: string[] };
  /** Null without `--after`, and without a browser. */
  breakpoints: { set: number; hit: Array<{ source: string; line: number; script: string; column: number }>; errors: string[] } | null;
  /** Null without `--enhanced`. */
  manifests: { named: number; missing: string[] } | null;
}

/** Runs the demo; rejects with its output when it writes no figures. A run that differs still resolves. */
export function runDemo(bundler: Bundler, mode: Mode, flags: Array<"--after" | "--enhanced"> = []): Promise<DemoFigures> {
  const directory = mkdtempSync(join(tmpdir(), "fedshake-demo-"));
  const json = join(directory, "figures.json");
  const script = resolve("scripts/demo.mjs");
  return new Promise((done, fail) => {
    execFile(process.execPath, [script, "--bundler", bundler, "--mode", mode, ...flags, "--json", json], (_error, stdout, stderr) => {
      try {
        done(JSON.parse(readFileSync(json, "utf8")) as DemoFigures);
      } catch {
        fail(new Error(`The demo wrote no figures.\n${stdout}\n${stderr}`));
      } finally {
        rmSync(directory, { recursive: true });
      }
    });
  });
}

/** By how many percent a size fell. */
export function reduction({ before, after }: { before: Size; after: Size }): number {
  return (1 - after.bytes / before.bytes) * 100;
}
