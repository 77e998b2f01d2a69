import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { cutModule } from "../../src/jest-transform/cut-module";

interface Case {
  title: string;
  /** The library's modules; `index.js` is cut. */
  files: Record<string, string>;
  cut: string[];
  /** What stays, because the library's own modules read it through the module that is cut. */
  left: string[];
  /** Prints what the library makes of it. */
  main: string;
}

const cases: Case[] = [
  {
    title: "what a cycle reads before the module has run",
    files: {
      "index.js": `export { Base } from "./base.js";\nexport { Derived } from "./derived.js";\nexport function create() { return "created"; }\nexport const idle = 1;`,
      "base.js": `export class Base { greet() { return "hello"; } }`,
      "derived.js": `import { Base, create as make } from "./index.js";\nconst made = make();\nexport class Derived extends Base { made = made; }`,
    },
    cut: ["Base", "create", "idle"],
    left: ["Base", "create"],
    main: `import { Derived } from "./index.js"; const derived = new Derived(); console.log(derived.greet(), derived.made);`,
  },
  {
    title: "all where a cycle reads the namespace",
    files: {
      "index.js": `export * from "./base.js";\nexport * from "./derived.js";`,
      "base.js": `export class Base { greet() { return "hello"; } }`,
      "derived.js": `import * as all from "./index.js";\nexport class Derived extends all.Base {}`,
    },
    cut: ["Base"],
    left: ["Base"],
    main: `import { Derived } from "./index.js"; console.log(new Derived().greet());`,
  },
  {
    title: "values that a stand-in is no match for",
    files: {
      "index.js": `export const VERSION = "1.2", DEBUG = false, KEY = Symbol("key"), list = [];\nexport { read } from "./read.js";`,
      "read.js": `import { VERSION, DEBUG, KEY, list } from "library";\nexport const read = () => [typeof VERSION, VERSION === "1.2", DEBUG ? "debug" : "quiet", { [KEY]: 1 }[KEY], Array.isArray(list)].join();`,
    },
    cut: ["VERSION", "DEBUG", "KEY", "list"],
    left: ["DEBUG", "KEY", "VERSION", "list"],
    main: `import { read } from "./index.js"; console.log(read());`,
  },
  {
    title: "what is imported on demand, or by a module that nothing else of the library knows",
    files: {
      "index.js": `export const one = 1, two = 2;\nexport const load = async () => (await import("./load.js")).load();`,
      "load.js": "export const load = async () => { const { one } = await import(`./index.js`); return one === 1; };",
      "more.js": `export { two } from "./index.js";`,
    },
    cut: ["one", "two"],
    left: ["one", "two"],
    main: `import { load } from "./index.js"; import { two } from "./more.js"; console.log(await load(), two === 2);`,
  },
];

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "fedshake-own-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** The library in a folder of its own; its cut names that still have stand-ins. */
function write(name: string, { files, main, cut }: Case, cuts: boolean): { path: string; guarded: string[] } {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries({ ...files, "package.json": `{"name":"library","type":"module","exports":"./index.js"}`, "main.js": main })) {
    writeFileSync(join(path, file), text);
  }
  if (!cuts) return { path, guarded: [] };
  const index = join(path, "index.js");
  const { code } = cutModule({ code: files["index.js"] as string }, index, { shareKey: "library", names: cut, usesDefault: false, home: path + sep });
  writeFileSync(index, code);
  return { path, guarded: Array.from(code.matchAll(/\.value\("(\w+)", \(\) =>/g), (match) => match[1] as string) };
}

function run(path: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(path, "main.js")], { encoding: "utf8" });
  return stdout + stderr;
}

test.each(cases)("of an ES module, $title stays", (item) => {
  const before = write("before", item, false);
  const after = write("after", item, true);
  expect(run(after.path)).toBe(run(before.path));
  expect(item.cut.filter((name) => !after.guarded.includes(name)).sort()).toEqual([...item.left].sort());
});
