import { relative } from "node:path";
import type { GeneratorOptions, GeneratorResult } from "@babel/generator";
import type { types as t } from "@babel/core";
import type { EncodedSourceMap } from "@jridgewell/remapping";
import { annotate, type Annotated, type AnnotateInput } from "./annotate";
import { FedshakeError } from "./errors";
import { createFileFilter } from "./file-filter";
import { type BabelPluginOptions, type FilePattern, normalizeBabelPluginOptions } from "./options/babel-plugin";
import { findSharedFiles } from "./shared-modules";
import type { SharedRequests } from "./types";

export type { BabelPluginOptions, FilePattern, SharedRequests };

/** The plugin as Babel takes it. */
export interface BabelPlugin {
  name: string;
  visitor: object;
}

type Generate = (ast: t.File, options: GeneratorOptions, code: string) => GeneratorResult;

/** Babel's types do not know the hook, nor that `decodedMap` wins over `map` where it is there. */
interface AnnotatingPlugin extends BabelPlugin {
  pre(file: { opts: { code?: boolean; filename?: string } }): void;
  generatorOverride(ast: t.File, options: GeneratorOptions, code: string, generate: Generate): object | undefined;
}

/**
 * Annotates the entry modules of shared libraries in a toolchain that already runs Babel over them. Markers are
 * put into the printed code, after every other plugin and preset and whatever `comments` or `minified` say; but
 * a minimizer that runs before the pruner drops them, as any comment. Without printed code (`code: false`) there
 * are none, and a warning says so. Throws INVALID_OPTION and UNRESOLVED_SHARE_KEY.
 *
 * @example
 * { plugins: [["fedshake/babel-plugin", { shared: ["lodash-es"] }]] }
 */
export default function fedshakeBabelPlugin(_api: object, options: BabelPluginOptions, dirname: string): BabelPlugin {
  const { shared, include } = normalizeBabelPluginOptions(options);
  const files = findSharedFiles(shared, dirname);
  const isIncluded = include ? createFileFilter(include, dirname) : () => true;
  const findShareKeys = (filename = ""): string[] | undefined => (isIncluded(filename) ? files.get(filename) : undefined);
  const plugin: AnnotatingPlugin = {
    name: "fedshake",
    visitor: {},
    pre({ opts: { code, filename } }) {
      if (code === false && findShareKeys(filename)) warnUnprinted(filename!, dirname);
    },
    generatorOverride(ast, generatorOptions, code, generate) {
      const { filename = "" } = generatorOptions as { filename?: string };
      const shareKeys = findShareKeys(filename);
      // Of every other module another plugin may print the code.
      if (!shareKeys) return undefined;
      const generated = generate(ast, generatorOptions, code);
      const inputSourceMap = generated.map as EncodedSourceMap | null;
      const annotated = annotateOrWarn({ source: generated.code, filename, shareKeys, inputSourceMap, sourceMap: inputSourceMap !== null }, dirname);
      return annotated ? { ...generated, code: annotated.code, map: annotated.map, decodedMap: undefined } : generated;
    },
  };
  return plugin;
}

/** What Babel has read may be nested too deep for its scopes to be read. */
function annotateOrWarn(input: AnnotateInput, dirname: string): Annotated | null {
  try {
    return annotate(input);
  } catch (error) {
    if (!(error instanceof FedshakeError) || error.code !== "TOO_DEEP") throw error;
    const { code, reason, hint, cause } = error;
    process.emitWarning(new FedshakeError(code, reason, { hint, file: relative(dirname, input.filename), cause }).message, "FedshakeWarning");
    return null;
  }
}

function warnUnprinted(filename: string, dirname: string): void {
  const file = relative(dirname, filename);
  process.emitWarning(
    `[fedshake] ${file}: its exports get no markers, because Babel does not print its code here ("code" is false). Add the plugin where the code is printed.`,
    "FedshakeWarning",
  );
}
