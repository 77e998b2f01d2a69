// Imports each module named on the command line as Node does, and prints what can be observed of it, one JSON
// object per line. A process of its own: Jest replaces the module system.
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { pathToFileURL } from "node:url";

const files = JSON.parse(readFileSync(0, "utf8"));

for (const file of files) {
  globalThis.log = [];
  let observed;
  try {
    const namespace = await import(pathToFileURL(file).href);
    const exported = file.endsWith(".cjs") ? namespace.default : namespace;
    observed = { before: describe(exported), log: describeLog() };
    if (typeof exported.mutate === "function") {
      exported.mutate();
      observed.after = describe(exported);
    }
  } catch (error) {
    observed = { error: String(error) };
  }
  console.log(JSON.stringify(observed));
}

function describeLog() {
  return globalThis.log.map((value) => inspect(value));
}

function describe(exported) {
  return Reflect.ownKeys(exported).map((key) => {
    const { get, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(exported, key);
    const current = exported[key];
    const signature = typeof current === "function" ? [current.name, current.length] : null;
    return [String(key), inspect(current, { depth: 3 }), signature, Boolean(get), { writable, enumerable, configurable }];
  });
}
