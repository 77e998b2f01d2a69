import { promisify } from "node:util";
import * as zlib from "node:zlib";

/** Compressed copies that servers send in place of a file, and how they are made: as small as it gets, as by the bundlers' plugins. */
const FORMATS: Record<string, ((content: Buffer) => Promise<Buffer>) | undefined> = {
  ".gz": (content) => promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gzip)(content, { level: 9 }),
  ".br": (content) =>
    promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress)(content, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
};

/** Other copies: they cannot be made anew on every version of Node that we run on, and an old one would be wrong. */
const UNSUPPORTED = [".zst"];

/** Splits names into files, and for each file the endings of its compressed copies. */
export function splitCopies(names: readonly string[]): { files: string[]; copies: Map<string, string[]> } {
  const all = new Set(names);
  const copies = new Map<string, string[]>();
  const files = names.filter((name) => {
    const ending = [...Object.keys(FORMATS), ...UNSUPPORTED].find((candidate) => name.endsWith(candidate));
    const file = ending === undefined ? name : name.slice(0, -ending.length);
    if (ending === undefined || !all.has(file)) return true;
    copies.set(file, [...(copies.get(file) ?? []), ending]);
    return false;
  });
  return { files, copies };
}

/** The copy of a file; null where the format is not supported, and the copy has to go. */
export async function compressCopy(content: Buffer, ending: string): Promise<Buffer | null> {
  return (await FORMATS[ending]?.(content)) ?? null;
}
