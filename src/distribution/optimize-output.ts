import { findFiles } from "../analysis";
import type { BuildManifest } from "../artifacts";
import { FedshakeError, unpackErrors } from "../errors";
import type { KeptModule } from "../prune";
import type { LibraryFigures } from "../report";
import { describeChunks, type ChunkReport } from "../report-page";
import type { BuildFacts, KeptLibrary, UsageReport, Uses } from "../types";
import { parseReport, printReport } from "../usage";
import { measureSizes } from "./measure-sizes";
import { createChangedError, sha256, type BuiltOutput } from "./BuiltOutput";
import type { Changes } from "./commit";
import { compressCopy, splitCopies } from "./compressed-copies";
import { composeMaps, finishChunk, hasLicenseFile, type FinishedChunk, type MinimizedChunk } from "./finish-chunk";
import type { CutChunk, VerifiedBuild } from "./cut-build";
import { restoreNames, standInNames } from "./chunk-wrapper";
import type { Minimized, MinimizeJob } from "./minimize";
import type { MinimizedCache } from "./MinimizedCache";
import type { OptimizeWorkers } from "./OptimizeWorkers";
import type { OutputFolder } from "./OutputFolder";
import { rewriteReferences } from "./rewrite-references";

export interface OutputJob {
  folder: OutputFolder;
  manifest: BuildManifest;
  facts: Pick<BuildFacts, "shared" | "chunks">;
  built: BuiltOutput;
  /** Of each shared entry of the build's facts, in their order. */
  uses: Uses[];
  /** What the cut leaves of each library, for the build's report. */
  kept: Record<string, KeptLibrary[]>;
  /** False: write what is cut as it is, although the build minimizes. */
  minimize: boolean;
  /** Also describe every chunk and module. */
  explain: boolean;
  /** Builds of the same group are likely to hold the same libraries. */
  group: string;
  /** A folder of the project that remembers what was read; null: remember nothing. */
  cacheProject: string | null;
}

export interface OptimizedOutput {
  changes: Changes;
  chunks: OptimizedChunk[];
  /** In the order of the facts' entries; bytes are those of the files that are deployed. */
  libraries: LibraryFigures[];
  keptWhole: KeptModule[];
  /** All chunks for the report page; empty unless asked for. */
  described: ChunkReport[];
  /** Not empty: nothing was cut, and the changes lead back to what the build has written. */
  diagnostics: FedshakeError[];
}

/** A chunk with shared modules, as the build emitted it and as it is now. */
export interface OptimizedChunk {
  /** Its name in the build. */
  name: string;
  /** Its name now: another one where the name carries a hash. */
  newName: string;
  bytes: { before: number; after: number };
}

/** Makes the deployable files of one build. Reads the output, and writes nothing. */
export async function optimizeOutput(job: OutputJob, workers: OptimizeWorkers, cache: MinimizedCache): Promise<OptimizedOutput> {
  const { folder, manifest, built, uses, group } = job;
  const { files, copies } = splitCopies(built.names());
  const known = new Set(files);
  const cutting = workers.cutBuild(group, { folder: folder.path, manifest, uses, explain: job.explain, cacheProject: job.cacheProject });
  // Who waits for it hears of it, unless the output is refused before.
  cutting.catch(() => undefined);
  const emitted = readEmitted(built, folder, manifest);
  const { chunks: cutChunks, order } = await cutting;
  // The largest first: it takes longest.
  const chunksBySize = [...cutChunks].sort((a, b) => b.code.length - a.code.length);
  const finishing = Promise.all(chunksBySize.map(async (chunk): Promise<Array<[string, Buffer]>> => {
    const before = emitted.get(chunk.name)?.toString() ?? "";
    const mapName = known.has(`${chunk.name}.map`) ? `${chunk.name}.map` : null;
    const { code, map } = await finish(job, chunk, before, mapName && built.read(mapName).toString(), workers, cache);
    const finished: Array<[string, Buffer]> = [[chunk.name, Buffer.from(code)]];
    if (mapName !== null && map !== null) finished.push([mapName, Buffer.from(map)]);
    return finished;
  }));
  // What does not prove right may well be nothing that a minimizer understands.
  finishing.catch(() => undefined);
  const verified = await workers.verifyBuild(group, folder.path);
  const isCut = cutChunks.length > 0 && verified.diagnostics.length === 0;
  const replaced = new Map(isCut ? (await finishing).flat() : []);

  for (const [name, report] of isCut ? findReports(job, files) : []) {
    const { details, treeShake, ...rest } = report;
    replaced.set(name, Buffer.from(printReport({ ...rest, kept: job.kept, details, treeShake })));
  }

  const { put, gone, renamed } = rewriteReferences({ names: files, read: (name) => built.read(name), replaced, hashed: manifest.hashed });
  const changes = { put: new Map(put), gone: new Set(gone), order: order.map((name) => renamed.get(name) ?? name) };
  for (const [file, endings] of copies) {
    const name = renamed.get(file) ?? file;
    const content = put.get(name);
    if (content === undefined) continue;
    for (const ending of endings) {
      const copy = await compressCopy(content, ending);
      if (copy) changes.put.set(name + ending, copy);
      if (!copy || name !== file) changes.gone.add(file + ending);
    }
  }
  const chunks = manifest.chunks.map(({ name }): OptimizedChunk => {
    const newName = renamed.get(name) ?? name;
    const before = emitted.get(name)?.length ?? 0;
    return { name, newName, bytes: { before, after: put.get(newName)?.length ?? before } };
  });
  const diagnostics = unpackErrors(verified.diagnostics);
  const libraries = verified.libraries.map((library, index): LibraryFigures => {
    const holders = [...findFiles(job.facts, job.facts.shared[index]?.moduleId ?? "")];
    const bytes = { before: 0, after: 0 };
    for (const chunk of chunks.filter(({ name }) => holders.includes(name))) {
      bytes.before += chunk.bytes.before;
      bytes.after += chunk.bytes.after;
    }
    return { ...library, bytes };
  });
  const described = job.explain ? await describe(job, chunks, verified, (name, newName) => [emitted.get(name), put.get(newName) ?? emitted.get(name)]) : [];
  return { changes, chunks, libraries, keptWhole: verified.keptWhole, described, diagnostics };
}

