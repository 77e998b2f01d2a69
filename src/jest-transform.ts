import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import type { SourceMapInput } from "@jridgewell/remapping";
import packageJson from "../package.json";
import { annotate } from "./annotate";
import { findSharedFiles, type SharedRequests } from "./shared-modules";

/** Options of `fedshake/jest-transform`. */
export interface JestTransformOptions {
  /** For each share key: the package request, or the path from the project's root, of the library. */
  shared: SharedRequests;
  /** The transformer that runs before: its name, or its name and options, as in Jest's own `transform`. */
  then?: string | [name: string, options: object];
}

/** What Jest tells a transformer about a file; the fields that this one reads. */
export interface TransformRequest {
  config: { rootDir: string };
  configString: string;
  instrument: boolean;
  transformerConfig?: unknown;
}

export interface TransformedSource {
  code: string;
  map?: object | string | null;
}

/** The part of Jest's transformer interface that this one offers, and asks of the one in `then`. */
export interface SyncTransformer {
  canInstrument?: boolean;
  process(source: string, filename: string, request: TransformRequest): TransformedSource;
  getCacheKey?(source: string, filename: string, request: TransformRequest): string;
}

/**
 * Creates the Jest transformer that annotates the entry modules of shared libraries, after the transformer in
 * `then`. Libraries live in node_modules, which Jest leaves alone unless `transformIgnorePatterns` says otherwise.
 *
 * @example
 * { transform: { "\\.js$": ["fedshake/jest-transform", { shared: { "lodash-es": "lodash-es" }, then: "babel-jest" }] } }
 */
export function createTransformer(options: JestTransformOptions): SyncTransformer {
  const [thenName, thenOptions] = [options.then].flat() as [string?, object?];
  let files: ReadonlyMap<string, string[]> | undefined;
  let inner: SyncTransformer | undefined;
  const prepare = (request: TransformRequest): TransformRequest => {
    const { rootDir } = request.config;
    files ??= findSharedFiles(options.shared, rootDir);
    if (thenName !== undefined) inner ??= loadTransformer(thenName, thenOptions, rootDir);
    return { ...request, transformerConfig: thenOptions };
  };

  return {
    // Jest asks after it has transformed.
    get canInstrument() {
      return inner?.canInstrument ?? false;
    },
    process(source, filename, request) {
      const innerRequest = prepare(request);
      const before = inner?.process(source, filename, innerRequest) ?? { code: source };
      const annotated = annotate({
        source: before.code,
        filename,
        shareKeys: files?.get(filename) ?? [],
        inputSourceMap: (before.map ?? null) as SourceMapInput | null,
      });
      return annotated ? { code: annotated.code, map: annotated.map } : before;
    },
    getCacheKey(source, filename, request) {
      const innerRequest = prepare(request);
      const { config, configString, instrument } = request;
      const innerKey = inner?.getCacheKey?.(source, filename, innerRequest);
      const facts = [packageJson.version, options, files?.get(filename), relative(config.rootDir, filename), configString, instrument];
      return createHash("sha256").update(JSON.stringify([facts, innerKey, source])).digest("hex").slice(0, 32);
    },
  };
}

export default { createTransformer };

interface TransformerModule extends SyncTransformer {
  createTransformer?(options: object | undefined): SyncTransformer;
}

function loadTransformer(name: string, options: object | undefined, rootDir: string): SyncTransformer {
  const loaded = createRequire(join(rootDir, "package.json"))(name) as TransformerModule & { default?: TransformerModule };
  const transformer = loaded.default ?? loaded;
  return transformer.createTransformer?.(options) ?? transformer;
}
