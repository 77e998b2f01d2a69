import { formatChange } from "./format";

/** How much smaller: coloured, unless nothing changed. */
export function Change({ before, after }: { before: number; after: number }) {
  return <span class={before === after ? "change none" : "change"}>{formatChange(before, after)}</span>;
}
