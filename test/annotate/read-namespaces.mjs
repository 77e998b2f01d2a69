// Reads requests from standard input and prints, for each, the names that Node finds in it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const files = JSON.parse(readFileSync(0, "utf8"));
const names = await Promise.all(
  files.map(async ({ file, type }) => {
    const exported = type === "esm" ? await import(pathToFileURL(file).href) : createRequire(file)(file);
    return Object.getOwnPropertyNames(exported).filter((name) => name !== "__esModule");
  }),
);
process.stdout.write(JSON.stringify(names));
