import { editConfig } from "../../src/init";

const edit = (source: string, filename = "webpack.config.js"): string => {
  const result = editConfig(source, filename);
  return result.kind === "edited" ? result.code : `${result.kind}${"problem" in result ? `, line ${result.line}: ${result.problem}` : ""}`;
};

const mf = `const { ModuleFederationPlugin } = require("webpack").container;`;
const own = `const { FedshakePlugin } = require("fedshake/plugin");`;

test.each([
  ["keeps CRLF", `${mf}\r\nmodule.exports = {\r\n\tplugins: [\r\n\t\tnew ModuleFederationPlugin({}),\r\n\t],\r\n};\r\n`, `${mf}\r\n${own}\r\nmodule.exports = {\r\n\tplugins: [\r\n\t\tnew ModuleFederationPlugin({}),\r\n\t\tnew FedshakePlugin(),\r\n\t],\r\n};\r\n`],
  ["keeps what stands behind the import", `import webpack from "webpack"; // 5\nexport default { plugins: [new webpack.container.ModuleFederationPlugin()] };`, `import webpack from "webpack"; // 5\nimport { FedshakePlugin } from "fedshake/plugin";\nexport default { plugins: [new webpack.container.ModuleFederationPlugin(), new FedshakePlugin()] };`],
  ["keeps directives and comments with their statements", `#!/usr/bin/env node\n"use strict";\n/** @type {object} */\nmodule.exports = { plugins: [new container.ModuleFederationPlugin()] };`, `#!/usr/bin/env node\n"use strict";\n${own}\n\n/** @type {object} */\nmodule.exports = { plugins: [new container.ModuleFederationPlugin(), new FedshakePlugin()] };`],
  ["goes behind parentheses", `${mf}\nmodule.exports = { plugins: [(new ModuleFederationPlugin())] };`, `${mf}\n${own}\nmodule.exports = { plugins: [(new ModuleFederationPlugin()), new FedshakePlugin()] };`],
  ["goes beside a condition's list", `${mf}\nmodule.exports = { plugins: [a, ...(x ? [new ModuleFederationPlugin()] : [])] };`, `${mf}\n${own}\nmodule.exports = { plugins: [a, ...(x ? [new ModuleFederationPlugin(), new FedshakePlugin()] : [])] };`],
  ["serves two federations of one list with one plugin", `${mf}\nmodule.exports = { plugins: [new ModuleFederationPlugin({ name: "a" }), b, new ModuleFederationPlugin({ name: "c" })] };`, `${mf}\n${own}\nmodule.exports = { plugins: [new ModuleFederationPlugin({ name: "a" }), b, new ModuleFederationPlugin({ name: "c" }), new FedshakePlugin()] };`],
  ["takes a trailing comment for no comma", `${mf}\nmodule.exports = {\n  plugins: [\n    new ModuleFederationPlugin() // last\n  ]\n};`, `${mf}\n${own}\nmodule.exports = {\n  plugins: [\n    new ModuleFederationPlugin(),\n    new FedshakePlugin() // last\n  ]\n};`],
])("%s", (_, source, expected) => {
  expect(edit(source)).toBe(expected);
});

test.each([
  ["no tools", `{\n  plugins: [pluginModuleFederation({})],\n}`, `{\n  plugins: [pluginModuleFederation({})],\n  tools: { rspack: { plugins: [new FedshakePlugin()] } },\n}`],
  ["tools without rspack", `{ tools: { postcss: {} }, plugins: [pluginModuleFederation({})] }`, `{ tools: { postcss: {}, rspack: { plugins: [new FedshakePlugin()] } }, plugins: [pluginModuleFederation({})] }`],
  ["rspack without plugins", `{ tools: { rspack: {} }, plugins: [pluginModuleFederation({})] }`, `{ tools: { rspack: { plugins: [new FedshakePlugin()] } }, plugins: [pluginModuleFederation({})] }`],
  ["plugins", `{ tools: { rspack: { plugins: [other()] } }, plugins: [pluginModuleFederation({})] }`, `{ tools: { rspack: { plugins: [other(), new FedshakePlugin()] } }, plugins: [pluginModuleFederation({})] }`],
])("adds to an Rsbuild configuration with %s", (_, source, expected) => {
  const head = `import { pluginModuleFederation } from "@module-federation/rsbuild-plugin";\n`;
  expect(edit(`${head}export default ${source};`, "rsbuild.config.ts")).toBe(`${head}import { FedshakePlugin } from "fedshake/plugin";\nexport default ${expected};`);
});

test.each([
  [`${mf}\nmodule.exports = { plugins: [x && new ModuleFederationPlugin()] };`, "refused, line 2: the federation plugin does not stand in a list of plugins"],
  [`${mf}\nmodule.exports = { plugins: [x ? new ModuleFederationPlugin() : null] };`, "refused, line 2: the federation plugin does not stand in a list of plugins"],
  [`${mf}\nmodule.exports = withPlugin(new ModuleFederationPlugin());`, "refused, line 2: the federation plugin does not stand in a list of plugins"],
  [`${mf}\nlist.push(new ModuleFederationPlugin());`, "refused, line 2: the federation plugin does not stand in a list of plugins"],
  [`${mf}\nconst f = new ModuleFederationPlugin();\nmodule.exports = [{ plugins: [f] }, { plugins: [f] }];`, 'refused, line 2: "f" holds the federation plugin, but is not used in one list of plugins alone'],
  [`${mf}\nlet f = new ModuleFederationPlugin();\nif (x) f = null;\nmodule.exports = { plugins: [f] };`, 'refused, line 2: "f" holds the federation plugin, but is not used in one list of plugins alone'],
  [`${mf}\nconst FedshakePlugin = 1;\nmodule.exports = { plugins: [new ModuleFederationPlugin()] };`, 'refused, line null: the name "FedshakePlugin" is in use'],
  [`export default { ...base, plugins: [pluginModuleFederation({})] };`, 'refused, line 1: an object is spread where "tools" would be added, and may hold it already'],
  [`export default { tools: { rspack: (config) => config }, plugins: [pluginModuleFederation({})] };`, 'refused, line 1: "tools.rspack" is not written out as an object'],
  [`export default { tools: { rspack: { plugins } }, plugins: [pluginModuleFederation({})] };`, 'refused, line 1: "tools.rspack.plugins" is not written out as a list'],
  [`export default { plugins: [new HtmlPlugin()] };`, "absent"],
  [`class ModuleFederationPlugin {}\nmodule.exports = { moduleFederation: true };`, "absent"],
  [`// new ModuleFederationPlugin()\nmodule.exports = "new ModuleFederationPlugin()";`, "absent"],
  [`${mf}\n${own}\nmodule.exports = { plugins: [new ModuleFederationPlugin(), new FedshakePlugin()] };`, "unchanged"],
])("leaves %j alone", (source, expected) => {
  expect(edit(source)).toBe(expected);
});
