import Ajv, { type ValidateFunction } from "ajv";
import { FedshakeError } from "../errors";
import { ARTIFACTS_FOLDER, FORMAT_VERSION, MANIFEST_FILE, type BuildManifest } from "./format";
import { listOf, nullable, strictObject } from "./schema-parts";

const text = { type: "string", minLength: 1 };
const sha256 = { type: "string", pattern: "^[0-9a-f]{64}$" };

/** Beyond this, no chunk is meant: what claims to be larger is not unpacked. */
const MAX_BYTES = 2 ** 29;

const stored = strictObject({
  file: { type: "string", pattern: "^[0-9a-f]{32}\\.br$" },
  sha256,
  bytes: { type: "integer", minimum: 0, maximum: MAX_BYTES },
});

const schema = strictObject({
  format: { const: FORMAT_VERSION },
  app: text,
  build: nullable({ type: "string" }),
  cut: { enum: ["remove", "null", "throw"] },
  pure: { type: "boolean" },
  keep: { type: "object", additionalProperties: { anyOf: [{ const: "all" }, listOf({ type: "string" })] } },
  minimizer: nullable(
    strictObject({
      name: { enum: ["terser", "swc", "rspack", "esbuild", "unknown"] },
      label: { type: "string" },
      options: { type: "object" },
      ecma: { enum: [5, 2015, 2017, 2020] },
    }),
  ),
  usage: stored,
  facts: stored,
  chunks: listOf(strictObject({ name: text, emitted: sha256, text: stored, map: nullable(stored), module: { type: "boolean" } })),
  models: listOf(strictObject({ key: sha256, content: stored })),
  hashed: listOf(strictObject({ name: text, hashes: listOf({ type: "string", pattern: "^[A-Za-z0-9_.~-]+$" }) })),
});

let validate: ValidateFunction | undefined;

/**
 * Reads `.fedshake/build.json`. Throws INVALID_ARTIFACTS for what is no JSON, of another format version or of another
 * shape. The paths in it are not judged here.
 *
 * @param file for messages only
 */
export function parseManifest(json: string, file = `${ARTIFACTS_FOLDER}/${MANIFEST_FILE}`): BuildManifest {
  let manifest: unknown;
  try {
    manifest = JSON.parse(json);
  } catch (cause) {
    return fail(file, "This is no JSON; the file seems to be truncated.", cause);
  }
  const format = typeof manifest === "object" && manifest !== null ? (manifest as { format?: unknown }).format : undefined;
  if (format !== undefined && format !== FORMAT_VERSION) {
    return fail(file, `The build was made for format ${JSON.stringify(format)} of these files, but only ${FORMAT_VERSION} is known.`);
  }
  validate ??= new Ajv({ strict: false }).compile(schema);
  if (!validate(manifest)) {
    const [error] = validate.errors ?? [];
    return fail(file, `"${error?.instancePath || "/"}" ${error?.message ?? "is of another shape"}.`);
  }
  return manifest as BuildManifest;
}

function fail(file: string, reason: string, cause?: unknown): never {
  throw new FedshakeError("INVALID_ARTIFACTS", reason, { file, hint: "Build the app again with this version of fedshake.", cause });
}
