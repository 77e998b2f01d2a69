import remapping, { type EncodedSourceMap, type SourceMapInput } from "@jridgewell/remapping";

/** From an annotated text to what the text was made from, given both maps. */
export function composeMaps(map: EncodedSourceMap, inputSourceMap: SourceMapInput): EncodedSourceMap {
  return remapping([map, inputSourceMap], () => null) as EncodedSourceMap;
}
