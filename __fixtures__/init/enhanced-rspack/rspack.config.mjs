import { ModuleFederationPlugin as Federation } from "@module-federation/enhanced/rspack";

export default {
  entry: "./index.js",
  plugins: [(new Federation({ name: "shop", shared: ["immer"], dts: false, manifest: false }))],
};
