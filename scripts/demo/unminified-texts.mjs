/**
 * A plugin for both bundlers that keeps the text of each chunk as the minimizer gets it.
 *
 * @param {Map<string, string>} texts Receives the texts by file name.
 */
export const keepTexts = (texts) => ({
  apply(compiler) {
    const name = "KeepTexts";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE - 1;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        for (const file of Object.keys(assets)) {
          if (file.endsWith(".js")) texts.set(file, assets[file].source().toString());
        }
      });
    });
  },
});
