import type { FedshakeError } from "../errors";
import type { ResolvedPluginOptions } from "../options";
import { printPruneFigures } from "../report";
import type { Edit } from "../types";
import { mergeReports } from "../usage";
import { collectConsumption } from "./consumption";
import { collectBuildFacts, readChunkTexts } from "./facts";
import type { HostCompilation, HostModuleApi, HostSource } from "./host";
import type { ModuleIndex } from "./module-index";
import { runAnalysis } from "./run-analysis";
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
  const analysis = await runAnalysis({
    facts: collectBuildFacts(compilation, index, texts, shares),
    texts,
    consumptions: await collectConsumption(compilation, index),
    shares,
    app: options.app ?? configuration.name ?? compilation.outputOptions.uniqueName ?? "app",
    build: compilation.hash ?? undefined,
    cut: usage && { mode: options.cut, keep: options.keep, usage: JSON.stringify(mergeReports(usage.reports)) },
  });
  const { report, files, libraries, diagnostics } = analysis;
  for (const { name, edits } of files) compilation.updateAsset(name, (source) => replaceText(api, source, edits));
  for (const diagnostic of diagnostics) context.report(diagnostic);
  if (usage) compilation.getLogger("fedshake").info(printPruneFigures(libraries));
  if (options.report !== null) {
    const info = usage ? { fedshake: { libraries } } : {};
    compilation.emitAsset(options.report, new api.sources.RawSource(report), info);
  }
}

function replaceText(api: HostModuleApi, source: HostSource, edits: readonly Edit[]): HostSource {
  const replaced = new api.sources.ReplaceSource(source);
  for (const { start, end, text } of edits) replaced.replace(start, end - 1, text);
  return replaced;
}
