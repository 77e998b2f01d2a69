import webpack from "webpack";
import { readShareConfiguration } from "../../src/plugin/share-configuration";

const { ModuleFederationPlugin } = webpack.container;
const { ConsumeSharedPlugin, ProvideSharedPlugin, SharePlugin } = webpack.sharing;

function readShares(shared: ConstructorParameters<typeof ModuleFederationPlugin>[0]["shared"]) {
  return readShareConfiguration([new ModuleFederationPlugin({ name: "app", shared: shared ?? [] })]).shares;
}

test("reads keys, objects, ranges and other requests from a list", () => {
  expect(readShares(["react", { antd: "^6.0.0", lodash: "lodash-es", "chart.js": { singleton: true } }])).toEqual([
    { request: "react", shareKey: "react", singleton: false },
    { request: "antd", shareKey: "antd", singleton: false },
    { request: "lodash-es", shareKey: "lodash", singleton: false },
    { request: "chart.js", shareKey: "chart.js", singleton: true },
  ]);
});

test("reads import, shareKey, packageName, prefixes and paths from an object", () => {
  const shares = readShares({
    preact: { import: "preact/compat", shareKey: "react", packageName: "preact", singleton: true },
    external: { import: false },
    "lodash/": {},
    "./src/theme": { requiredVersion: false },
  });
  expect(shares).toEqual([
    { request: "preact/compat", shareKey: "react", singleton: true },
    { request: null, shareKey: "external", singleton: false },
    { request: "lodash/", shareKey: "lodash/", singleton: false },
    { request: "./src/theme", shareKey: "./src/theme", singleton: false },
  ]);
});

test("reads SharePlugin, ConsumeSharedPlugin and ProvideSharedPlugin, and joins what they say of one library", () => {
  const { shares, name } = readShareConfiguration([
    new SharePlugin({ shared: { react: { singleton: true } } }),
    new ProvideSharedPlugin({ provides: { "./widget.js": { shareKey: "widget" }, plain: "plain-key" } }),
    new ConsumeSharedPlugin({ consumes: { react: {}, preact: "^10" } }),
  ]);
  expect(shares).toEqual([
    { request: "react", shareKey: "react", singleton: true },
    { request: "./widget.js", shareKey: "widget", singleton: false },
    { request: "plain", shareKey: "plain-key", singleton: false },
    { request: "preact", shareKey: "preact", singleton: false },
  ]);
  expect(name).toBeNull();
});

test("reads the plugins that keep their options elsewhere, and no unrelated ones", () => {
  class EnhancedModuleFederationPlugin {
    _options = { name: "shop", shared: { vue: { singleton: true } } };
  }
  class ConsumeShared {
    _options = { consumes: [["svelte", { shareKey: "svelte", singleton: true }]] };
  }
  class CachePlugin {
    options = { name: "cache", shared: ["never"] };
  }
  const { shares, name } = readShareConfiguration([new CachePlugin(), new EnhancedModuleFederationPlugin(), new ConsumeShared(), null, () => {}]);
  expect(shares.map(({ shareKey }) => shareKey)).toEqual(["vue", "svelte"]);
  expect(name).toBe("shop");
});

test("adds the shares of the option, with hostile names", () => {
  const shared = JSON.parse(`{ "__proto__": { "singleton": true }, "constructor": "^1" }`) as object;
  expect(readShareConfiguration([], shared).shares).toEqual([
    { request: "__proto__", shareKey: "__proto__", singleton: true },
    { request: "constructor", shareKey: "constructor", singleton: false },
  ]);
});
