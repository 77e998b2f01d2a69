import { rspack, type Configuration } from "@rspack/core";

export default (env: Record<string, unknown>): Configuration => {
  return {
    entry: "./index.js",
    plugins: [
      env.analyse && new rspack.BannerPlugin("analysed"),
      new rspack.container.ModuleFederationPlugin({
        name: "shop",
        shared: ["immer"],
      })
    ],
  } satisfies Configuration;
};
