import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { buildFederation, bundlers } from "../plugin/build-federation";
import { runCli } from "./run-cli";

const shared = { "esm-kit": { singleton: true, requiredVersion: "^1.0.0" } };

function build(bundler: (typeof bundlers)[number], name: string, fedshake: object = {}) {
  const files = { "index.js": `import("./bootstrap.js");`, "bootstrap.js": `import { ${name} } from "esm-kit";\nconsole.log(${name}());` };
  return buildFederation({ bundler, files, shared, fedshake: { app: name, ...fedshake } });
}

test.each(bundlers)("%s: builds cut to their merged reports fit together, one cut to less does not, nor one that is changed", async (bundler) => {
  const other = await build(bundler, "beta");
  const cut = await build(bundler, "alpha", { usage: other.report });
  const alone = await build(bundler, "alpha", { usage: "self" });
  const dist = ({ folder }: { folder: string }) => join(folder, "dist");

  expect(await runCli("check", dist(other), dist(cut))).toEqual({ exitCode: 0, stdout: "Checked 2 builds: they fit together.\n", stderr: "" });

  const { exitCode, stdout } = await runCli("check", dist(other), dist(alone));
  expect(exitCode).toBe(1);
  expect(stdout).toContain('"alpha" provides "esm-kit" 1.2.3 without the export "beta", which "beta" (./bootstrap.js:2:13) uses.');

  appendFileSync(join(dist(cut), "main.js"), "\n");
  expect((await runCli("check", dist(other), dist(cut))).stdout).toContain('The report of "alpha" is not of the scripts beside it: "main.js" is another.');
});

test.each(bundlers)("%s: what fedshake optimize has cut is checked like what a build has cut", async (bundler) => {
  const dist = ({ folder }: { folder: string }) => join(folder, "dist");
  const [host, remote] = [dist(await build(bundler, "alpha")), dist(await build(bundler, "beta"))];
  expect((await runCli("optimize", host)).exitCode).toBe(0);
  const { exitCode, stdout } = await runCli("check", host, remote);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('"alpha" provides "esm-kit" 1.2.3 without the export "beta", which "beta" (./bootstrap.js:2:13) uses.');

  expect((await runCli("optimize", host, remote)).exitCode).toBe(0);
  expect(await runCli("check", host, remote)).toEqual({ exitCode: 0, stdout: "Checked 2 builds: they fit together.\n", stderr: "" });
});
