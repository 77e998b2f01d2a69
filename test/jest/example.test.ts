import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { printCutMessage } from "../../src/cut-message";

const folder = join(__dirname, "../../examples/jest");

function run(script: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync("npm", ["run", script], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: undefined, FORCE_COLOR: undefined, NO_COLOR: "1" },
    shell: process.platform === "win32",
  });
  return { status, output: stdout + stderr };
}

it("passes its tests, and fails the one that touches what is cut", () => {
  const passing = run("test");
  expect(passing.output).toMatch(/Tests: +3 passed, 3 total/);
  expect(passing.status).toBe(0);

  const failing = run("touch");
  expect(failing.output).toContain(printCutMessage("lodash-es", "zipWith"));
  expect(failing.output).toMatch(/at .*touch\/zip\.test\.js:4:10/);
  expect(failing.status).toBe(1);
}, 120_000);
