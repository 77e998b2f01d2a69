import { createHash } from "node:crypto";
import { FedshakeError, toFedshakeError } from "../errors";
import { normalizePluginOptions, type FedshakePluginOptions, type ResolvedPluginOptions } from "../options";
import type { RefusedFile } from "../prune";
import type { Usage } from "../usage";
import { AnalysisCache } from "./analysis-cache";
import { annotateEntryModules } from "./annotate-entries";
import type { BuildRecord } from "./BuildRecord";
import { checkBundler, getModuleApi } from "./compat";
import type { HostCompilation, HostCompiler } from "./host";
import { buildModuleIndex, type ModuleIndex } from "./module-index";
import { describeProxies } from "./proxy-exports";
import { readShareConfiguration, type ShareConfiguration } from "./share-configuration";
import { hasSourceMaps } from "./source-maps";
import { loadUsage, type LoadedUsage } from "./usage-sources";

const PLUGIN_NAME = "FedshakePlugin";

/** Set on a compiler that has the plugin; the annotating loader looks for it. */
const PLUGIN_MARK = Symbol.for("fedshake.plugin");

/**
 * Annotates the shared modules of a federation, reports what the app uses of them, and, given usage,
 * cuts them to it. For webpack (5.90 or later) and Rspack (1.5 or later). Whatever fails is a warning, and
 * the chunk goes out uncut; with `strict: true` it is an error.
 *
 * @example
 * // webpack.config.js or rspack.config.js, beside the ModuleFederationPlugin
 * plugins: [new FedshakePlugin({ usage: "merged-usage.json" })]
 */
export class FedshakePlugin {
  readonly #options: FedshakePluginOptions;

  constructor(options: FedshakePluginOptions = {}) {
    this.#options = options;
  }

