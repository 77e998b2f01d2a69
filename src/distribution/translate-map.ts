import { decode, encode, type SourceMapMappings, type SourceMapSegment } from "@jridgewell/sourcemap-codec";
import type { Edit } from "../types";

/** A source map, version 3, its mappings decoded. */
export interface DecodedMap {
  version: 3;
  sources: (string | null)[];
  sourcesContent?: (string | null)[] | undefined;
  names: string[];
  mappings: SourceMapMappings;
}

/** A source map, version 3, as JSON holds it. */
export type EncodedMap = Omit<DecodedMap, "mappings"> & { mappings: string };

/** The map of an edited text: that of the text before, without what was removed; inserted text has no source. */
export function translateMap(map: EncodedMap, text: string, edits: readonly Edit[]): DecodedMap {
  const { sources, sourcesContent, names } = map;
  const lines = lineStarts(text);
  const writer = new SegmentWriter();
  const decoded = decode(map.mappings);
  let edit = 0;
  let written = 0; // Offset in `text` up to which lines were counted for the writer.
  const advance = (to: number): void => {
    writer.skip(text, written, to);
    written = to;
  };
  /** The segment that governs the text at the end of the last removal, not yet written. */
  let governing: SourceMapSegment | null = null;
  const passEdits = (before: number): void => {
    for (let current = edits[edit]; current && current.start <= before; current = edits[edit]) {
      if (current.end > before && current.start < current.end) return;
      advance(current.start);
      writer.insert(current.text);
      written = current.end;
      if (governing && governing.length > 1) writer.add(governing, null);
      edit += 1;
    }
  };
  for (const [line, segments] of decoded.entries()) {
    const start = lines[line];
    if (start === undefined) break;
    passEdits(start - 1);
    governing = null;
    for (const segment of segments) {
      const offset = start + segment[0];
      passEdits(offset);
      // Of several segments in one place, readers take the first.
      if (governing?.[0] !== segment[0]) governing = segment;
      const current = edits[edit];
      if (current && current.start <= offset && offset < current.end) continue;
      if (offset < written) continue;
      advance(offset);
      writer.add(segment, offset);
    }
  }
  return { version: 3, sources, sourcesContent, names, mappings: writer.lines };
}

/** JSON of a map. */
export function encodeMap(map: DecodedMap): string {
  return JSON.stringify({ ...map, mappings: encode(map.mappings) });
}

class SegmentWriter {
  readonly lines: SourceMapSegment[][] = [[]];
  #column = 0;
  /** Of the last segment, in the text before the edits. */
  #offset: number | null = null;

  skip(text: string, from: number, to: number): void {
    let at = from;
    for (let end = text.indexOf("\n", at); end !== -1 && end < to; end = text.indexOf("\n", at)) {
      this.lines.push([]);
      this.#column = 0;
      at = end + 1;
    }
    this.#column += to - at;
  }

  insert(text: string): void {
    this.skip(text, 0, text.length);
  }

  /**
   * Adds a segment in place of those that edits have moved to the same place.
   *
   * @param offset where it was in the text before the edits: several of one place stay; null: it was elsewhere
   */
  add(segment: SourceMapSegment, offset: number | null): void {
    const line = this.lines.at(-1) ?? [];
    const moved = [...segment] as SourceMapSegment;
    moved[0] = this.#column;
    if (offset === null || offset !== this.#offset) while (line.at(-1)?.[0] === this.#column) line.pop();
    this.#offset = offset;
    line.push(moved);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
