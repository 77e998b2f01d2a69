const { container: { ModuleFederationPlugin } } = require("webpack");

module.exports = ["shop", "stock"].map((name) => ({ name, entry: "./index.js", output: { filename: `${name}.js` }, plugins: [new ModuleFederationPlugin({ name, shared: ["immer"] })] }));
