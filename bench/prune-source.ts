/** What the benchmark of the pruner takes from the sources. */
export { buildChunkModel } from "../src/chunk";
export { collectBuildFacts, findChunkSources, readTexts } from "../src/plugin/facts";
export { buildModuleIndex } from "../src/plugin/module-index";
export { readShareConfiguration } from "../src/plugin/share-configuration";
export { collectConditionalUses, prune } from "../src/prune";
export { completeUsage, mergeReports, parseReport } from "../src/usage";
