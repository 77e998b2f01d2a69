import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

interface Counts {
  old: number;
  new: number;
  unfinished: number;
  ended: number;
  problems: string[];
}

// `npm run kill-optimize` does it 200 times.
test("a run that is killed leaves a whole state", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [resolve("scripts/kill-optimize.mjs"), "--kills", "8", "--seed", "7", "--json"]);
  const counts = JSON.parse(stdout) as Counts;
  expect(counts.problems).toEqual([]);
  expect(counts.old + counts.new + counts.unfinished).toBe(8);
  expect(counts.ended).toBeLessThan(8);
}, 300_000);
