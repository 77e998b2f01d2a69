import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { annotate, type CollectedExports } from "../../src/annotate";
import { annotateLazily, listForwardsLazily } from "../../src/annotate/annotate-lazily";
import { createExportsCache } from "../../src/exports-cache";

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), "fedshake-exports-"))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const source = 'exports.a = exports.b = 1;\nexports["__proto__x"] = 2;\n';
const unexpected = (): Promise<CollectedExports> => Promise.reject(new Error("collected again"));
const collect = async (cache: ReturnType<typeof createExportsCache>): Promise<void> => {
  await annotateLazily({ source, filename: "a.js", shareKeys: ["lib"] }, cache);
};

test("a module is annotated from memory as it was at first, whatever it is called and shared as", async () => {
  await collect(createExportsCache({ directory, salt: "1" }));
  const remember = createExportsCache({ directory, salt: "1" });
  const input = { source, filename: "b.js", shareKeys: ["other"] };
  expect(await annotateLazily(input, (text) => remember(text, unexpected))).toEqual(annotate(input));
});

test("what a module forwards to is remembered", async () => {
  const forwarding = 'module.exports = require("./a");';
  const cache = createExportsCache({ directory, salt: "1" });
  expect(await listForwardsLazily(forwarding, "a.js", cache)).toEqual(["./a"]);
  expect(await listForwardsLazily(forwarding, "b.js", (text) => cache(text, unexpected))).toEqual(["./a"]);
});

test.each([
  ["another text", `${source} `, "1"],
  ["other code of ours", source, "2"],
])("%s is collected anew", async (_, text, salt) => {
  await collect(createExportsCache({ directory, salt: "1" }));
  await expect(createExportsCache({ directory, salt })(text, unexpected)).rejects.toThrow("collected again");
});

test("a damaged entry is collected anew", async () => {
  const cache = createExportsCache({ directory, salt: "1" });
  await collect(cache);
  const [entry = ""] = readdirSync(directory);
  const path = join(directory, entry);
  writeFileSync(path, readFileSync(path, "utf8").slice(0, 10));
  await expect(cache(source, unexpected)).rejects.toThrow("collected again");
});

test("what does not parse is not remembered", async () => {
  const input = { source: "export {", filename: "a.js", shareKeys: ["lib"] };
  await expect(annotateLazily(input, createExportsCache({ directory, salt: "1" }))).rejects.toThrow(/a\.js \(1:9\): the module does not parse/);
  expect(readdirSync(directory)).toEqual([]);
});

test("nothing is remembered where no folder is named", async () => {
  const cache = createExportsCache(undefined);
  await collect(cache);
  await expect(cache(source, unexpected)).rejects.toThrow("collected again");
});
