import type { Schema } from "schema-utils/declarations/validate";
import type { ExternalOption, KeepOption, SerializedUses } from "../types";
import { validateOptions } from "./validate-options";

const name = { type: "string", minLength: 1 };
const keepObject = { type: "object", additionalProperties: { anyOf: [{ enum: ["all"] }, { type: "array", items: name }] } };

/** JSON Schema of the option `keep`. */
export const keepSchema = {
  description: "Exports used by consumers that do not report: { antd: ['Modal', 'use*'], 'chart.js': 'all' }.",
  link: "README.md#keep",
  ...keepObject,
};

/** JSON Schema of the option `external`. */
export const externalSchema = {
  description: "Apps that do not report, and what they use: { partner: { antd: ['Modal'] }, 'legacy-*': 'all' }.",
  link: "README.md#external",
  type: "object",
  additionalProperties: { anyOf: [{ enum: ["all"] }, keepObject] },
};

/** JSON Schema of a file with both options, for the command line. */
const declarationsSchema = {
  title: "declarations",
  type: "object",
  additionalProperties: false,
  properties: { keep: keepSchema, external: externalSchema },
} as Schema;

/** Validates the content of a file with `keep` and `external`. Throws INVALID_OPTION. */
export function normalizeDeclarations(options: object): { keep: KeepOption; external: ExternalOption } {
  validateOptions(declarationsSchema, options, "fedshake");
  const { keep = {}, external = {} } = options as { keep?: KeepOption; external?: ExternalOption };
  return { keep: normalizeKeep(keep), external: normalizeExternal(external) };
}

/** Sorts names and drops repetitions; the result has no prototype. */
export function normalizeKeep(keep: KeepOption): KeepOption {
  const normalized = Object.create(null) as Record<string, SerializedUses>;
  for (const [shareKey, uses] of Object.entries(keep)) {
    normalized[shareKey] = uses === "all" ? "all" : [...new Set(uses)].sort();
  }
  return normalized;
}

export function normalizeExternal(external: ExternalOption): ExternalOption {
  const normalized = Object.create(null) as ExternalOption;
  for (const [app, uses] of Object.entries(external)) normalized[app] = uses === "all" ? "all" : normalizeKeep(uses);
  return normalized;
}
