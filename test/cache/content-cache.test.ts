import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ContentCache } from "../../src/content-cache";

const folder = mkdtempSync(join(tmpdir(), "fedshake-cache-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["JSON of another shape", () => Buffer.from("null")],
  ["nothing", () => Buffer.alloc(0)],
  ["a part of it", (content: Buffer) => content.subarray(0, -1)],
  ["one other letter", (content: Buffer) => Buffer.from(content.toString("latin1").replace("a", "b"), "latin1")],
])("does not take %s for what it has written", (_, damage) => {
  const cache = new ContentCache(folder, 10);
  cache.set("key", `{"code":"a();"}`);
  cache.setBytes("key", Buffer.from("a();"));
  expect([cache.get("key"), cache.getBytes("key")?.toString()]).toEqual([`{"code":"a();"}`, "a();"]);
  const files = readdirSync(folder).map((name) => join(folder, name));
  expect(files).toHaveLength(2);
  for (const file of files) writeFileSync(file, damage(readFileSync(file)));
  expect([cache.get("key"), cache.getBytes("key")]).toEqual([null, null]);
});
