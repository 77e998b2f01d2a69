import type { Schema } from "schema-utils/declarations/validate";
import { validateOptions } from "./validate-options";

/** Options of `fedshake/babel-plugin-markers`: one of the two. */
export interface BabelPluginMarkersOptions {
  /** What the markers' paths lead into: a JSON object. */
  config?: object;
  /** A JSON file with such an object; relative to the folder of the Babel configuration. */
  configFile?: string;
}

/** JSON Schema of {@link BabelPluginMarkersOptions}. */
const babelPluginMarkersSchema = {
  title: "Babel plugin options",
  type: "object",
  additionalProperties: false,
  properties: {
    config: { description: "What the markers' paths lead into: a JSON object.", link: "README.md#babel", type: "object" },
    configFile: { description: "A JSON file with that object.", link: "README.md#babel", type: "string", minLength: 1 },
  },
  oneOf: [{ required: ["config"] }, { required: ["configFile"] }],
} as Schema;

/** Validates the options. Throws INVALID_OPTION. */
export function checkBabelPluginMarkersOptions(options: BabelPluginMarkersOptions): void {
  validateOptions(babelPluginMarkersSchema, options, "fedshake/babel-plugin-markers");
}
