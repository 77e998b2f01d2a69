import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createReport, printReport, type LibraryUsage } from "../../src/usage";
import { runCli } from "./run-cli";

const library: LibraryUsage = {
  shareKey: "antd",
  shareScope: "default",
  version: "6.1.0",
  requiredVersion: "^6.0.0",
  singleton: false,
  provided: new Set(["Menu", "Modal", "Table", "Tree"]),
  used: new Set(),
  entryModule: "1",
  moduleType: "esm",
};
const icons = { ...library, shareKey: "@ant-design/icons", version: "6.0.2", provided: new Set(["Down", "Home", "Star"]) };
const uses = (places: Record<string, string[]>) => ({ used: new Set(Object.keys(places)), places: new Map(Object.entries(places)) });
const conditionalUses = { always: { react: ["createElement"] }, by_export: { Menu: { "@ant-design/icons": ["Down"] }, Tree: { antd: ["Menu"] } } };
const react = { ...library, shareKey: "react", version: "19.2.0", provided: new Set(["createElement", "use"]) };
const reports = {
  shop: createReport({ app: "shop", libraries: [{ ...library, ...uses({ Tree: ["./src/Nav.jsx:8:6"] }), conditionalUses }, icons] }),
  host: createReport({
    app: "host",
    libraries: [
      { ...library, ...uses({ Menu: ["./src/App.jsx:3:10", "./src/Side.jsx:5:1"] }), conditionalUses },
      { ...icons, used: "all", reasons: ["./src/gallery.js uses its namespace as a value."] },
      react,
    ],
  }),
};

let folder: string;
const startFolder = process.cwd();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fedshake-explain-"));
  process.chdir(folder);
  for (const [app, report] of Object.entries(reports)) writeFileSync(`${app}.json`, printReport(report));
  writeFileSync("declarations.json", JSON.stringify({ external: { "partner-*": { antd: ["Mod*"] } } }));
});

afterAll(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true, force: true });
});

test("gives every way from an app to the export, through exports and libraries", async () => {
  const { exitCode, stdout, stderr } = await runCli("explain", "@ant-design/icons/Down", "shop.json", "host.json");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatchInlineSnapshot(`
"Down of @ant-design/icons 6.0.2 is kept.
It is needed in 3 ways, all of which would have to go:

  host: ./src/gallery.js uses its namespace as a value.
    uses Down of @ant-design/icons

  host: ./src/App.jsx:3:10, ./src/Side.jsx:5:1
    uses Menu of antd
      needs Down of @ant-design/icons

  shop: ./src/Nav.jsx:8:6
    uses Tree of antd
      needs Menu of antd
        needs Down of @ant-design/icons
"
`);
});

test("tells the same of the merge as of the reports", async () => {
  await runCli("merge", "host.json", "shop.json", "-o", "merged.json");
  const ofReports = await runCli("explain", "@ant-design/icons/Down", "shop.json", "host.json");
  expect(await runCli("explain", "@ant-design/icons/Down", "merged.json")).toEqual(ofReports);
});

test("says that a library needs an export as soon as it is loaded", async () => {
  expect((await runCli("explain", "react/createElement", "shop.json", "host.json")).stdout).toMatchInlineSnapshot(`
"createElement of react 19.2.0 is kept.
It is needed in 2 ways, all of which would have to go:

  host
    uses antd, which as soon as it is loaded
      needs createElement of react

  shop
    uses antd, which as soon as it is loaded
      needs createElement of react
"
`);
});

test("names the declaration that keeps an export", async () => {
  expect((await runCli("explain", "antd/Modal", "shop.json", "-c", "declarations.json")).stdout).toMatchInlineSnapshot(`
"Modal of antd 6.1.0 is kept.
It is needed in one way, which would have to go:

  "external" of "partner-*"
    names Modal of antd
"
`);
});

test("says of a cut export that nothing uses it", async () => {
  expect((await runCli("explain", "antd/Table", "shop.json", "host.json")).stdout).toMatchInlineSnapshot(`
"Table of antd 6.1.0 is cut.
Nothing uses it.
"
`);
});

test("lists what is kept of a library, and because of what", async () => {
  expect((await runCli("explain", "antd", "shop.json", "host.json")).stdout).toMatchInlineSnapshot(`
"antd 6.1.0: 2 of 4 exports are kept.

export  because of
Menu    host: ./src/App.jsx:3:10, ./src/Side.jsx:5:1
Tree    shop: ./src/Nav.jsx:8:6
"
`);
});

test("--json has the chains, and an export's details", async () => {
  const { stdout } = await runCli("explain", "antd/Menu", "shop.json", "--json");
  expect(JSON.parse(stdout)).toEqual({
    shareKey: "antd",
    name: "Menu",
    versions: [{ shareScope: "default", version: "6.1.0", isKept: true }],
    chains: [
      {
        by: { kind: "app", app: "shop", places: ["./src/Nav.jsx:8:6"], reasons: [] },
        steps: [
          { shareKey: "antd", name: "Tree" },
          { shareKey: "antd", name: "Menu" },
        ],
      },
    ],
  });
  const { versions } = JSON.parse((await runCli("explain", "antd", "shop.json", "--json")).stdout) as { versions: Array<{ exports: object }> };
  expect(versions[0]?.exports).toMatchObject({
    Menu: { usage: "unused", provided: true, annotation: "KEEP", because: { kind: "library", shareKey: "antd", name: "Tree" } },
    Table: { usage: "unused", provided: true, annotation: "ELIMINATE", because: null },
    Tree: { usage: "used", annotation: "KEEP", because: { kind: "app", app: "shop" } },
  });
});

test.each([
  ["a library that no report mentions", "andt/Menu", 'No report mentions a library "andt/Menu".'],
  ["an export that is not there", "antd/Menus", '"antd" has no export "Menus". Did you mean "Menu"?'],
])("%s is an error", async (_, subject, message) => {
  const { exitCode, stdout, stderr } = await runCli("explain", subject, "shop.json");
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toContain(message);
});

test("a call without reports is wrong", async () => {
  expect((await runCli("explain", "antd")).exitCode).toBe(2);
});
