import type { GeneratorOptions, GeneratorResult } from "@babel/generator";
import type { types as t } from "@babel/core";
import type { EncodedSourceMap } from "@jridgewell/remapping";
import { annotate } from "./annotate";
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
  generatorOverride(ast: t.File, options: GeneratorOptions, code: string, generate: Generate): object | undefined;
}

/**
 * Annotates the entry modules of shared libraries in a toolchain that already runs Babel over them. Markers are
 * put into the printed code, after every other plugin and preset and whatever `comments` or `minified` say; but
 * a minimizer that runs before the pruner drops them, as any comment. Without printed code (`code: false`) there
 * are none. Throws INVALID_OPTION and UNRESOLVED_SHARE_KEY.
 *
 * @example
 * { plugins: [["fedshake/babel-plugin", { shared: ["lodash-es"] }]] }
 */
export default function fedshakeBabelPlugin(_api: object, options: BabelPluginOptions, dirname: string): BabelPlugin {
  const { shared, include } = normalizeBabelPluginOptions(options);
  const files = findSharedFiles(shared, dirname);
  const isIncluded = include ? createFileFilter(include, dirname) : () => true;
  const plugin: AnnotatingPlugin = {
    name: "fedshake",
    visitor: {},
    generatorOverride(ast, generatorOptions, code, generate) {
      const filename = (generatorOptions as { filename?: string }).filename ?? "";
      const shareKeys = files.get(filename);
      // Of every other module another plugin may print the code.
      if (!shareKeys || !isIncluded(filename)) return undefined;
      const generated = generate(ast, generatorOptions, code);
      const annotated = annotate({
        source: generated.code,
        filename,
        shareKeys,
        inputSourceMap: generated.map as EncodedSourceMap | null,
        sourceMap: generated.map !== null,
      });
      return annotated ? { ...generated, code: annotated.code, map: annotated.map, decodedMap: undefined } : generated;
    },
  };
  return plugin;
}
