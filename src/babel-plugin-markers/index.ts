import { relative, resolve } from "node:path";
import type * as Babel from "@babel/core";
import { type BabelPluginMarkersOptions, checkBabelPluginMarkersOptions } from "../options/babel-plugin-markers";
import { evaluateMarkers } from "./evaluate-markers";
import { parseConfig, readConfigText } from "./read-config";

export type { BabelPluginMarkersOptions };

/** The plugin as Babel takes it. */
export interface BabelPlugin {
  name: string;
  visitor: object;
}

/** Babel's types lack what a plugin may ask to be told about files beside the source. */
type Api = typeof Babel & Babel.ConfigAPI & { addExternalDependency(path: string): void };

/**
 * Evaluates `@common` markers against a configuration, before any other plugin or preset sees the tree: false blocks
 * go, `define-inline` puts values in. What becomes unreachable stays; a minimizer, or `optimize` in
 * `fedshake/markers`, removes it. Throws INVALID_OPTION, and FILE_ACCESS or INVALID_OPTION for the file.
 *
 * @example
 * { plugins: [["fedshake/babel-plugin-markers", { config: { featureFlags: { newHome: true } } }]] }
 */
export default function fedshakeMarkersPlugin(api: object, options: BabelPluginMarkersOptions, dirname: string): BabelPlugin {
  checkBabelPluginMarkersOptions(options);
  const babel = api as Api;
  const config = options.config ?? readConfigFile(babel, resolve(dirname, options.configFile!));
  const plugin: BabelPlugin & { pre(file: Babel.BabelFile): void } = {
    name: "fedshake-markers",
    visitor: {},
    pre({ ast, code, opts, scope }) {
      const filename = typeof opts.filename === "string" ? relative(opts.cwd ?? "", opts.filename) : undefined;
      // What was bound in what is gone is not bound any more, and what it referred to may be unused.
      if (evaluateMarkers({ ast, code, filename }, config, babel.types)) scope.crawl();
    },
  };
  return plugin;
}

/** The file is read again for each transformation, and the plugin made again when it has changed. */
function readConfigFile(babel: Api, path: string): object {
  let text = "";
  babel.cache.invalidate(() => (text = readConfigText(path)));
  babel.addExternalDependency(path);
  return parseConfig(text, path);
}
