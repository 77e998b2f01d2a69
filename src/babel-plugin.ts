import type { GeneratorOptions, GeneratorResult } from "@babel/generator";
import type { ConfigAPI, PluginObj, types as t } from "@babel/core";
import type { EncodedSourceMap } from "@jridgewell/remapping";
import { annotate } from "./annotate";
import { findSharedFiles, type SharedRequests } from "./shared-modules";

/** Options of `fedshake/babel-plugin`. */
export interface BabelPluginOptions {
  /** For each share key: the package request, or the path from Babel's root, of the library. */
  shared: SharedRequests;
}

type Generate = (ast: t.File, options: GeneratorOptions, code: string) => GeneratorResult;

/** Babel's types do not know the hook, nor that `decodedMap` wins over `map` where it is there. */
interface AnnotatingPlugin extends PluginObj {
  generatorOverride(ast: t.File, options: GeneratorOptions, code: string, generate: Generate): object;
}

/**
 * Annotates the entry modules of shared libraries in a toolchain that already runs Babel over them. Markers are
 * put into the printed code, after every other plugin and preset and whatever `comments` or `minified` say; but
 * a minimizer that runs before the pruner drops them, as any comment. Without printed code (`code: false`) there
 * are none.
 *
 * @example
 * { plugins: [["fedshake/babel-plugin", { shared: { "lodash-es": "lodash-es" } }]] }
 */
export default function fedshakeBabelPlugin(_api: ConfigAPI, options: BabelPluginOptions, dirname: string): AnnotatingPlugin {
  const files = findSharedFiles(options.shared, dirname);
  return {
    name: "fedshake",
    visitor: {},
    generatorOverride(ast, generatorOptions, code, generate) {
      const generated = generate(ast, generatorOptions, code);
      const filename = (generatorOptions as { filename?: string }).filename ?? "";
      const annotated = annotate({
        source: generated.code,
        filename,
        shareKeys: files.get(filename) ?? [],
        inputSourceMap: generated.map as EncodedSourceMap | null,
        sourceMap: generated.map !== null,
      });
      return annotated ? { ...generated, code: annotated.code, map: annotated.map, decodedMap: undefined } : generated;
    },
  };
}
