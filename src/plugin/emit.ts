import type { FedshakeError } from "../errors";
import type { ResolvedPluginOptions } from "../options";
import type { ProvidedLibrary, RefusedFile } from "../prune";
import { printKeptWhole, printPruneFigures } from "../report";
import type { Edit, UsageReport, Uses } from "../types";
import { checkUsage, completeUsage, createReport, describeKept, joinDeclarations, mergeReports, printReport, validateUsage, type Usage } from "../usage";
import type { AnalysisCache } from "./analysis-cache";
import { BuildRecord } from "./BuildRecord";
import { BuildAnalysis } from "./analyze-build";
import type { BuildTexts, Cut } from "../analysis";
import { collectConsumption } from "./consumption";
import { collectBuildFacts, findChunkSources, readTexts } from "./facts";
import type { HostCompilation, HostModuleApi, HostSource } from "./host";
import { describeLibraries } from "./libraries";
import type { ModuleIndex } from "./module-index";
import type { ShareConfiguration } from "./share-configuration";
import { adviseToShare, collectUnsharedDependencies } from "./unshared-dependencies";
import type { LoadedUsage } from "./usage-sources";

interface EmitContext {
  api: HostModuleApi;
  compilation: HostCompilation;
  index: ModuleIndex;
  options: ResolvedPluginOptions;
  configuration: ShareConfiguration;
  /** Null: cut nothing. */
  usage: LoadedUsage | null;
  /** Null: remember nothing. */
  cache: AnalysisCache | null;
  /** Takes what explains a cut that was refused. */
  explain(refused: readonly RefusedFile[]): void;
  hasSourceMaps: boolean;
  report(error: FedshakeError): void;
}

/**
 * Emits the build's usage report, marks imports in shared chunks PURE, and replaces their text by what the usage leaves of it.
 * The figures of the cut go to the log `fedshake`, and into the report's asset info `fedshake`.
 *
 * @returns what the build is to leave for `fedshake optimize`; null where the options ask for nothing
 */
export async function emitReportAndCut(context: EmitContext): Promise<BuildRecord | null> {
  const { compilation, index, configuration } = context;
  const sources = findChunkSources(compilation, index);
  const texts = readTexts(sources);
  const facts = collectBuildFacts(compilation, index, texts, configuration.shares);
  const analysis = new BuildAnalysis({ facts, texts }, context.cache, context.options.artifacts);
  try {
    return await emitAnalyzed(context, sources, { facts, texts }, analysis);
  } finally {
    analysis.end();
  }
}

async function emitAnalyzed(
  context: EmitContext,
  sources: ReadonlyMap<string, HostSource>,
  { facts, texts }: BuildTexts,
  analysis: BuildAnalysis,
): Promise<BuildRecord | null> {
  const { api, compilation, index, options, configuration, usage } = context;
  const { shares } = configuration;
  const consumptions = await collectConsumption(compilation, index);
  for (const dependency of collectUnsharedDependencies(compilation, index, facts, options.includeTransitive)) {
    context.report(adviseToShare(dependency));
  }
  let ownReport: UsageReport | undefined;
  let kept: UsageReport["kept"];
  const decide = (provided: ProvidedLibrary[]): Uses[] | null => {
    const libraries = describeLibraries(facts, consumptions, provided, shares);
    const app = options.app ?? configuration.name ?? compilation.outputOptions.uniqueName ?? "app";
    ownReport = createReport({ app, build: compilation.hash ?? undefined, remotes: configuration.remotes, libraries });
    if (usage === null) return null;
    // The app's own fresh usage always counts, so that a stale report cannot break the app being built.
    const merged = mergeReports([ownReport, ...usage.reports]);
    for (const finding of findProblems([ownReport, ...usage.reports], merged, options)) context.report(finding);
    const complete = completeUsage(merged, joinDeclarations(options));
    kept = describeKept(ownReport, complete);
    return facts.shared.map(({ shareKey, shareScope, version }) => complete.usesOf(shareKey, shareScope, version));
  };
  const { files, cut } = await analysis.finish({ cut: options.cut, pure: options.pure, explainRefusal: options.debug }, decide);
  // Taken before the text changes: what `fedshake optimize` cuts later is the chunk as the bundler wrote it.
  const record = options.artifacts && ownReport ? new BuildRecord(context, texts, facts, ownReport, analysis.pack()) : null;

  for (const { name, edits } of files) compilation.updateAsset(name, replaceText(api, sources.get(name) as HostSource, edits));
  for (const diagnostic of cut?.diagnostics ?? []) context.report(diagnostic);
  if (cut) context.explain(cut.refused);
  if (cut) log(compilation, cut);
  if (options.report !== null && ownReport) {
    const info = cut ? { fedshake: { libraries: cut.libraries, keptWhole: cut.keptWhole } } : {};
    // Where no file changed, or a cut was refused, the libraries are whole.
    const { details, treeShake, ...rest } = ownReport;
    const report = { ...rest, ...(kept && cut && cut.files.length > 0 ? { kept } : {}), details, treeShake };
    compilation.emitAsset(options.report, new api.sources.RawSource(printReport(report)), info);
  }
  return record;
}

/** Of its own usage alone, an app's build cannot tell who else there is. */
function findProblems(reports: readonly Usage[], merged: UsageReport, declared: ResolvedPluginOptions): FedshakeError[] {
  if (reports.length === 1) return validateUsage(merged, declared);
  // What the others were cut to is about to change, too, when all are built again.
  return checkUsage(reports.map((report) => ({ ...report, kept: {} })), declared);
}

function log(compilation: HostCompilation, { libraries, keptWhole }: Pick<Cut, "libraries" | "keptWhole">): void {
  const logger = compilation.getLogger("fedshake");
  logger.info(printPruneFigures(libraries));
  for (const line of printKeptWhole(keptWhole)) logger.info(line);
  const { devtool } = compilation.options;
  if (typeof devtool === "string" && devtool.startsWith("eval")) {
    logger.info(`With devtool: "${devtool}" code stands in strings, which cannot be cut. Use "source-map" or false for builds that are to be cut.`);
  }
}

function replaceText(api: HostModuleApi, source: HostSource, edits: readonly Edit[]): HostSource {
  const replaced = new api.sources.ReplaceSource(source);
  for (const { start, end, text } of edits) replaced.replace(start, end - 1, text);
  return replaced;
}
