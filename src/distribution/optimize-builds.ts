import { availableParallelism } from "node:os";
import { ARTIFACTS_FOLDER, type BuildManifest } from "../artifacts";
import { FedshakeError } from "../errors";
import type { BuildFacts, KeepOption, UsageReport, Uses } from "../types";
import { completeUsage, describeKept, mergeReports, parseUsage, validateUsage, type CompleteUsage, type Usage } from "../usage";
import { BuiltOutput } from "./BuiltOutput";
import { commitChanges, finishInterrupted, isInterrupted } from "./commit";
import { findOutputs } from "./find-outputs";
import { lockOutput } from "./lock";
import { MinimizedCache } from "./MinimizedCache";
import { optimizeOutput, readEmitted, type OptimizedOutput } from "./optimize-output";
import { OptimizeWorkers } from "./OptimizeWorkers";
import type { OutputFolder } from "./OutputFolder";
import { readStored } from "./read-build";
import { readFacts, readManifest } from "./read-manifest";
import { clearOut, findTarget, listCopied, prepareOut, refuseOutInside, writeCopy } from "./write-copy";

export interface OptimizeOptions {
  /** Output folders of builds, or folders above them. */
  folders: readonly string[];
  /** Reports that count beside those of the builds. */
  usage: readonly Usage[];
  /** Writes each app to a folder of its name in this one; null: changes the output folders themselves. */
  out: string | null;
  /** Writes nothing. */
  dryRun: boolean;
  minimize: boolean;
  /** Also describe every chunk and module, for the report page. */
  explain: boolean;
  /** Folder whose project remembers between runs what was read and what was minimized; null: remembers nothing. */
  cacheProject: string | null;
  /** Number of threads; default: one per core. */
  threads?: number | undefined;
  /** Called when an app is done. */
  onProgress?: ((done: number, total: number, app: OptimizedApp) => void) | undefined;
}

export interface OptimizedApp extends Omit<OptimizedOutput, "changes"> {
  app: string;
  /** Folder that was read. */
  folder: string;
  /** Folder that was, or would be, written. */
  target: string;
  /** Names of the files that were, or would be, written or removed. */
  changed: string[];
}

export interface OptimizeResult {
  apps: OptimizedApp[];
  /** The merged usage that was cut to. */
  usage: UsageReport;
  /** What it was merged from. */
  reports: Usage[];
  /** What the builds declared of consumers that do not report. */
  keep: KeepOption;
  warnings: FedshakeError[];
}

interface Build {
  folder: OutputFolder;
  manifest: BuildManifest;
  facts: Pick<BuildFacts, "shared" | "chunks">;
  usage: Usage;
}

/**
 * Cuts finished builds to the usage that they and further reports tell of, and writes them ready to be deployed. Each
 * app is written as a whole or not at all; when one fails, those that were done before stay done, and the error is
 * thrown. Throws what reading and writing throw, and MISSING_MINIMIZER.
 */
export async function optimizeBuilds(options: OptimizeOptions): Promise<OptimizeResult> {
  const folders = findOutputs(options.folders);
  if (options.out !== null) refuseOutInside(options.out, folders);
  const out = options.out === null || options.dryRun ? null : prepareOut(options.out);
  const locks = options.dryRun ? [] : lockAll(folders, out);
  const count = Math.max(1, options.threads ?? availableParallelism());
  const workers = new OptimizeWorkers(count);
  try {
    if (out) clearOut(out);
    for (const folder of folders) {
      if (!options.dryRun) finishInterrupted(folder);
      else if (isInterrupted(folder)) throw createInterruptedError(folder);
    }
    const reports = [...options.usage];
    const keep: KeepOption = Object.create(null) as KeepOption;
    const builds = folders.map((folder): Build => {
      const manifest = readManifest(folder);
      const usage = parseUsage(readStored(folder, manifest.usage), folder.describe(`${ARTIFACTS_FOLDER}/${manifest.usage.file}`));
      reports.push(usage);
      addKeep(keep, manifest.keep);
      const { shared, chunks } = readFacts(folder, manifest);
      return { folder, manifest, facts: { shared, chunks }, usage };
    });
    if (options.out !== null) refuseSameNames(builds);
    // All of them before the first one is written: what can be known to fail must not fail half-way.
    for (const { folder, manifest } of builds) {
      readEmitted(new BuiltOutput(folder), folder, manifest);
      if (options.out !== null) findTarget(options.out, manifest.app);
    }
    const usage = mergeReports(reports);
    const complete = completeUsage(usage, keep);
    const apps = await optimizeAll(builds, complete, options, out, workers, count);
    apps.sort((a, b) => (a.folder < b.folder ? -1 : 1));
    return { apps, usage, reports, keep, warnings: validateUsage(usage, { keep }) };
  } finally {
    await workers.close();
    for (const unlock of locks) unlock();
  }
}