/** The chunks with shared modules, as the build emitted them. Throws OUTPUT_CHANGED where they are not there as such. */
export function readEmitted(built: BuiltOutput, folder: OutputFolder, manifest: BuildManifest): Map<string, Buffer> {
  const names = new Set(built.names());
  const emitted = new Map<string, Buffer>();
  for (const { name, emitted: digest } of manifest.chunks) {
    const content = names.has(name) ? built.read(name) : null;
    if (content === null || sha256(content) !== digest) throw createChangedError(folder, name, content ? "was changed after the build" : "is gone");
    emitted.set(name, content);
  }
  return emitted;
}

/** Describes the chunks with shared modules. @param contents of a chunk, as the build emitted it and as it is now */
async function describe(
  { manifest, facts, minimize }: OutputJob,
  chunks: readonly OptimizedChunk[],
  { raw, modules }: VerifiedBuild,
  contents: (name: string, newName: string) => [before: Buffer | undefined, after: Buffer | undefined],
): Promise<ChunkReport[]> {
  const isMinimized = manifest.minimizer !== null;
  const files = await Promise.all(
    chunks.map(async ({ name, newName }) => {
      const bytes = raw.find((chunk) => chunk.name === name) ?? { before: 0, after: 0 };
      const [before = Buffer.alloc(0), after = Buffer.alloc(0)] = contents(name, newName);
      const shareKeys = facts.shared.filter(({ moduleId }) => findFiles(facts, moduleId).has(name)).map(({ shareKey }) => shareKey);
      return {
        file: name,
        fileAfter: newName,
        shareKeys: [...new Set(shareKeys)],
        before: await measureSizes(bytes.before, before, isMinimized),
        after: await measureSizes(bytes.after, after, isMinimized && minimize),
      };
    }),
  );
  return describeChunks(files, modules);
}

/** The build's own report among its files, whatever its name: it is printed in a way of its own. */
function* findReports({ built, manifest }: OutputJob, files: readonly string[]): Generator<[string, UsageReport]> {
  const start = Buffer.from(`{\n  "version": 2,\n  "apps": [${JSON.stringify(manifest.app)}],\n`);
  for (const name of files.filter((file) => file.endsWith(".json"))) {
    const content = built.read(name);
    if (content.subarray(0, start.length).equals(start)) yield [name, parseReport(content.toString(), name)];
  }
}

async function finish(
  { folder, manifest: { minimizer, chunks }, minimize }: OutputJob,
  { name, code, map }: CutChunk,
  emitted: string,
  emittedMap: string | null,
  workers: OptimizeWorkers,
  cache: MinimizedCache,
): Promise<FinishedChunk> {
  let minimized: MinimizedChunk = { code, map };
  if (minimize && minimizer !== null) {
    const module = chunks.some((chunk) => chunk.name === name && chunk.module);
    const job = { code, minimizer, module, dropComments: hasLicenseFile(emitted), wantsMap: map !== null, from: [process.cwd(), folder.path] };
    const run = (one: MinimizeJob): Promise<Minimized> => cache.remember(one, () => workers.minimize(one));
    minimized = await minimizeOnce(job, run).catch((error: unknown) => throwFailed(error, folder.describe(name), minimizer.label));
    if (minimized.map !== null && map !== null) minimized = { code: minimized.code, map: composeMaps(minimized.map, map) };
  }
  return finishChunk(minimized, emitted, emittedMap);
}

function throwFailed(cause: unknown, file: string, label: string): never {
  if (cause instanceof FedshakeError) throw new FedshakeError(cause.code, cause.reason, { hint: cause.hint, file: cause.file ?? file, cause });
  throw new FedshakeError("MINIMIZER_FAILED", `The minimizer of the build, ${label}, failed on the cut chunk: ${cause instanceof Error ? cause.message : String(cause)}.`, {
    file,
    hint: "Check that the version installed here takes the options of the build, or write the cut chunks unminified with `--no-minify`.",
    cause,
  });
}

/** Minimizes what copies of a chunk have in common, so that a minimizer that remembers does so once for all of them. */
async function minimizeOnce(job: MinimizeJob, run: (job: MinimizeJob) => Promise<Minimized>): Promise<Minimized> {
  const named = standInNames(job.code, job.wantsMap);
  return (named && restoreNames(await run({ ...job, code: named.code }), named)) ?? run(job);
}
