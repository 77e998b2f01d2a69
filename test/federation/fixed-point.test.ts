import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

interface Cut {
  exports: number;
  bytes: number;
}

/** What `npm run bench -- fixed-point --json` writes for each library. */
interface Figures {
  library: string;
  provided: number;
  direct: number;
  without: Cut;
  with: Cut;
}

function runBench(): Promise<Figures[]> {
  const directory = mkdtempSync(join(tmpdir(), "fedshake-fixed-point-"));
  const json = join(directory, "figures.json");
  return new Promise((done, fail) => {
    execFile(process.execPath, [resolve("bench/run.mjs"), "fixed-point", "--json", json], (_error, stdout, stderr) => {
      try {
        done(JSON.parse(readFileSync(json, "utf8")) as Figures[]);
      } catch {
        fail(new Error(`The benchmark wrote no figures.\n${stdout}\n${stderr}`));
      } finally {
        rmSync(directory, { recursive: true });
      }
    });
  });
}

test("which icons stay depends on which components of antd stay", async () => {
  const [antd, icons, ...others] = await runBench();
  expect(others).toEqual([]);
  expect(antd).toMatchObject({ library: "antd", direct: 14, without: { exports: 14 }, with: { exports: 14 } });
  expect(icons).toMatchObject({ library: "@ant-design/icons", direct: 14 });
  const { without, with: kept, provided } = icons as Figures;
  // More than the apps name, as antd's kept components take some; less than antd has, as others of its components are gone.
  expect(kept.exports).toBeGreaterThan(14);
  expect(without.exports - kept.exports).toBeGreaterThanOrEqual(15);
  expect(without.exports).toBeLessThan(provided / 5);
  expect(kept.bytes).toBeLessThan(without.bytes * 0.75);
}, 600_000);
