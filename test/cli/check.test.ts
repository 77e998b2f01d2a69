import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "./run-cli";

const fixtures = join(__dirname, "../../__fixtures__/cli/check");
const startFolder = process.cwd();

afterEach(() => process.chdir(startFolder));

/** Checks all apps of a fixture, with its declarations if it has some. */
function check(leaf: string, ...options: string[]) {
  process.chdir(join(fixtures, leaf));
  const apps = readdirSync(".", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const declarations = existsSync("declarations.json") ? ["--config", "declarations.json"] : [];
  return runCli("check", ...apps.map(({ name }) => name).sort(), ...declarations, ...options);
}

const sound = ["builds-that-fit-together", "consumer-that-is-declared"];
const leaves = readdirSync(fixtures).filter((leaf) => !sound.includes(leaf) && leaf !== "library-in-two-versions");

test.each(sound)("%s: exit code 0", async (leaf) => {
  expect(await check(leaf)).toEqual({ exitCode: 0, stdout: expect.stringMatching(/^Checked \d builds?: they fit together\.\n$/), stderr: "" });
});

test.each(leaves)("%s: exit code 1, and says so", async (leaf) => {
  const { exitCode, stdout, stderr } = await check(leaf);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  expect(stdout).toMatchSnapshot();
});

test("--json prints the findings as JSON", async () => {
  const { exitCode, stdout } = await check("export-cut-that-an-app-uses", "--json");
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    ok: false,
    reports: 2,
    findings: [
      {
        code: "MISSING_EXPORT",
        reason: '"host" provides "shapes" 1.2.0 without the export "volume", which "remote" (./src/Tank.jsx:12:7) uses.',
        hint: 'Merge the reports of all apps, and build "host" again with them.',
        message: expect.stringMatching(/^\[fedshake\] "host" provides/),
        file: null,
        note: false,
      },
    ],
  });
});

test("different versions alone are worth a note and no failure", async () => {
  const { exitCode, stdout } = await check("library-in-two-versions");
  expect(exitCode).toBe(0);
  expect(stdout).toContain('"shapes" is provided in different versions: 1.2.0, 1.3.0.');
});

test.each([
  ["a folder that is not there", ["gone"], "There is no such file or folder"],
  ["a report of an earlier release", [join(__dirname, "../../__fixtures__/usage/version-1.json")], "The report is of an earlier release"],
  ["a file that is no report", [join(__dirname, "../../package.json")], "only versions 1 and 2 are known"],
])("%s is a finding", async (_, paths, message) => {
  const { exitCode, stdout } = await runCli("check", ...paths);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(message);
});

test("wrong declarations are an error that names them", async () => {
  const { exitCode, stdout, stderr } = await runCli("check", join(fixtures, "report-missing/host"), "-c", join(__dirname, "../../package.json"));
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toContain("package.json: fedshake: invalid options.");
  expect(stderr).toContain("{ keep?, external? }");
});
