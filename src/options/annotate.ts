import type { Schema } from "schema-utils/declarations/validate";
import { validateOptions } from "./validate-options";

/** Options of `fedshake/loaders/annotate`. Plain JSON, so that they can cross to a worker thread. */
export interface AnnotateLoaderOptions {
  /**
   * For a hand-written rule: the key under which every module that the rule matches is shared, or the keys.
   * `[path]` and `[name]` stand for the module's folder (below `context`) and its name without extension.
   */
  shareKey?: string | string[];
  /** The folder that `[path]` starts at. Default: the compiler's context. */
  context?: string;
  /** What the plugin passes: for each absolute path, the keys that resolve to it. Other modules are left alone. */
  entries?: Record<string, string[]>;
  /** What the plugin passes for keys that end in `/`: the keys are read off the compiler, once they are known. */
  fromGraph?: true;
  /** What the plugin passes: where exports are remembered by a module's text, and what stands for the code that finds them. */
  cache?: { directory: string; salt: string };
}

export interface ResolvedAnnotateLoaderOptions {
  /** Key templates for every module; empty where `entries` decides. */
  shareKeys: string[];
  context: string;
  /** Null: a hand-written rule names the modules, or the compiler does. */
  entries: ReadonlyMap<string, string[]> | null;
  fromGraph: boolean;
  /** Undefined: nothing is remembered. */
  cache: AnnotateLoaderOptions["cache"];
}

const shareKey = { type: "string", minLength: 1 };
const shareKeys = { type: "array", minItems: 1, items: shareKey };

/** JSON Schema of {@link AnnotateLoaderOptions}. */
export const annotateLoaderSchema = {
  title: "Annotate loader options",
  type: "object",
  additionalProperties: false,
  properties: {
    shareKey: {
      description: "The share key, or keys, of the modules that the rule matches. May contain [path] and [name].",
      link: "README.md#loader",
      anyOf: [shareKey, shareKeys],
    },
    context: {
      description: "The folder that [path] in `shareKey` starts at. Default: the compiler's context.",
      link: "README.md#loader",
      type: "string",
      absolutePath: true,
    },
    entries: {
      description: "Share keys by absolute path of the module, as the plugin finds them.",
      link: "README.md#loader",
      type: "object",
      additionalProperties: shareKeys,
    },
    fromGraph: {
      description: "Share keys are read off the compiler, where the plugin leaves them.",
      link: "README.md#loader",
      enum: [true],
    },
    cache: {
      description: "Where exports are remembered, as the plugin says.",
      link: "README.md#loader",
      type: "object",
      additionalProperties: false,
      required: ["directory", "salt"],
      properties: { directory: { type: "string", minLength: 1 }, salt: { type: "string" } },
    },
  },
  anyOf: [{ required: ["shareKey"] }, { required: ["entries"] }, { required: ["fromGraph"] }],
} as Schema;

/** Validates the loader's options and fills in the defaults. Throws INVALID_OPTION. */
export function normalizeAnnotateLoaderOptions(
  options: AnnotateLoaderOptions,
  rootContext: string,
): ResolvedAnnotateLoaderOptions {
  validateOptions(annotateLoaderSchema, options, "fedshake/loaders/annotate");
  const { shareKey = [], context = rootContext, entries, fromGraph = false, cache } = options;
  return { shareKeys: [shareKey].flat(), context, entries: entries ? new Map(Object.entries(entries)) : null, fromGraph, cache };
}
