import type { BuildFacts, ModuleFacts } from "../../src/types";
import { buildFederation, bundlers, type BuildInput } from "./build-federation";

async function collectFacts(input: BuildInput): Promise<BuildFacts> {
  const { errors, facts } = await buildFederation({ ...input, fedshake: false });
  expect(errors).toEqual([]);
  return facts;
}

function findModule(facts: BuildFacts, path: string): ModuleFacts {
  const found = [...facts.modules.values()].find(
    ({ name }) => !name.includes(" shared module ") && name.replace(/ \+ \d+ modules$/, "").endsWith(path),
  );
  if (!found) throw new Error(`no module "${path}" among ${[...facts.modules.values()].map(({ name }) => name).join(", ")}`);
  return found;
}

const shared = {
  "esm-kit": { singleton: true, requiredVersion: "^1.0.0 || ^2" },
  "cjs-kit": { requiredVersion: false },
  "effect-kit": { requiredVersion: false },
};
const files = {
  "index.js": `import("./bootstrap.js");`,
  "bootstrap.js": `
    import { alpha } from "esm-kit";
    import { one } from "cjs-kit";
    import { effective } from "effect-kit";
    console.log(alpha(), one(), effective());
  `,
};

describe.each(bundlers)("build facts from %s", (bundler) => {
  test("describe shared modules, their entries and consumers, in development", async () => {
    const facts = await collectFacts({ bundler, mode: "development", files, shared });
    const entry = findModule(facts, "esm-kit/index.js");
    expect(entry).toMatchObject({ shared: true, sideEffectFree: true, esm: true, inner: null });
    expect(entry.references).toEqual(
      expect.arrayContaining([findModule(facts, "esm-kit/alpha.js").id, findModule(facts, "esm-kit/beta.js").id]),
    );
    expect(findModule(facts, "cjs-kit/cjs/kit.js")).toMatchObject({ shared: true, sideEffectFree: false, esm: false });
    expect(findModule(facts, "effect-kit/index.js")).toMatchObject({ sideEffectFree: true });
    expect(findModule(facts, "effect-kit/install.js")).toMatchObject({ sideEffectFree: false });
    expect(findModule(facts, "plain-helper/index.js")).toMatchObject({ shared: true });
    expect(findModule(facts, "bootstrap.js")).toMatchObject({ shared: false });
    expect(facts.shared.map(({ shareKey, shareScope, version, moduleId }) => [shareKey, shareScope, version, moduleId]).sort()).toEqual([
      ["cjs-kit", "default", "2.0.1", findModule(facts, "cjs-kit/index.js").id],
      ["effect-kit", "default", "3.0.0", findModule(facts, "effect-kit/index.js").id],
      ["esm-kit", "default", "1.2.3", entry.id],
    ]);
    const consumes = [...facts.consumes.values()].map(({ moduleId: _, ...rest }) => rest);
    expect(consumes).toContainEqual({ shareKey: "esm-kit", shareScopes: ["default"], requiredVersion: "^1.0.0 || ^2", singleton: true });
    expect(consumes).toContainEqual({ shareKey: "cjs-kit", shareScopes: ["default"], requiredVersion: null, singleton: false });
  });

  test("name a consumed library a singleton where any share of its key is one, which may be any of them to Rspack", async () => {
    const kit = { import: "esm-kit", shareKey: "kit", requiredVersion: "^1.0.0" };
    const other = { import: "effect-kit", shareKey: "kit", requiredVersion: "^1.0.0" };
    const code = { "index.js": files["index.js"], "bootstrap.js": `import { alpha } from "kit"; import { effective } from "other"; console.log(alpha(), effective());` };
    for (const [first, second] of [[true, false], [false, true]] as const) {
      const { consumes } = await collectFacts({ bundler, files: code, shared: { kit: { ...kit, singleton: first }, other: { ...other, singleton: second } } });
      const singletons = [...consumes.values()].map(({ singleton }) => singleton);
      // webpack tells which of the two it is.
      expect(singletons.sort()).toEqual(bundler === "webpack" ? [false, true] : [true, true]);
    }
  });

  test("list the inner modules of concatenated ones in the order of the text", async () => {
    const facts = await collectFacts({ bundler, files, shared });
    const { inner, id } = findModule(facts, "esm-kit/index.js");
    const names = (inner ?? []).map(({ name }) => name.split("libraries/")[1]);
    expect(names).toEqual(["plain-helper/index.js", "esm-kit/alpha.js", "esm-kit/beta.js", "esm-kit/index.js"]);
    const proxy = [...facts.consumes.values()].find(({ shareKey }) => shareKey === "cjs-kit");
    expect(inner?.map(({ imports }) => imports)).toEqual([
      [],
      [{ inner: 0 }],
      [{ id: proxy?.moduleId }],
      [{ inner: 1 }, { inner: 2 }],
    ]);
    expect(inner?.map(({ sideEffectFree, esm }) => [sideEffectFree, esm])).toEqual([[false, true], [true, true], [true, true], [true, true]]);
    expect(facts.chunks.find(({ moduleIds }) => moduleIds.includes(id))?.files).toHaveLength(1);
  });

  test("do not call a module shared that the app reaches on its own", async () => {
    const direct = { ...files, "bootstrap.js": `${files["bootstrap.js"]}\nimport("plain-helper").then(console.log);` };
    const facts = await collectFacts({ bundler, mode: "development", files: direct, shared });
    expect(findModule(facts, "plain-helper/index.js").shared).toBe(false);
    expect(findModule(facts, "esm-kit/alpha.js").shared).toBe(true);
  });

  test("do not call a module shared that the container exposes", async () => {
    const facts = await collectFacts({ bundler, mode: "development", files, shared, exposes: { "./helper": "plain-helper" } });
    expect(findModule(facts, "plain-helper/index.js").shared).toBe(false);
  });

  test("know the version of an eager library, and of a fallback that is not provided", async () => {
    const consumeOnly = await collectFacts({
      bundler,
      files,
      plugins: [{ name: "ConsumeSharedPlugin", options: { consumes: { "esm-kit": { requiredVersion: false } } } }],
    });
    expect(consumeOnly.shared).toEqual([
      { shareKey: "esm-kit", shareScope: "default", version: "1.2.3", moduleId: findModule(consumeOnly, "esm-kit/index.js").id },
    ]);
    const eager = await collectFacts({ bundler, mode: "development", files, shared: { "esm-kit": { eager: true, requiredVersion: false } } });
    expect(findModule(eager, "esm-kit/index.js").shared).toBe(true);
    expect(eager.shared.map(({ version }) => version)).toEqual(["1.2.3"]);
  });
});
