const { ModuleFederationPlugin } = require("@module-federation/enhanced/webpack");

const federation = new ModuleFederationPlugin({ name: "shop", shared: ["immer"], dts: false, manifest: false });

module.exports = {
  entry: "./index.js",
  plugins: [federation],
};
