import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json";

const root = join(__dirname, "../..");
const entries = Object.keys(packageJson.exports).filter((path) => !path.endsWith(".json"));

/** Loads an entry point by the package's own name, as a user does, and returns its export names, sorted. */
function exportsOf(path: string, format: "import" | "require"): string[] {
  const request = JSON.stringify(path.replace(/^\./, packageJson.name));
  const load = format === "import" ? `await import(${request})` : `require(${request})`;
  const script = `process.stdout.write(JSON.stringify(Object.keys(${load}).sort()))`;
  const type = format === "import" ? "module" : "commonjs";
  return JSON.parse(execFileSync(process.execPath, [`--input-type=${type}`, "--eval", script], { cwd: root, encoding: "utf8" })) as string[];
}

test.each(entries)("%s loads in Node as an ES module and as CommonJS, with the same exports", (path) => {
  const names = exportsOf(path, "import");
  expect(names).not.toEqual([]);
  expect(exportsOf(path, "require")).toEqual(names);
});

// Yarn's Plug'n'Play cannot before Node 24, nor can Jest's own `require`.
test("CommonJS requires no ES modules", () => {
  const files = readdirSync(join(root, "dist")).filter((name) => name.endsWith(".cjs"));
  const requests = new Set(files.flatMap((name) => [...readFileSync(join(root, "dist", name), "utf8").matchAll(/\brequire\('([^'.][^']*)'\)/g)].map(([, request]) => request)));
  expect([...requests]).toEqual(expect.arrayContaining(["@babel/traverse", "magic-string", "find-cache-dir"]));
  const script = `for (const request of ${JSON.stringify([...requests])}) require(request);`;
  execFileSync(process.execPath, ["--no-experimental-require-module", "--eval", script], { cwd: root, stdio: "pipe" });
});

test("the JSON Schema of the reports is in the package", () => {
  const script = `process.stdout.write(JSON.stringify(require("fedshake/share-usage.schema.json")))`;
  const schema = JSON.parse(execFileSync(process.execPath, ["--eval", script], { cwd: root, encoding: "utf8" })) as { title: string };
  expect(schema.title).toBe("share-usage.json");
});

test("the command runs", () => {
  const bin = join(root, packageJson.bin.fedshake);
  expect(readFileSync(bin, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(execFileSync(process.execPath, [bin, "--version"], { encoding: "utf8" })).toBe(`${packageJson.version}\n`);
});

test("every file that package.json names exists", () => {
  const files = JSON.stringify([packageJson.exports, packageJson.bin, packageJson.main, packageJson.module, packageJson.types]).match(/\.\/dist\/[^"]+/g);
  expect(files?.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  expect(files?.length).toBeGreaterThan(20);
});
