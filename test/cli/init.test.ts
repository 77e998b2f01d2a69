import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runCli } from "./run-cli";

const fixtures = resolve("__fixtures__/init");
const startFolder = process.cwd();

/** Within the package, so that configurations find the bundlers. */
mkdirSync(resolve(".work/test"), { recursive: true });
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(resolve(startFolder, ".work/test/init-"));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => runCli("init", ...args);

/** Writes an app, one text per file. */
function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(name, text);
}

const manifest = '{ "name": "app", "devDependencies": { "webpack": "^5.0.0", "fedshake": "*" } }';
const federated = `const { ModuleFederationPlugin } = require("webpack").container;\nmodule.exports = { plugins: [new ModuleFederationPlugin({})] };\n`;

describe.each(readdirSync(fixtures))("%s", (leaf) => {
  test("gets the plugin, builds and reports", async () => {
    cpSync(join(fixtures, leaf), folder, { recursive: true });
    const config = readdirSync(folder).find((name) => name.includes(".config.")) as string;
    const { exitCode, stdout, stderr } = await run("--yes");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatchSnapshot();
    expect((await run("--yes")).stdout).toBe(`${config} has the plugin already.\n`);

    const built = JSON.parse(execFileSync(process.execPath, [join(startFolder, "test/cli/build-config.mjs"), join(folder, config)], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })) as object;
    const report = (app: string) => ({ apps: [app], used: true, unused: false });
    expect(built).toEqual({ problems: [], reports: leaf === "webpack-several" ? [report("shop"), report("stock")] : [report("shop")] });
  }, 120_000);
});

describe("fedshake init", () => {
  test("writes nothing without --yes where there is no terminal to ask on", async () => {
    write({ "package.json": manifest, "webpack.config.js": federated });
    const { exitCode, stdout, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stdout).toContain("+module.exports = { plugins: [new ModuleFederationPlugin({}), new FedshakePlugin()] };");
    expect(stderr).toContain("Nothing was written. Run fedshake init again with --yes");
    expect(readFileSync("webpack.config.js", "utf8")).toBe(federated);
  });

  test("edits several apps, and says which one it cannot", async () => {
    for (const [app, config] of [["a", federated], ["b", "module.exports = require('shared-config');\n"]] as const) {
      mkdirSync(app);
      write({ [`${app}/package.json`]: manifest, [`${app}/webpack.config.js`]: config });
    }
    const { exitCode, stdout, stderr } = await run("a", "b", "--yes", "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      written: true,
      edited: [join("a", "webpack.config.js")],
      ready: [],
      refused: [{ file: "b", line: null, problem: expect.stringContaining(`no federation plugin was found in ${join("b", "webpack.config.js")}`) as string }],
      install: [],
    });
    expect(stderr).toContain("Add it by hand, in the list that the federation plugin stands in:");
  });

  test("says how the project's own package manager installs it", async () => {
    write({ "package.json": "{}", "pnpm-lock.yaml": "", "webpack.config.js": federated });
    expect((await run("--yes")).stdout).toContain("1. Install the package: pnpm add --save-dev fedshake");
  });

  test("asks for no installation where the repository has it at its top", async () => {
    mkdirSync("apps/shop", { recursive: true });
    write({ "package.json": '{ "workspaces": ["apps/*"], "devDependencies": { "fedshake": "*" } }', "apps/package.json": "{ broken", "apps/shop/package.json": "{}", "apps/shop/webpack.config.js": federated });
    const { exitCode, stdout } = await run("apps/shop", "--yes");
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain("Install");
  });

  test("writes through a link to the file itself", async () => {
    write({ "package.json": manifest, "shared.js": federated });
    symlinkSync("shared.js", "webpack.config.js");
    expect((await run("--yes")).exitCode).toBe(0);
    expect(readFileSync("shared.js", "utf8")).toContain("new FedshakePlugin()");
  });

  test.each([
    ["a missing folder", {}, ["nowhere"], /nowhere.package\.json: The file cannot be read: no such file or directory\. Check the path\./],
    ["a truncated package.json", { "package.json": '{ "name": "app",' }, [], /package\.json \(\d:\d+\): The configuration is no JSON\. The file seems to be truncated\./],
    ["a package.json that is a list", { "package.json": "[]" }, [], /package\.json: The configuration is no JSON object/],
    ["no configuration at all", { "package.json": manifest }, [], /no federation plugin was found and no configuration of webpack, Rspack or Rsbuild \(package\.json names webpack\)/],
    ["a configuration that does not parse", { "package.json": manifest, "webpack.config.js": "module.exports = {" }, [], /webpack\.config\.js:1: it does not parse/],
  ])("says what is wrong with %s", async (_, files, args, message) => {
    write(files as Record<string, string>);
    const { exitCode, stderr } = await run(...args, "--yes");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(message);
  });
});
