import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { BuildFacts, CutMode, KeepOption } from "../types";
import { printFacts } from "./facts-json";
import { ARTIFACTS_FOLDER, FORMAT_VERSION, MANIFEST_FILE, type BuildManifest, type HashedFile, type Minimizer, type StoredFile } from "./format";

/** What a build leaves. File names are those of the output. */
export interface BuildArtifacts {
  app: string;
  build: string | null;
  cut: CutMode;
  pure: boolean;
  keep: KeepOption;
  minimizer: Minimizer | null;
  /** Text of the usage report. */
  report: string;
  facts: BuildFacts;
  chunks: Array<{ name: string; emitted: string; text: string; map: string | null; module: boolean }>;
  /** Models of module tables, each under the key of all that they were read from. */
  models: Array<{ key: string; bytes: Uint8Array }>;
  hashed: HashedFile[];
}

/** Above this, brotli costs a build more time than it saves bytes: 10 MB of chunks take about 0.2 s. */
const QUALITY = 4;

const compress = promisify(brotliCompress);

/**
 * Writes the artifacts into `.fedshake` of the output folder. Each file bears the hash of its content, and the manifest
 * is renamed into place last, so that a reader finds the old artifacts or the new ones. What the new ones do not name
 * goes, the state of an earlier `fedshake optimize` included.
 */
export async function writeArtifacts(outputFolder: string, artifacts: BuildArtifacts): Promise<void> {
  const folder = join(outputFolder, ARTIFACTS_FOLDER);
  mkdirSync(folder, { recursive: true });
  const kept = new Set([MANIFEST_FILE]);
  const store = async (content: string | Uint8Array): Promise<StoredFile> => {
    const buffer = typeof content === "string" ? Buffer.from(content) : content;
    const sha256 = createHash("sha256").update(buffer).digest("hex");
    const file = `${sha256.slice(0, 32)}.br`;
    kept.add(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: buffer.length };
    writeWhole(folder, file, await compress(buffer, { params }));
    return { file, sha256, bytes: buffer.length };
  };
  const { app, build, cut, pure, keep, minimizer, hashed } = artifacts;
  const [usage, facts, chunks, models] = await Promise.all([
    store(artifacts.report),
    store(printFacts(artifacts.facts)),
    Promise.all(
      artifacts.chunks.map(async ({ name, emitted, text, map, module }) => ({
        name,
        emitted,
        text: await store(text),
        map: map === null ? null : await store(map),
        module,
      })),
    ),
    Promise.all(artifacts.models.map(async ({ key, bytes }) => ({ key, content: await store(bytes) }))),
  ]);
  chunks.sort((a, b) => (a.name < b.name ? -1 : 1));
  models.sort((a, b) => (a.key < b.key ? -1 : 1));
  hashed.sort((a, b) => (a.name < b.name ? -1 : 1));
  const manifest: BuildManifest = { format: FORMAT_VERSION, app, build, cut, pure, keep, minimizer, usage, facts, chunks, models, hashed };
  writeWhole(folder, MANIFEST_FILE, `${JSON.stringify(manifest, null, 2)}\n`);
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

function writeWhole(folder: string, name: string, content: string | Buffer): void {
  const temporary = join(folder, `${randomUUID()}.tmp`);
  writeFileSync(temporary, content);
  renameSync(temporary, join(folder, name));
}
