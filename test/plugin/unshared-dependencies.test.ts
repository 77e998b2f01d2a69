import { resolve } from "node:path";
import type { FedshakePluginOptions } from "../../src/plugin";
import { buildFederation, bundlers, type BuildInput } from "./build-federation";

const files = {
  "index.js": `import("./bootstrap.js");`,
  "bootstrap.js": `import { createRoot } from "react-dom/client"; import { show } from "./library.js"; show(createRoot);`,
  "library.js": `import { createRoot } from "react-dom/client"; import { createPortal } from "react-dom"; export const show = (other) => [createRoot === other, createPortal];`,
};
const shared = {
  "./library.js": { shareKey: "library", requiredVersion: false },
  react: { singleton: true, requiredVersion: "^19.0.0" },
  "react-dom": { singleton: true, requiredVersion: "^19.0.0" },
};
const configuration = { performance: { hints: false }, resolve: { modules: [resolve("node_modules")] } };

/** A renderer that stands in the chunk of the library and in that of the app. */
const base = { files, shared, configuration } satisfies Partial<BuildInput>;

const ADVICE = new RegExp(
  [
    /\[fedshake\] "react-dom\/client" is not shared, and "library" brings it along: /,
    /2 copies of ([\d,]+) bytes of source, ([\d,]+) bytes more than one\. /,
    /Add to "shared": "react-dom\/client": \{ singleton: true, requiredVersion: "(\^19\.\d+\.\d+)" \}\. /,
    /If the copies are meant, add "react-dom" to "includeTransitive"\./,
  ]
    .map(({ source }) => source)
    .join(""),
);

describe.each(bundlers)("with %s", (bundler) => {
  const build = (input: Partial<BuildInput>) => buildFederation({ bundler, ...base, ...input });
  const countRenderers = async (input: Partial<BuildInput>) => [...(await build(input)).assets.values()].filter((text) => text.includes("createRoot = function")).length;

  test("a second renderer is noticed, and the advice taken removes it", async () => {
    const { warnings } = await build({});
    expect(warnings).toHaveLength(1);
    const [, bytes, more, requiredVersion] = ADVICE.exec(warnings[0] ?? "") ?? [];
    expect(Number(bytes?.replaceAll(",", ""))).toBeGreaterThan(500_000);
    expect(more).toBe(bytes);
    const advised = { ...shared, "react-dom/client": { singleton: true, requiredVersion } };
    expect((await build({ shared: advised })).warnings).toEqual([]);
    expect([await countRenderers({}), await countRenderers({ shared: advised })]).toEqual([2, 1]);
  });

  test.each<[FedshakePluginOptions["includeTransitive"], number]>([
    [true, 0],
    [["react-dom"], 0],
    [{ library: ["react-dom"] }, 0],
    [{ library: true }, 0],
    [["react"], 1],
    [{ other: true, react: ["react-dom"] }, 1],
  ])("with includeTransitive %j there are %i warnings", async (includeTransitive, count) => {
    expect((await build({ fedshake: { includeTransitive: includeTransitive! } })).warnings).toHaveLength(count);
  });

  test("one copy is no matter, nor is what stands where the app does", async () => {
    const withoutOwn = { ...files, "bootstrap.js": `import { show } from "./library.js"; show();` };
    expect((await build({ files: withoutOwn })).warnings).toEqual([]);
    const eager = Object.fromEntries(Object.entries(shared).map(([key, config]) => [key, { ...config, eager: true }]));
    expect((await build({ shared: eager })).warnings).toEqual([]);
  });
});