async function optimizeAll(
  builds: readonly Build[],
  complete: CompleteUsage,
  options: OptimizeOptions,
  out: OutputFolder | null,
  workers: OptimizeWorkers,
  count: number,
): Promise<OptimizedApp[]> {
  for (const { manifest, facts } of builds) {
    workers.expect(groupOf(facts), manifest.chunks.reduce((bytes, { text }) => bytes + text.bytes, 0));
  }
  const tools = new Map(builds.map(({ folder, manifest: { minimizer } }) => [minimizer?.name, { minimizer, folder }]));
  for (const { minimizer, folder } of options.minimize ? tools.values() : []) {
    if (minimizer) workers.loadTool({ minimizer, module: false, dropComments: true, wantsMap: false, from: [process.cwd(), folder.path] });
  }
  const cache = new MinimizedCache(options.cacheProject);
  const apps: OptimizedApp[] = [];
  // One group after the other, so that few of their threads live at a time.
  const grouped = [...builds].sort((a, b) => (groupOf(a.facts) < groupOf(b.facts) ? -1 : 1));
  await inParallel(grouped, count, async (build) => {
    const app = await optimizeBuild(build, complete, options, out, workers, cache);
    apps.push(app);
    options.onProgress?.(apps.length, builds.length, app);
  });
  return apps;
}

async function optimizeBuild(
  { folder, manifest, facts, usage }: Build,
  complete: CompleteUsage,
  options: OptimizeOptions,
  out: OutputFolder | null,
  workers: OptimizeWorkers,
  cache: MinimizedCache,
): Promise<OptimizedApp> {
  const { dryRun, minimize, explain, cacheProject } = options;
  const built = new BuiltOutput(folder);
  const uses = facts.shared.map(({ shareKey, shareScope, version }): Uses => complete.usesOf(shareKey, shareScope, version));
  const { changes, ...optimized } = await optimizeOutput({ folder, manifest, facts, built, uses, kept: describeKept(usage, complete), minimize, explain, cacheProject, group: groupOf(facts) }, workers, cache);
  const done = { app: manifest.app, folder: folder.path, ...optimized };
  if (dryRun) {
    if (options.out !== null) return { ...done, target: findTarget(options.out, manifest.app), changed: listCopied(built, changes) };
    return { ...done, target: folder.path, changed: [...changes.put.keys(), ...changes.gone].sort() };
  }
  if (out === null) return { ...done, target: folder.path, changed: commitChanges(folder, built, changes) };
  const { target, written } = writeCopy(out, manifest.app, built, changes);
  return { ...done, target, changed: written };
}

/** Apps that share the same versions of the same libraries. */
function groupOf({ shared }: Build["facts"]): string {
  return JSON.stringify(shared.map(({ shareKey, version }) => [shareKey, version]).sort());
}

/** @param out receives copies; outputs that are only read need not be writable then */
function lockAll(folders: readonly OutputFolder[], out: OutputFolder | null): Array<() => void> {
  const locks: Array<() => void> = [];
  try {
    if (out) locks.push(lockOutput(out));
    for (const folder of folders) if (!out || folder.isWritable()) locks.push(lockOutput(folder));
    return locks;
  } catch (error) {
    for (const unlock of locks) unlock();
    throw error;
  }
}

function addKeep(keep: KeepOption, more: KeepOption): void {
  for (const [shareKey, uses] of Object.entries(more)) {
    const known = keep[shareKey] ?? [];
    keep[shareKey] = known === "all" || uses === "all" ? "all" : [...new Set([...known, ...uses])].sort();
  }
}

function refuseSameNames(builds: readonly Build[]): void {
  const folders = new Map<string, string>();
  for (const { folder, manifest } of builds) {
    const other = folders.get(manifest.app);
    if (other !== undefined) {
      throw new FedshakeError("INVALID_ARTIFACTS", `The builds in ${other} and ${folder.path} are both of an app "${manifest.app}".`, {
        hint: "Give them different names with the plugin's option `app`.",
      });
    }
    folders.set(manifest.app, folder.path);
  }
}

function createInterruptedError(folder: OutputFolder): FedshakeError {
  return new FedshakeError("OUTPUT_CHANGED", "An earlier run was interrupted here.", { file: folder.path, hint: "Run `fedshake optimize` without --dry-run, which finishes it first." });
}

/** Runs a task for each item, at most `limit` at a time; rejects with the first error, when all that run have ended. */
async function inParallel<T>(items: readonly T[], limit: number, task: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const errors: unknown[] = [];
  const work = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && errors.length === 0; item = waiting.shift()) {
      await task(item).catch((error: unknown) => errors.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, work));
  if (errors.length > 0) throw errors[0];
}
