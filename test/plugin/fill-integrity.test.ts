import { createHash } from "node:crypto";
import { fillIntegrity } from "../../src/plugin/fill-integrity";

const scripts: Record<string, string> = { "7": "seven()", "a\"b": "quoted()" };
const integrity = (id: string): string => `sha256-${createHash("sha256").update(scripts[id] ?? "").digest("base64")} sha384-${createHash("sha384").update(scripts[id] ?? "").digest("base64")}`;
const readScripts = (id: string): Buffer[] => (id in scripts ? [Buffer.from(scripts[id] ?? "")] : []);

const placeholder = "*-*-*-CHUNK-SRI-HASH-0123456789+/= sha384-abc/+";

test("fills in what the emitted text says of each chunk, by id", () => {
  const text = `r.sriHashes = {7: "${placeholder}","a\\"b":"${placeholder}"};`;
  const emitted = `r.sriHashes={7:'${integrity("7")}','a"b':'${integrity('a"b')}'}`;
  expect(fillIntegrity(text, emitted, readScripts)).toBe(`r.sriHashes = {7: "${integrity("7")}","a\\"b":"${integrity('a"b')}"};`);
});

test("leaves a text alone that waits for nothing", () => {
  expect(fillIntegrity("const kept = 'sha256-A=';", "", readScripts)).toBe("const kept = 'sha256-A=';");
});

test.each([
  ["a chunk that is not there", `({"8":"${placeholder}"})`, integrity("7")],
  ["a value that is not true", `({"7":"${placeholder}"})`, integrity('a"b')],
  ["a value of which one part is not true", `({"7":"${placeholder}"})`, integrity("7").replace(/.$/, "A")],
  ["a placeholder outside of the table", `use("${placeholder}")`, integrity("7")],
])("fills in nothing for %s", (_, text, emitted) => {
  expect(fillIntegrity(text, emitted, readScripts)).toBeNull();
});
