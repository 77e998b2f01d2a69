import remapping, { type EncodedSourceMap, type SourceMapInput } from "@jridgewell/remapping";
import { collectExports } from "./collect-exports";
import type { CollectedExports } from "./export-site";
import { insertMarkers } from "./insert-markers";
import type { SourceType } from "./parse-module";

export interface AnnotateInput {
  source: string;
  /** Names the source in errors and in the map. */
  filename: string;
  /** The share keys that resolve to this module. Markers name the first: a block cannot stand for two conditions. */
  shareKeys: readonly string[];
  /** Default: `unambiguous`. */
  sourceType?: SourceType;
  /** The map of the loaders before, which the result's map is composed with. */
  inputSourceMap?: SourceMapInput | null | undefined;
  /** False: no map is made. Default: true. */
  sourceMap?: boolean;
}

export interface Annotated extends Pick<CollectedExports, "moduleType" | "exports" | "forwards"> {
  code: string;
  /** From the annotated text to the original; null without `sourceMap`. */
  map: EncodedSourceMap | null;
  /** The share keys that no marker names, although they share these exports. */
  unmarkedShareKeys: string[];
}

/**
 * Encloses the exports of one module in `@common:if` markers without changing what the module does.
 * Null when the module has no exports; the code is the source itself where none of them can be marked.
 * @throws FedshakeError `PARSE_FAILED`
 */
export function annotate(input: AnnotateInput): Annotated | null {
  const { source, filename, shareKeys, sourceType = "unambiguous", inputSourceMap, sourceMap = true } = input;
  const [shareKey, ...unmarkedShareKeys] = shareKeys;
  if (shareKey === undefined || !/export|module|this/.test(source)) return null;

  const { sites, ...collected } = collectExports(source, filename, sourceType);
  if (collected.exports.length === 0 && collected.forwards.length === 0) return null;

  const text = insertMarkers(source, sites, shareKey);
  const map = sourceMap ? text.generateMap({ source: filename, includeContent: true, hires: "boundary" }) : null;
  return {
    ...collected,
    code: text.toString(),
    map: map && compose(map as EncodedSourceMap, inputSourceMap),
    unmarkedShareKeys,
  };
}

function compose(map: EncodedSourceMap, inputSourceMap: SourceMapInput | null | undefined): EncodedSourceMap {
  return inputSourceMap ? (remapping([map, inputSourceMap], () => null) as EncodedSourceMap) : map;
}
