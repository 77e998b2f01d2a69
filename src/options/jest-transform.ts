import type { Schema } from "schema-utils/declarations/validate";
import type { KeepOption, SharedRequests, UsageReport } from "../types";
import { sharedRequestsSchema } from "./shared-requests";
import { validateOptions } from "./validate-options";

/** Options of `fedshake/jest-transform`. Paths may begin with `<rootDir>`, which is also what they are relative to. */
export interface JestTransformOptions {
  /** The merged usage report, or reports, to cut to: paths or objects. */
  usage: string | UsageReport | Array<string | UsageReport>;
  /** The shared libraries, resolved from the project's root. */
  shared: SharedRequests;
  /** What consumers that do not report use, tests and their tools included. */
  keep?: KeepOption;
  /** The transformer that runs before: its name, or its name and options, as in Jest's own `transform`. */
  then?: string | [name: string, options: object];
}

export interface ResolvedJestTransformOptions {
  usage: Array<string | UsageReport>;
  shared: SharedRequests;
  keep: KeepOption;
  /** Null: the files are cut as they are. */
  then: { name: string; options: object | undefined } | null;
}

const name = { type: "string", minLength: 1 };

/** JSON Schema of {@link JestTransformOptions}. */
const jestTransformSchema = {
  title: "Jest transform options",
  type: "object",
  additionalProperties: false,
  required: ["usage", "shared"],
  properties: {
    usage: {
      description: "The merged usage report, or reports, to cut to: paths or objects.",
      link: "README.md#jest",
      anyOf: [name, { type: "object" }, { type: "array", minItems: 1, items: { anyOf: [name, { type: "object" }] } }],
    },
    shared: {
      description: "The shared libraries: { 'share key': 'package or path' }, or an array of keys that are packages.",
      link: "README.md#jest",
      ...sharedRequestsSchema,
    },
    keep: {
      description: "Exports used by consumers that do not report: { antd: ['Modal'], 'chart.js': 'all' }.",
      link: "README.md#jest",
      type: "object",
      additionalProperties: { anyOf: [{ enum: ["all"] }, { type: "array", items: name }] },
    },
    then: {
      description: "The transformer that runs before: its name, or [name, options].",
      link: "README.md#jest",
      anyOf: [name, { type: "array", minItems: 1, maxItems: 2, items: [name, { type: "object" }] }],
    },
  },
} as Schema;

/** Validates the transformer's options and fills in the defaults. Throws INVALID_OPTION. */
export function normalizeJestTransformOptions(options: JestTransformOptions): ResolvedJestTransformOptions {
  validateOptions(jestTransformSchema, options, "fedshake/jest-transform");
  const { usage, shared, keep = {}, then } = options;
  const [thenName, thenOptions] = [then].flat() as [string?, object?];
  return {
    usage: [usage].flat(),
    shared,
    keep,
    then: thenName === undefined ? null : { name: thenName, options: thenOptions },
  };
}
