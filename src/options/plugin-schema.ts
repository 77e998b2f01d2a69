import type { Schema } from "schema-utils/declarations/validate";
import { externalSchema, keepSchema } from "./declarations";

const name = { type: "string", minLength: 1 };
const names = { type: "array", items: name };

/** Configuration of one shared module, as the federation plugins take it; what they know beyond this passes. */
const sharedConfig = {
  type: "object",
  properties: {
    import: { description: "Module to share instead of the key; false: consumed only.", anyOf: [{ enum: [false] }, name] },
    shareKey: { description: "Key in the share scope, where it is not the request.", ...name },
    shareScope: { description: "Name of the share scope.", anyOf: [name, names] },
    packageName: { description: "Package that says which version is provided.", ...name },
    requiredVersion: { description: "Range that this app asks for.", anyOf: [{ enum: [false] }, { type: "string" }] },
    version: { description: "Version that this app provides.", anyOf: [{ enum: [false] }, { type: "string" }] },
    singleton: { description: "Only one version may be loaded.", type: "boolean" },
  },
};

const sharedObject = { type: "object", additionalProperties: { anyOf: [name, sharedConfig] } };

/** JSON Schema of {@link FedshakePluginOptions}. */
export const pluginSchema = {
  title: "FedshakePlugin options",
  type: "object",
  additionalProperties: false,
  properties: {
    usage: {
      description: "Usage reports, or a merged one, to cut to: paths or objects. 'self': this app's own usage alone.",
      link: "README.md#usage",
      anyOf: [name, { type: "object" }, { type: "array", minItems: 1, items: { anyOf: [name, { type: "object" }] } }],
    },
    app: { description: "Name of the app in the report. Default: the federation's name.", link: "README.md#app", ...name },
    report: {
      description: "File name of the usage report among the assets; false: none.",
      link: "README.md#report",
      anyOf: [{ enum: [false] }, { type: "string", minLength: 1, absolutePath: false }],
    },
    keep: keepSchema,
    external: externalSchema,
    includeTransitive: {
      description: "Packages that shared libraries are meant to bring along unshared: ['redux'], { '@reduxjs/toolkit': ['redux'] }, or true for all.",
      link: "README.md#includeTransitive",
      anyOf: [{ enum: [true] }, names, { type: "object", additionalProperties: { anyOf: [{ enum: [true] }, names] } }],
    },
    cut: {
      description: "What a cut export becomes: nothing, null, or a getter that throws.",
      link: "README.md#cut",
      enum: ["remove", "null", "throw"],
    },
    pure: {
      description: "Marks imports in shared libraries PURE where what they import is known to have no side effects. Default: true.",
      link: "README.md#pure",
      type: "boolean",
    },
    shared: {
      description: "Shared modules, only where they cannot be read from the federation plugin.",
      link: "README.md#shared",
      anyOf: [{ type: "array", items: { anyOf: [name, sharedObject] } }, sharedObject],
    },
    artifacts: {
      description: "Leaves in .fedshake of the output folder what `fedshake optimize` needs. Default: true, unless `usage` is given.",
      link: "README.md#artifacts",
      type: "boolean",
    },
    strict: { description: "Turns warnings into errors.", link: "README.md#strict", type: "boolean" },
    cache: { description: "Remembers analyses in node_modules/.cache/fedshake. Default: true.", link: "README.md#cache", type: "boolean" },
    watch: { description: "Reports and cuts in watch mode too.", link: "README.md#watch", type: "boolean" },
    debug: { description: "Writes what a refused cut would have done to .fedshake/refused in the output folder.", link: "README.md#debug", type: "boolean" },
  },
} as Schema;
