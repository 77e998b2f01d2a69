// Imports each module as Node does and prints, one JSON object per line, what is found in it: what is kept, and what
// comes of using what is cut. A process of its own: Jest replaces the module system.
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { pathToFileURL } from "node:url";

for (const { file, cut } of JSON.parse(readFileSync(0, "utf8"))) {
  globalThis.log = [];
  const namespace = await import(pathToFileURL(file).href);
  const exported = file.endsWith(".cjs") ? namespace.default : namespace;
  const names = exported === Object(exported) ? Object.getOwnPropertyNames(exported) : [];
  const kept = names.filter((name) => !cut.includes(name)).map((name) => [name, inspect(exported[name], { depth: 2 })]);
  const errors = cut.filter((name) => names.includes(name)).map((name) => [name, use(() => new exported[name]())]);
  console.log(JSON.stringify({ names, kept, errors, log: globalThis.log, enumerated: Object.keys({ ...exported }) }));
}

function use(touch) {
  try {
    return `no error, but ${inspect(touch())}`;
  } catch (error) {
    return error.message;
  }
}
