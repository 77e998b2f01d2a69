import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeArtifacts, type HashedFile } from "../artifacts";
import { FedshakeError } from "../errors";
import type { PackedModels } from "../model-store";
import type { ResolvedPluginOptions } from "../options";
import type { BuildFacts, UsageReport } from "../types";
import { joinDeclarations, printReport } from "../usage";
import { fillIntegrity } from "./fill-integrity";
import type { HostAsset, HostChunk, HostCompilation, HostCompiler } from "./host";
import { readMinimizer } from "./minimizer";
import type { ModuleIndex } from "./module-index";

interface RecordedChunk {
  chunk: HostChunk;
  text: string;
  map: object | null;
  module: boolean;
  /** Hashes in its name, as long as the bundler has not replaced them by those of the final content. */
  hashes: string[];
}

/**
 * What one build leaves for `fedshake optimize`: taken before the minimizer, written when all files have their final
 * names and content.
 */
export class BuildRecord {
  readonly #facts: BuildFacts;
  readonly #report: UsageReport;
  readonly #models: Promise<PackedModels[]>;
  /** By their file names before the minimizer. */
  readonly #chunks: Map<string, RecordedChunk>;

  /**
   * @param texts text of each JavaScript file of a chunk with shared modules, uncut
   * @param models what was read of them
   */
  constructor(
    { compilation, index, hasSourceMaps }: { compilation: HostCompilation; index: ModuleIndex; hasSourceMaps: boolean },
    texts: ReadonlyMap<string, string>,
    facts: BuildFacts,
    report: UsageReport,
    models: Promise<PackedModels[]>,
  ) {
    this.#facts = facts;
    this.#report = report;
    this.#models = models;
    this.#chunks = new Map();
    for (const [name, text] of texts) {
      const holder = index.chunks.find(({ chunk }) => [...chunk.files].includes(name));
      const asset = compilation.getAsset(name);
      if (!holder || !asset) continue;
      this.#chunks.set(name, { chunk: holder.chunk, text, map: hasSourceMaps ? readMap(asset) : null, module: isModule(asset), hashes: listHashes(asset) });
    }
  }

  /** Writes `.fedshake`, unless the output is not on the disk. Throws FILE_ACCESS or INVALID_ARTIFACTS. */
  async write(compiler: HostCompiler, compilation: HostCompilation, { cut, pure, keep, external }: ResolvedPluginOptions): Promise<void> {
    const names = this.#findFinalNames();
    const changed = this.#findChangedHashes(compilation, names);
    const chunks = [];
    for (const [early, { text, map, module }] of this.#chunks) {
      const name = names.get(early) ?? early;
      const emitted = readEmitted(compiler.outputPath, name);
      if (emitted === null) return;
      const filled = fillIntegrity(text, emitted.toString(), (chunkId) => readScripts(compiler.outputPath, compilation, chunkId));
      if (filled === null) {
        throw new FedshakeError("INVALID_ARTIFACTS", "The file holds shared libraries beside the integrity of other files, which cannot be told from what was emitted.", {
          file: name,
          hint: "Do not share eagerly, or cut in the build with `usage`.",
        });
      }
      const digest = createHash("sha256").update(emitted).digest("hex");
      chunks.push({ name, emitted: digest, text: replaceAll(filled, changed), map: map && JSON.stringify(map), module });
    }
    const facts = { ...this.#facts, chunks: this.#facts.chunks.map((chunk) => ({ ...chunk, files: chunk.files.map((file) => names.get(file) ?? file) })) };
    const hashed = compilation.getAssets().map((asset): HashedFile => ({ name: stripQuery(asset.name), hashes: listHashes(asset) }));
    try {
      await writeArtifacts(compiler.outputPath, {
        app: this.#report.apps[0] ?? "app",
        build: compilation.hash ?? null,
        cut,
        pure,
        keep: joinDeclarations({ keep, external }),
        minimizer: readMinimizer(compiler),
        report: printReport(this.#report),
        facts,
        chunks,
        models: await this.#models,
        hashed: hashed.filter(({ hashes }) => hashes.length > 0),
      });
    } catch (cause) {
      throw new FedshakeError("FILE_ACCESS", `What \`fedshake optimize\` needs cannot be written (${String(cause)}).`, {
        file: ".fedshake",
        hint: "Check the permissions of the output folder, or set `artifacts: false`.",
        cause,
      });
    }
  }

  /** Bundlers rename files when they hash the final content; a chunk's only script is the same before and after. */
  #findFinalNames(): Map<string, string> {
    const names = new Map<string, string>();
    for (const [early, { chunk }] of this.#chunks) {
      const files = [...chunk.files];
      const scripts = files.filter((file) => /\.[cm]?js(?:\?|$)/.test(file));
      const [only] = scripts;
      if (files.includes(early)) names.set(early, stripQuery(early));
      else if (scripts.length === 1 && only !== undefined) names.set(early, stripQuery(only));
      else {
        throw new FedshakeError("INVALID_ARTIFACTS", "The file was renamed by the build, and it cannot be told to what.", {
          file: early,
          hint: "Set `optimization.realContentHash: false`, or cut in the build with `usage`.",
        });
      }
    }
    return names;
  }

  #findChangedHashes(compilation: HostCompilation, names: ReadonlyMap<string, string>): Map<string, string> {
    const changed = new Map<string, string>();
    for (const [early, { hashes }] of this.#chunks) {
      const asset = compilation.getAsset(names.get(early) ?? early);
      const late = asset ? listHashes(asset) : [];
      hashes.forEach((hash, index) => {
        const replacement = late[index];
        if (replacement !== undefined && replacement !== hash && replacement.length === hash.length) changed.set(hash, replacement);
      });
    }
    return changed;
  }
}

function readMap({ source }: HostAsset): object | null {
  return source.sourceAndMap?.().map ?? null;
}

function isModule({ name, info }: HostAsset): boolean {
  return info["javascriptModule"] === true || /\.mjs(?:\?|$)/.test(name);
}

/** Hashes that the bundler put into an asset's name, in the order in which it tells them. */
function listHashes({ name, info }: HostAsset): string[] {
  const hashes = ["contenthash", "chunkhash", "fullhash"].flatMap((kind) => info[kind] ?? []) as string[];
  return [...new Set(hashes)].filter((hash) => name.includes(hash));
}

/** An emitted file; null where it is not on the disk, as with webpack-dev-server. */
function readEmitted(folder: string, name: string): Buffer | null {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return null;
  }
}

function readScripts(folder: string, { chunks }: HostCompilation, chunkId: string): Buffer[] {
  const files = [...chunks].filter(({ id }) => String(id) === chunkId).flatMap(({ files }) => [...files]);
  return files.flatMap((file) => readEmitted(folder, stripQuery(file)) ?? []);
}

function replaceAll(text: string, replacements: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [from, to] of replacements) result = result.replaceAll(from, to);
  return result;
}

function stripQuery(name: string): string {
  return name.replace(/\?.*$/s, "");
}
