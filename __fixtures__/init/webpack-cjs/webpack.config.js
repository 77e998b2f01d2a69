const path = require("path");
const { ModuleFederationPlugin } = require("webpack").container; // the federation

/** @type {import("webpack").Configuration} */
module.exports = {
  entry: "./index.js",
  output: { path: path.resolve(__dirname, "dist") },
  plugins: [
    // What is shared
    new ModuleFederationPlugin({
      name: "shop",
      shared: ["immer"],
    }),
  ],
};
