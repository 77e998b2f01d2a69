import webpack, { type Configuration, type WebpackPluginInstance } from "webpack";

const plugins: WebpackPluginInstance[] = [
  new webpack.container.ModuleFederationPlugin({ name: "shop", shared: ["immer"] }) as unknown as WebpackPluginInstance,
];

const config: Configuration = { entry: "./index.js", plugins };

export default config;
