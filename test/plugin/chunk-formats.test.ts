import { readFileSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { buildFederation, bundlers, runEntry, type BuildInput, type BuildOutput } from "./build-federation";

const files = {
  "index.js": `import("./bootstrap.js");`,
  "bootstrap.js": `import { alpha } from "esm-kit";\nimport { two } from "cjs-kit";\nconsole.log(alpha(), two());`,
};
const shared = { "esm-kit": { requiredVersion: false }, "cjs-kit": { requiredVersion: false } };
const EXPECTED = "alpha assisted two\n";

/** Runs a script of the build where `importScripts`, or script elements, load the chunks. */
async function runInBrowser({ folder }: BuildOutput, entry = "main.js"): Promise<string> {
  let printed = "";
  const read = (url: string): Script => {
    const name = new URL(url, "http://localhost/").pathname.slice(1);
    return new Script(readFileSync(join(folder, "dist", name), "utf8"), { filename: name });
  };
  const finished: Array<Promise<void>> = [];
  const head = {
    appendChild(script: { src: string; onload?: (event: object) => void }): void {
      finished.push(
        Promise.resolve().then(() => {
          read(script.src).runInContext(context);
          script.onload?.({ type: "load", target: script });
        }),
      );
    },
  };
  const context = createContext({
    console: { ...console, log: (...values: unknown[]) => (printed += `${values.join(" ")}\n`) },
    location: { href: "http://localhost/", toString: () => "http://localhost/" },
    importScripts: (url: string) => read(url).runInContext(context) as unknown,
    document: { head, currentScript: null, getElementsByTagName: () => [], createElement: () => ({ setAttribute() {}, getAttribute: () => null, parentNode: null }) },
    setTimeout, clearTimeout, URL, Promise,
  });
  new Script("globalThis.self = globalThis.window = globalThis;").runInContext(context);
  read(entry).runInContext(context);
  for (let at = 0; at < 200 && printed === ""; at++) await new Promise((settle) => setTimeout(settle, 10));
  return printed;
}

function runModule({ folder }: BuildOutput): string {
  writeFileSync(join(folder, "dist/package.json"), `{ "type": "module" }`);
  return execFileSync(process.execPath, [join(folder, "dist/main.js")], { encoding: "utf8" });
}

interface Format {
  title: string;
  shared?: object;
  configuration: { output?: object; [option: string]: unknown };
  run?: (build: BuildOutput) => string | Promise<string>;
  /** What shows that chunks have that form. */
  form: RegExp;
}

const eager = { "esm-kit": { eager: true, requiredVersion: false }, "cjs-kit": { eager: true, requiredVersion: false } };
const es5 = { arrowFunction: false, const: false, methodShorthand: false, templateLiteral: true };
const formats: Format[] = [
  { title: "web", configuration: { target: "web", output: { publicPath: "http://localhost/" } }, run: runInBrowser, form: /self\["(?:webpack|rspack)Chunkapp"\]/ },
  { title: "a web worker", configuration: { target: "webworker", output: { publicPath: "http://localhost/" } }, run: runInBrowser, form: /\bimportScripts\(/ },
  { title: "node", configuration: { target: "node" }, form: /^exports\.modules = /m },
  { title: "async-node", configuration: { target: "async-node" }, form: /^exports\.modules = /m },
  {
    title: "ES modules",
    configuration: { target: "node", experiments: { outputModule: true }, output: { module: true, chunkFormat: "module", chunkLoading: "import", filename: "[name].js", chunkFilename: "[name].js" } },
    run: runModule,
    form: /^export (?:const|var|\{).*modules/m,
  },
  { title: "functions of old browsers", configuration: { target: ["web", "es5"], output: { publicPath: "http://localhost/", environment: es5 } }, run: runInBrowser, form: /(?::|^)\s*\(?function\s*\(/m },
  { title: "modules beside the runtime", shared: eager, configuration: { target: "node" }, form: /var __(?:webpack|rspack)_modules__ = \(?\{[^]*`beta \$/ },
];

const builds = bundlers.flatMap((bundler) => (["development", "production"] as const).map((mode) => ({ bundler, mode })));

describe.each(builds)("$bundler, $mode: chunks for", ({ bundler, mode }) => {
  test.each(formats)("$title are cut, and run as before", async ({ configuration, shared: shares = shared, run = runEntry, form }) => {
    const input: BuildInput = { bundler, mode, files, shared: shares, configuration: { devtool: false, ...configuration, output: { publicPath: "", ...configuration.output } } };
    const uncut = await buildFederation({ ...input, fedshake: false });
    const cut = await buildFederation({ ...input, fedshake: { usage: "self", cut: "remove" } });
    expect([cut.errors, cut.warnings]).toEqual([[], uncut.warnings]);
    const text = [...uncut.assets.values()].join("\n");
    expect(text).toContain("`beta ${");
    expect(text).toMatch(form);
    expect(await run(uncut)).toBe(EXPECTED);
    expect(await run(cut)).toBe(EXPECTED);
    expect([...cut.assets.values()].join("\n")).not.toContain("`beta ${");
  });

  test("several runtimes, each with copies of what it loads, are cut, and run as before", async () => {
    const input: BuildInput = {
      bundler, mode, shared: { ...shared, "effect-kit": { requiredVersion: false } },
      files: { ...files, "second.js": `import("./other.js");`, "other.js": `import { alpha } from "esm-kit";\nimport { effective } from "effect-kit";\nconsole.log(alpha(), effective());` },
      configuration: { target: "node", entry: { main: "./index.js", second: "./second.js" }, output: { publicPath: "" } },
    };
    const uncut = await buildFederation({ ...input, fedshake: false });
    const cut = await buildFederation({ ...input, fedshake: { usage: "self", cut: "remove" } });
    expect([cut.errors, cut.warnings]).toEqual([[], uncut.warnings]);
    const runtimes = [...cut.assets].filter(([, text]) => /function __(?:webpack|rspack)_require__\(/.test(text)).map(([name]) => name);
    expect(runtimes.sort()).toEqual(["main.js", "second.js"]);
    expect(cut.report?.details["esm-kit"]?.[0]?.runtime_names).toEqual(["main", "second"]);
    const run = ({ folder }: BuildOutput, entry: string): string => {
      runEntry({ folder } as BuildOutput);
      return execFileSync(process.execPath, [join(folder, "dist", entry)], { encoding: "utf8" });
    };
    for (const entry of runtimes) {
      expect(run(uncut, entry)).toMatch(/^alpha assisted \w/);
      expect(run(cut, entry)).toBe(run(uncut, entry));
    }
    expect([...cut.assets.values()].join("\n")).not.toContain("`beta ${");
  });
});
