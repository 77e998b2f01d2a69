import type { EncodedSourceMap, SourceMapInput } from "@jridgewell/remapping";
import type { CollectedExports } from "./export-site";
import { insertMarkers } from "./insert-markers";

export interface AnnotateInput {
  source: string;
  /** Names the source in errors and in the map. */
  filename: string;
  /** The share keys that resolve to this module. Markers name the first: a block cannot stand for two conditions. */
  shareKeys: readonly string[];
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

/** Tells whether there is anything to collect: a share key, and a text that may export. */
export function mayAnnotate({ source, shareKeys }: AnnotateInput): boolean {
  return shareKeys.length > 0 && /export|module|this/.test(source);
}

/** Makes one map of two; needed where there is an input map. */
export type ComposeMaps = (map: EncodedSourceMap, inputSourceMap: SourceMapInput) => EncodedSourceMap;

/** Inserts the markers of the exports that were collected. Null where there are none. */
export function annotateCollected(
  { source, filename, shareKeys, inputSourceMap, sourceMap = true }: AnnotateInput,
  { sites, ...collected }: CollectedExports,
  composeMaps: ComposeMaps | null,
): Annotated | null {
  const [shareKey, ...unmarkedShareKeys] = shareKeys;
  if (shareKey === undefined || (collected.exports.length === 0 && collected.forwards.length === 0)) return null;

  const text = insertMarkers(source, sites, shareKey);
  const map = sourceMap ? (text.generateMap({ source: filename, includeContent: true, hires: "boundary" }) as EncodedSourceMap) : null;
  return {
    ...collected,
    code: text.toString(),
    map: map && inputSourceMap && composeMaps ? composeMaps(map, inputSourceMap) : map,
    unmarkedShareKeys,
  };
}
