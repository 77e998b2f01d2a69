import type { Schema } from "schema-utils/declarations/validate";
import type { SharedRequests } from "../types";
import { sharedRequestsSchema } from "./shared-requests";
import { validateOptions } from "./validate-options";

/** What a file may be chosen by, as in Babel's own `include`: a path or glob, or a pattern of its absolute path. */
export type FilePattern = string | RegExp;

/** Options of `fedshake/babel-plugin`. */
export interface BabelPluginOptions {
  /** The shared libraries, resolved from the folder of the Babel configuration. */
  shared: SharedRequests;
  /** Only entry modules that match are annotated. Paths start at the same folder. Default: all. */
  include?: FilePattern | FilePattern[];
}

export interface ResolvedBabelPluginOptions {
  shared: SharedRequests;
  /** Null: all. */
  include: FilePattern[] | null;
}

const pattern = { anyOf: [{ type: "string", minLength: 1 }, { instanceof: "RegExp" }] };

/** JSON Schema of {@link BabelPluginOptions}. */
const babelPluginSchema = {
  title: "Babel plugin options",
  type: "object",
  additionalProperties: false,
  required: ["shared"],
  properties: {
    shared: {
      description: "The shared libraries: { 'share key': 'package or path' }, or an array of keys that are packages.",
      link: "README.md#babel",
      ...sharedRequestsSchema,
    },
    include: {
      description: "Only entry modules that match are annotated: a path, a glob or a RegExp, or an array of these.",
      link: "README.md#babel",
      anyOf: [...pattern.anyOf, { type: "array", minItems: 1, items: pattern }],
    },
  },
} as Schema;

/** Validates the plugin's options and fills in the defaults. Throws INVALID_OPTION. */
export function normalizeBabelPluginOptions(options: BabelPluginOptions): ResolvedBabelPluginOptions {
  validateOptions(babelPluginSchema, options, "fedshake/babel-plugin");
  const { shared, include } = options;
  return { shared, include: include === undefined ? null : [include].flat() };
}
