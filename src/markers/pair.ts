import { FedshakeError } from "../errors";
import { placeOf, type EndifMarker, type IfMarker, type Marker, type Origin } from "./parse";

/** An `if` marker and the `endif` that closes it. */
export interface MarkerBlock {
  condition: string;
  open: IfMarker;
  close: EndifMarker;
  /** The innermost block around this one; null at the top. */
  parent: MarkerBlock | null;
}

/**
 * Pairs each `endif` with the nearest open `if`; blocks come in the order in which they open, `define-inline`
 * markers are passed over. Expects markers in source order, as `parseMarkers` returns them.
 * Throws UNBALANCED_MARKER for an `endif` with nothing open and for an `if` never closed.
 */
export function pairMarkers(markers: readonly Marker[], origin?: Origin): MarkerBlock[] {
  const blocks: MarkerBlock[] = [];
  const open: Array<{ marker: IfMarker; block: MarkerBlock }> = [];
  for (const marker of markers) {
    if (marker.directive === "if") {
      // `close` is filled in below, before anybody sees the block.
      const block = { condition: marker.condition, open: marker, parent: open.at(-1)?.block ?? null } as MarkerBlock;
      open.push({ marker, block });
      blocks.push(block);
    } else if (marker.directive === "endif") {
      const innermost = open.pop();
      if (!innermost) {
        throw new FedshakeError("UNBALANCED_MARKER", 'This "@common:endif" closes nothing.', {
          hint: 'Remove it, or open a block with "@common:if" before it.',
          ...placeOf(marker.start, origin),
        });
      }
      innermost.block.close = marker;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) {
    throw new FedshakeError("UNBALANCED_MARKER", 'This "@common:if" is never closed.', {
      hint: 'Close it with "/* @common:endif */".',
      ...placeOf(unclosed.marker.start, origin),
    });
  }
  return blocks;
}
