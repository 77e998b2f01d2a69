import { defineConfig } from "@rsbuild/core";

export default defineConfig({
  source: { entry: { index: "./index.js" } },
  moduleFederation: {
    options: { name: "shop", shared: ["immer"] },
  },
});