  /** @param target a compiler of webpack or Rspack; throws INVALID_OPTION or UNSUPPORTED_BUNDLER. */
  apply(target: object): void {
    const compiler = target as HostCompiler;
    checkBundler(compiler);
    Object.assign(compiler, { [PLUGIN_MARK]: true });
    let options: ResolvedPluginOptions;
    try {
      options = normalizePluginOptions(this.#options, { mode: compiler.options.mode });
    } catch (error) {
      if (this.#options.strict === true || !(error instanceof FedshakeError)) throw error;
      compiler.hooks.thisCompilation.tap(PLUGIN_NAME, (compilation) => warn(compiler, compilation, error, false));
      return;
    }
    const problems = annotateEntryModules(compiler, options);
    let refused: readonly RefusedFile[] | null = null;
    const explain = (files: readonly RefusedFile[]): void => {
      refused = files;
    };
    compiler.hooks.thisCompilation.tap(PLUGIN_NAME, (compilation) => {
      refused = null;
      describeProxies(compilation, options.strict);
      for (const problem of problems) warn(compiler, compilation, problem, options.strict);
      records.delete(compiler);
      if (!compiler.watchMode || options.watch) tapCompilation(compiler, compilation, options, explain);
    });
    // Not earlier: `output.clean` removes what is not an asset, and only now have files their final names.
    compiler.hooks.afterEmit.tapPromise(PLUGIN_NAME, async (compilation) => {
      if (options.artifacts) await writeRecord(compiler, compilation, options);
      // Not before: the record clears its folder of all that it does not name.
      if (options.debug && refused !== null) await explainRefusal(compiler, compilation, refused, options.strict);
    });
  }
}

/** What the build that is under way is to leave, from its analysis until its files are written. */
const records = new WeakMap<HostCompiler, BuildRecord>();

async function writeRecord(compiler: HostCompiler, compilation: HostCompilation, options: ResolvedPluginOptions): Promise<void> {
  try {
    await records.get(compiler)?.write(compiler, compilation, options);
  } catch (error) {
    warn(compiler, compilation, toFedshakeError(error), options.strict);
  } finally {
    records.delete(compiler);
  }
}

async function explainRefusal(compiler: HostCompiler, compilation: HostCompilation, refused: readonly RefusedFile[], strict: boolean): Promise<void> {
  try {
    const { writeRefusedCuts } = await import("./refused-cuts");
    writeRefusedCuts(compiler.outputPath, refused);
  } catch (error) {
    warn(compiler, compilation, toFedshakeError(error), strict);
  }
}

function tapCompilation(compiler: HostCompiler, compilation: HostCompilation, options: ResolvedPluginOptions, explain: (refused: readonly RefusedFile[]) => void): void {
  const api = getModuleApi(compiler);
  const report = (error: FedshakeError): void => warn(compiler, compilation, error, options.strict);
  const usage = options.usage === null ? null : loadUsage(options.usage, compiler.context);
  for (const file of usage?.files ?? []) compilation.fileDependencies.add(file);
  for (const error of usage?.errors ?? []) report(error);
  const cuttable = usage && usage.errors.length === 0 ? usage : null;
  if (options.report === null && !cuttable && !options.artifacts && !options.pure) return;

  let built: ModuleIndex | null = null;
  const getIndex = (): ModuleIndex => (built ??= buildModuleIndex(compilation));
  if (cuttable || options.pure) hashUsage(compiler, compilation, options, cuttable, getIndex);

  const stage = api.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
  compilation.hooks.processAssets.tapPromise({ name: PLUGIN_NAME, stage }, async () => {
    try {
      const configuration = readConfiguration(compiler, options);
      const cache = options.cache ? new AnalysisCache(compiler.context) : null;
      // Loaded when the bundler has done most of its work: it is dear to load, and not every build asks for it.
      const { emitReportAndCut } = await import("./emit");
      const context = { api, compilation, index: getIndex(), options, configuration, usage: cuttable, cache, explain, report };
      const record = await emitReportAndCut({ ...context, hasSourceMaps: hasSourceMaps(compiler) });
      if (record) records.set(compiler, record);
    } catch (error) {
      report(toFedshakeError(error));
    }
  });

  const reportName = options.report;
  if (reportName === null) return;
  const last = { name: PLUGIN_NAME, stage: api.Compilation.PROCESS_ASSETS_STAGE_REPORT };
  compilation.hooks.processAssets.tapPromise(last, async () => {
    try {
      const { addIntegrity } = await import("./integrity");
      addIntegrity(api, compilation, reportName);
    } catch (error) {
      report(toFedshakeError(error));
    }
  });
}

/** Makes the names of the chunks with shared modules depend on what is done to them. */
function hashUsage(
  compiler: HostCompiler,
  compilation: HostCompilation,
  { cut, keep, external, pure }: ResolvedPluginOptions,
  usage: LoadedUsage | null,
  getIndex: () => ModuleIndex,
): void {
  const digest = createHash("sha256").update(JSON.stringify([pure, usage && [cut, keep, external, usage.reports.map(listDemands)]])).digest("hex");
  const { chunkHash } = getModuleApi(compiler).javascript.JavascriptModulesPlugin.getCompilationHooks(compilation);
  for (const hook of [compilation.hooks.chunkHash, chunkHash]) {
    hook.tap(PLUGIN_NAME, (chunk, hash) => {
      const { chunks, outside } = getIndex();
      const entry = chunks.find((candidate) => candidate.chunk === chunk);
      if (!entry || entry.modules.some((module) => !outside.has(module))) hash.update(digest);
    });
  }
}

/** What a report demands of libraries, without where and by whom: what else changes must not rename chunks. */
function listDemands({ details }: Usage): unknown {
  return Object.entries(details).map(([shareKey, libraries]) => [
    shareKey,
    libraries.map(({ share_scope, version, required_version, singleton, used, possibly_unused, conditional_uses }) => {
      return [share_scope, version, required_version, singleton, used, possibly_unused, conditional_uses];
    }),
  ]);
}

function readConfiguration(compiler: HostCompiler, { shared }: ResolvedPluginOptions): ShareConfiguration {
  return readShareConfiguration(compiler.options.plugins, shared);
}

function warn(compiler: HostCompiler, compilation: HostCompilation, error: FedshakeError, strict: boolean): void {
  const { WebpackError } = getModuleApi(compiler);
  const shown = Object.assign(new WebpackError(error.message), { name: "FedshakeWarning", hideStack: true, code: error.code });
  (strict ? compilation.errors : compilation.warnings).push(shown);
}
