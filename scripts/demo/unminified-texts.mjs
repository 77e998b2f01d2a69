/**
 * A plugin for both bundlers that keeps the text of each chunk as the minimizer gets it.
 *
 * @param {Map<string | number, string[]>} texts Receives the texts by the chunk's id: names with hashes change later.
 */
export const keepTexts = (texts) => ({
  apply(compiler) {
    const name = "KeepTexts";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE - 1;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        for (const { id, files } of compilation.chunks) {
          const scripts = [...files].filter((file) => file.endsWith(".js"));
          texts.set(id, scripts.map((file) => assets[file].source().toString()));
        }
      });
    });
  },
});
