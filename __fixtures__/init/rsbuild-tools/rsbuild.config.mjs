import { defineConfig } from '@rsbuild/core';

export default defineConfig(({ command }) => ({
  source: { entry: { index: './index.js' } },
  tools: { rspack: { devtool: command === 'dev' ? 'source-map' : false, plugins: [] } },
  moduleFederation: { options: { name: 'shop', shared: ['immer'] } },
}));
