import { createRequire } from "node:module";
import { join } from "node:path";
import { FedshakeError } from "../errors";

/** What Jest tells a transformer about a file; the fields that this one reads. */
export interface TransformRequest {
  config: { rootDir: string; transformIgnorePatterns?: readonly string[] };
  configString: string;
  instrument: boolean;
  transformerConfig?: unknown;
}

export interface TransformedSource {
  code: string;
  map?: object | string | null;
}

/** The part of Jest's transformer interface that this one asks of the one in `then`. */
export interface Transformer {
  canInstrument?: boolean;
  process?(source: string, filename: string, request: TransformRequest): TransformedSource;
  processAsync?(source: string, filename: string, request: TransformRequest): Promise<TransformedSource>;
  getCacheKey?(source: string, filename: string, request: TransformRequest): string;
  getCacheKeyAsync?(source: string, filename: string, request: TransformRequest): Promise<string>;
}

interface TransformerModule extends Transformer {
  default?: TransformerModule;
  createTransformer?(options: object | undefined): Transformer;
}

/** Loads a transformer as Jest does: from the project, by its name. Throws INVALID_OPTION when that cannot be. */
export function loadTransformer(name: string, options: object | undefined, rootDir: string): Transformer {
  let loaded: TransformerModule;
  try {
    loaded = createRequire(join(rootDir, "package.json"))(name) as TransformerModule;
  } catch (cause) {
    throw new FedshakeError("INVALID_OPTION", `fedshake/jest-transform: "then" names "${name}", which cannot be loaded.`, {
      hint: "Install it in the project, or correct its name.",
      cause,
    });
  }
  const module = loaded.createTransformer || loaded.process || loaded.processAsync ? loaded : (loaded.default ?? loaded);
  const transformer = module.createTransformer?.(options) ?? module;
  if (transformer.process || transformer.processAsync) return transformer;
  throw new FedshakeError("INVALID_OPTION", `fedshake/jest-transform: "${name}", named by "then", is no transformer of Jest.`, {
    hint: "A transformer has a function process or processAsync.",
  });
}
