import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import webpack from "webpack";
import configure from "../examples/federation/webpack.config.mjs";
import { collectUsage } from "../scripts/demo/collect-usage.mjs";

const PLUGIN_NAME = "CaptureBuild";

/**
 * Builds the example's host with webpack and takes what the pruner gets of it.
 *
 * @param {object} request
 * @param {"development" | "production"} request.mode
 * @param {string} request.directory Receives the builds.
 * @param {string} request.source The bundled sources.
 * @returns {Promise<{ facts: object, texts: Map<string, string>, uses: (string[] | "all")[], otherUses: (string[] | "all")[] }>}
 *   `uses` of each shared entry, merged over the apps; `otherUses` with one more export of each library.
 */
export async function captureBuild({ mode, directory, source }) {
  const { buildModuleIndex, collectBuildFacts, completeUsage, findChunkSources, parseReport, readShareConfiguration, readTexts } = createRequire(import.meta.url)(source);
  const merged = await collectUsage({ bundler: "webpack", mode, directory });
  const config = configure({ app: "host", mode, outDir: join(directory, "captured"), fedshake: { report: false }, minimize: false });
  let build = null;
  config.plugins.push({
    apply(compiler) {
      compiler.hooks.thisCompilation.tap(PLUGIN_NAME, (compilation) => {
        const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE - 1;
        compilation.hooks.processAssets.tap({ name: PLUGIN_NAME, stage }, () => {
          const index = buildModuleIndex(compilation);
          const texts = readTexts(findChunkSources(compilation, index));
          const { shares } = readShareConfiguration(compiler.options.plugins, undefined);
          build = { facts: collectBuildFacts(compilation, index, texts, shares), texts };
        });
      });
    },
  });
  await new Promise((resolve, reject) => webpack(config).run((error) => (error ? reject(error) : resolve())));
  const complete = completeUsage(parseReport(await readFile(merged, "utf8"), merged));
  const uses = build.facts.shared.map(({ shareKey, shareScope, version }) => complete.usesOf(shareKey, shareScope, version));
  const report = JSON.parse(await readFile(merged, "utf8"));
  const otherUses = build.facts.shared.map(({ shareKey }, index) => {
    const unused = report.details[shareKey]?.[0]?.unused ?? [];
    return uses[index] === "all" ? "all" : [...uses[index], ...unused.slice(0, 1)];
  });
  return { ...build, uses: uses.map((names) => (names === "all" ? names : [...names])), otherUses };
}
