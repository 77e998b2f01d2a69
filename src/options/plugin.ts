import type { CutMode, ExternalOption, KeepOption, UsageReport } from "../types";
import { normalizeExternal, normalizeKeep } from "./declarations";
import { pluginSchema } from "./plugin-schema";
import { validateOptions } from "./validate-options";

/** Configuration of one shared module, in the shape that all federation plugins share. */
export interface SharedConfig {
  import?: string | false;
  shareKey?: string;
  shareScope?: string | string[];
  packageName?: string;
  requiredVersion?: string | false;
  version?: string | false;
  singleton?: boolean;
}

/** The option `shared` of the federation plugins: `["react"]`, `{ react: "^19" }`, `{ react: { … } }`. */
export type SharedOption = Array<string | Record<string, string | SharedConfig>> | Record<string, string | SharedConfig>;

/**
 * Packages that shared libraries are meant to bring along, without a share key of their own: those of all libraries, or
 * of each by its share key. True: any package.
 */
export type IncludeTransitive = true | string[] | Record<string, true | string[]>;

export interface FedshakePluginOptions {
  /**
   * Reports, or a merged report, to cut to: paths (relative to the compiler's context) or objects.
   * `"self"`: this app's own usage alone. Absent: annotate and report, cut nothing.
   */
  usage?: string | UsageReport | Array<string | UsageReport>;
  /** Name of the app in the report. Default: the federation's name. */
  app?: string;
  /** File name of the report among the assets; false: none. Default: `share-usage.json`. */
  report?: string | false;
  /** What consumers that do not report use. */
  keep?: KeepOption;
  /** Apps that do not report, and what they use. */
  external?: ExternalOption;
  /** What shared libraries are meant to bring along; of other packages in several copies a warning advises to share them. */
  includeTransitive?: IncludeTransitive;
  /** What a cut export becomes. Default: `null` in development, else `remove`. */
  cut?: CutMode;
  /** Marks imports in shared libraries PURE where what they import is known to have no side effects. Default: true. */
  pure?: boolean;
  /** The shared modules, only where they cannot be read from the federation plugin. */
  shared?: SharedOption;
  /**
   * Leaves in `.fedshake` of the output folder what `fedshake optimize` needs to cut the build later. Default: true,
   * unless `usage` is given: such a build is cut already, and leaves nothing.
   */
  artifacts?: boolean;
  /** Turns warnings into errors. Default: false. */
  strict?: boolean;
  /** Remembers analyses in `node_modules/.cache/fedshake`, by the content of the chunks. Default: true. */
  cache?: boolean;
  /** Reports and cuts in watch mode too. Default: false. */
  watch?: boolean;
  /** Writes what a refused cut would have done to `.fedshake/refused` in the output folder. Default: false. */
  debug?: boolean;
}

/** {@link FedshakePluginOptions} with every default filled in. */
export interface ResolvedPluginOptions {
  /** Reports to cut to, beside the app's own usage, which always counts; empty for `"self"`. Null: cut nothing. */
  usage: Array<string | UsageReport> | null;
  /** Null: the federation's name. */
  app: string | null;
  /** Null: no report is emitted. */
  report: string | null;
  /** Names sorted, without repetition; no prototype. */
  keep: KeepOption;
  /** As {@link keep}, for each app. */
  external: ExternalOption;
  includeTransitive: IncludeTransitive;
  cut: CutMode;
  pure: boolean;
  /** Null: read from the federation plugin. */
  shared: SharedOption | null;
  artifacts: boolean;
  strict: boolean;
  cache: boolean;
  watch: boolean;
  debug: boolean;
}

/**
 * Validates the plugin's options and fills in the defaults. Throws INVALID_OPTION.
 *
 * @param mode the compiler's `mode`
 */
export function normalizePluginOptions(
  options: FedshakePluginOptions = {},
  { mode }: { mode?: string | undefined } = {},
): ResolvedPluginOptions {
  validateOptions(pluginSchema, options, "FedshakePlugin");
  const { usage, app = null, report = "share-usage.json", keep = {}, external = {}, includeTransitive = [], pure = true, shared = null, artifacts = usage === undefined, strict = false, cache = true, watch = false, debug = false } = options;
  return {
    usage: usage === undefined ? null : [usage].flat().filter((source) => source !== "self"),
    app,
    report: report === false ? null : report,
    keep: normalizeKeep(keep),
    external: normalizeExternal(external),
    includeTransitive,
    cut: options.cut ?? (mode === "development" ? "null" : "remove"),
    pure,
    shared,
    artifacts: artifacts && usage === undefined,
    strict,
    cache,
    watch,
    debug,
  };
}
