import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { annotate, type Annotated } from "../../src/annotate";

const modules = join(__dirname, "../../node_modules");
const load = createRequire(join(modules, "index.js"));

/** For each entry module: the module from which Node can tell its names, where Node cannot load it itself. */
const entries: Array<{ file: string; type: "esm" | "commonjs"; twin?: string }> = [
  { file: "lodash-es/lodash.js", type: "esm" },
  { file: "antd/es/index.js", type: "esm", twin: "antd/lib/index.js" },
  { file: "antd/lib/index.js", type: "commonjs" },
  { file: "@ant-design/icons/es/icons/index.js", type: "esm", twin: "@ant-design/icons/lib/icons/index.js" },
  { file: "@ant-design/icons/lib/index.js", type: "commonjs" },
  { file: "@reduxjs/toolkit/dist/redux-toolkit.modern.mjs", type: "esm" },
  { file: "@reduxjs/toolkit/dist/cjs/redux-toolkit.development.cjs", type: "commonjs" },
  { file: "react-redux/dist/react-redux.mjs", type: "esm" },
  { file: "react-redux/dist/cjs/react-redux.development.cjs", type: "commonjs" },
  { file: "chart.js/dist/chart.js", type: "esm" },
  { file: "chart.js/dist/chart.cjs", type: "commonjs" },
  { file: "react-router-dom/dist/index.mjs", type: "esm" },
  { file: "react-router/dist/development/index.mjs", type: "esm" },
  { file: "react-router/dist/development/index.js", type: "commonjs" },
  { file: "react/index.js", type: "commonjs" },
  { file: "react/cjs/react.development.js", type: "commonjs" },
  { file: "react/cjs/react.production.js", type: "commonjs" },
  { file: "react-dom/client.js", type: "commonjs" },
  { file: "react-dom/cjs/react-dom-client.production.js", type: "commonjs" },
  { file: "semver/index.js", type: "commonjs" },
  { file: "immer/dist/cjs/immer.cjs.development.js", type: "commonjs" },
  { file: "tslib/tslib.es6.mjs", type: "esm" },
  { file: "@babel/types/lib/index.js", type: "commonjs" },
];

interface Entry {
  file: string;
  type: string;
  names: string[];
  /** Names of all modules that the entry forwards to. */
  forwarded: Set<string>;
  result: Annotated;
  source: string;
}

let results: Map<string, Entry>;

beforeAll(() => {
  const annotated = entries.map(({ file, type, twin = file }) => {
    const source = readFileSync(join(modules, file), "utf8");
    const result = annotate({ source, filename: file, shareKeys: ["lib"] });
    if (!result) throw new Error(`${file}: nothing to annotate`);
    const origin = createRequire(join(modules, twin));
    const forwards = result.forwards.map((request) => origin.resolve(request));
    return { file, type, twin: { file: load.resolve(`./${twin}`), type: twin === file ? type : "commonjs" }, forwards, result, source };
  });
  const requests = annotated.flatMap(({ twin, forwards }) => [twin, ...forwards.map((file) => ({ file, type: "commonjs" }))]);
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "read-namespaces.mjs")], {
    input: JSON.stringify(requests),
    encoding: "utf8",
  });
  if (!stdout) throw new Error(stderr);
  const names = JSON.parse(stdout) as string[][];
  results = new Map(
    annotated.map(({ forwards, twin: _, ...entry }) => {
      const own = names.shift()!;
      const forwarded = new Set(forwards.flatMap(() => names.shift()!));
      return [entry.file, { ...entry, names: own, forwarded }];
    }),
  );
});

describe.each(entries)("$file", ({ file, type }) => {
  it("is recognized", () => {
    expect(results.get(file)!.result.moduleType).toBe(type);
  });

  it("lists the names that Node finds", () => {
    const { names, forwarded, result } = results.get(file)!;
    const listed = new Set(result.exports);
    expect(result.exports).not.toBe("all");
    expect([...listed].filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !listed.has(name) && !forwarded.has(name))).toEqual([]);
  });

  it("marks every listed name and leaves the rest of the text", () => {
    const { result, source } = results.get(file)!;
    const conditions = new Set(Array.from(result.code.matchAll(/@common:if \[condition="treeShake\.lib\.([^"]*)"\]/g), ([, name]) => name));
    expect([...conditions].sort()).toEqual(result.exports);
    expect(result.code.split("\n")).toHaveLength(source.split("\n").length);
  });
});
