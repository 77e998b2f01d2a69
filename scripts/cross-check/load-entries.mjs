// Loads modules as Node does and prints what each exports, as one line of JSON. A process of its own, whose modules
// nobody else has touched. Reads from standard input `{ entries: [{ file, isEsm }], texts: { path: text } }`: the
// texts stand for those of the files.
import { readFileSync } from "node:fs";
import Module, { createRequire, register } from "node:module";
import { pathToFileURL } from "node:url";

const { entries, texts } = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(import.meta.url);

const compile = Module._extensions[".js"];
Module._extensions[".js"] = (module, file) => {
  if (Object.hasOwn(texts, file)) module._compile(texts[file], file);
  else compile(module, file);
};
const urls = Object.fromEntries(Object.entries(texts).map(([file, text]) => [pathToFileURL(file).href, text]));
register("./replace-texts.mjs", import.meta.url, { data: urls });

const loaded = [];
for (const { file, isEsm } of entries) {
  const exported = isEsm ? await import(pathToFileURL(file).href) : require(file);
  loaded.push(describe(exported));
}
process.stdout.write(`\n${JSON.stringify(loaded)}`, () => process.exit());

function describe(exported) {
  const type = typeof exported;
  if (exported === null || (type !== "object" && type !== "function")) return { type, members: [] };
  const own = Object.getOwnPropertyNames(exported).filter((name) => type === "object" || !/^(?:length|name|prototype|arguments|caller)$/.test(name));
  return { type, members: own.map((name) => [name, ...describeMember(exported, name)]) };
}

function describeMember(exported, name) {
  const { enumerable, get } = Object.getOwnPropertyDescriptor(exported, name);
  let value;
  try {
    value = exported[name];
  } catch (error) {
    value = error;
  }
  return [enumerable, get !== undefined, typeof value, typeof value === "function" ? [value.name, value.length] : null];
}
