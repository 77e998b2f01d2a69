import { buildChunkModel } from "../chunk";
import type { FedshakeError } from "../errors";
import type { ResolvedPluginOptions } from "../options";
import { collectConditionalUses, prune } from "../prune";
import { printPruneFigures } from "../report";
import type { Edit } from "../types";
import { completeUsage, createReport, mergeReports } from "../usage";
import { collectConsumption } from "./consumption";
import { collectBuildFacts, readChunkTexts } from "./facts";
import { describeFigures } from "./figures";
import type { HostCompilation, HostModuleApi, HostSource } from "./host";
import { describeLibraries } from "./libraries";
import type { ModuleIndex } from "./module-index";
import type { ShareConfiguration } from "./share-configuration";
import type { LoadedUsage } from "./usage-sources";

interface EmitContext {
  api: HostModuleApi;
  compilation: HostCompilation;
  index: ModuleIndex;
  options: ResolvedPluginOptions;
  configuration: ShareConfiguration;
  /** Null: cut nothing. */
  usage: LoadedUsage | null;
  report(error: FedshakeError): void;
}

/**
 * Emits the build's usage report, and replaces the text of shared chunks by what the usage leaves of it.
 * The figures of the cut go to the log `fedshake`, and into the report's asset info `fedshake`.
 */
export async function emitReportAndCut(context: EmitContext): Promise<void> {
  const { api, compilation, index, options, configuration, usage } = context;
  const { shares } = configuration;
  const texts = readChunkTexts(compilation);
  const facts = collectBuildFacts(compilation, index, texts, shares);
  const model = buildChunkModel(facts, Array.from(texts, ([name, text]) => ({ name, text })));
  const consumptions = await collectConsumption(compilation, index);
  const provided = collectConditionalUses(model);
  const ownReport = createReport({
    app: options.app ?? configuration.name ?? compilation.outputOptions.uniqueName ?? "app",
    build: compilation.hash ?? undefined,
    libraries: describeLibraries(facts, consumptions, provided, shares),
  });

  let info: Record<string, unknown> = {};
  if (usage) {
    // The app's own fresh usage always counts, so that a stale report cannot break the app being built.
    const complete = completeUsage(mergeReports([ownReport, ...usage.reports]), options.keep);
    const roots = facts.shared.map((entry) => ({
      entry,
      uses: complete.usesOf(entry.shareKey, entry.shareScope, entry.version),
    }));
    const result = prune(model, roots, { cut: options.cut });
    for (const { name, edits } of result.files) {
      if (edits.length > 0) compilation.updateAsset(name, (source) => replaceText(api, source, edits));
    }
    for (const diagnostic of result.diagnostics) context.report(diagnostic);
    const libraries = describeFigures(facts, texts, provided, roots, result);
    compilation.getLogger("fedshake").info(printPruneFigures(libraries));
    info = { fedshake: { libraries } };
  }
  if (options.report !== null) {
    const text = `${JSON.stringify(ownReport, null, 2)}\n`;
    compilation.emitAsset(options.report, new api.sources.RawSource(text), info);
  }
}

function replaceText(api: HostModuleApi, source: HostSource, edits: readonly Edit[]): HostSource {
  const replaced = new api.sources.ReplaceSource(source);
  for (const { start, end, text } of edits) replaced.replace(start, end - 1, text);
  return replaced;
}
