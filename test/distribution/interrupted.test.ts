import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { join, sep } from "node:path";
import { createReport } from "../../src/usage";
import type { Usage } from "../../src/usage";
import { buildFederation } from "../plugin/build-federation";
import { copyOutput, listFiles, optimize, readTree } from "./built-app";

const library = (name: string, index: string, extra: string): Record<string, string> => ({
  [`node_modules/${name}/package.json`]: `{ "name": "${name}", "version": "1.0.0", "type": "module", "sideEffects": false }`,
  [`node_modules/${name}/index.js`]: index,
  [`node_modules/${name}/extra.js`]: extra,
});

/** Names without hashes, so that the chunks of two states have the same names. `kit`, as long as it is whole, needs all of `base` when it is loaded. */
const app = {
  files: {
    "index.js": 'import("./main.js");',
    "main.js": 'import { plain } from "kit";\nconsole.log(plain());',
    ...library("kit", 'export { eager } from "./extra.js";\nimport { trim } from "base";\nexport const plain = () => trim(" plain ");', 'import { make } from "base";\nexport const eager = make("eager");'),
    ...library("base", 'export { make } from "./extra.js";\nexport const trim = (text) => text.trim();', 'export const make = (text) => `made ${text}`;'),
  },
  shared: { kit: {}, base: {} },
  configuration: {
    target: "async-node",
    resolve: { modules: ["node_modules"] },
    optimization: { splitChunks: false },
    output: { publicPath: "", filename: "[name].js", chunkFilename: "[id].js" },
  },
};

/** Another app uses `eager`. */
const more = createReport({
  app: "other",
  libraries: [{ shareKey: "kit", shareScope: "default", requiredVersion: null, singleton: false, version: null, provided: new Set(), used: new Set(["eager"]), entryModule: null, moduleType: "unknown" }],
});

/** Renames staged files into place and removes others, `count` in all, and then fails as if the process were killed. Returns how many there were. */
async function interruptAfter(count: number, run: () => Promise<unknown>): Promise<number> {
  let done = 0;
  const step = (): void => {
    if (++done > count) throw new Error("killed");
  };
  const { renameSync, rmSync } = fs;
  const spies = [
    jest.spyOn(fs, "renameSync").mockImplementation((from, to) => {
      if (String(from).includes(`${sep}staging${sep}`)) step();
      renameSync(from, to);
    }),
    jest.spyOn(fs, "rmSync").mockImplementation((path, options) => {
      if (!String(path).includes(".fedshake")) step();
      rmSync(path, options);
    }),
  ];
  try {
    await run().catch((error: Error) => expect(error.message).toBe("killed"));
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return done;
}

const hashed = { filename: "[name].[contenthash].js", chunkFilename: "[contenthash].js" };

/** What each entry prints that is there. */
const run = (dist: string): string =>
  listFiles(dist)
    .filter((name) => name.startsWith("main."))
    .map((name) => execFileSync(process.execPath, [join(dist, name)], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }))
    .filter((text, at, all) => all.indexOf(text) === at)
    .join();

async function build(output: object): Promise<string> {
  const configuration = { ...app.configuration, output: { ...app.configuration.output, ...output } };
  const { folder, errors } = await buildFederation({ bundler: "webpack", ...app, configuration });
  expect(errors).toEqual([]);
  return join(folder, "dist");
}

describe.each([
  ["without hashes in names", {}],
  ["with hashes in names", hashed],
])("in place, %s", (_, output) => {
  let built: string;
  beforeAll(async () => {
    built = await build(output);
  });

  test.each<[string, Usage[] | null, Usage[]]>([
    ["the first cut", null, []],
    ["a cut to more", [], [more]],
    ["a cut to less", [more], []],
  ])("after each file that %s writes, the app runs", async (_, before, after) => {
    const prepare = async (): Promise<string> => {
      const dist = copyOutput(built);
      if (before) await optimize(dist, { usage: before });
      return dist;
    };
    const whole = await prepare();
    const steps = await interruptAfter(Infinity, () => optimize(whole, { usage: after }));
    expect(steps).toBeGreaterThanOrEqual(2);
    for (let count = 0; count < steps; count++) {
      const dist = await prepare();
      await interruptAfter(count, () => optimize(dist, { usage: after }));
      expect(run(dist)).toBe("plain\n");
      await optimize(dist, { usage: after });
      expect(readTree(dist)).toEqual(readTree(whole));
    }
  });
});

test("without hashes, in another order, the app would not run", async () => {
  const built = await build({});
  const [whole, dist] = [copyOutput(built), copyOutput(built)];
  await optimize(whole);
  const changed = Object.keys(readTree(built)).filter((name) => name.endsWith(".js") && readTree(whole)[name] !== readTree(built)[name]);
  const works = changed.map((name) => {
    fs.copyFileSync(join(whole, name), join(dist, name));
    try {
      return run(dist) === "plain\n";
    } catch {
      return false;
    } finally {
      fs.copyFileSync(join(built, name), join(dist, name));
    }
  });
  expect(works).toContain(false);
});
