import remapping from "@jridgewell/remapping";
import { nameSources } from "./name-sources";

/** A cut chunk as its minimizer gave it, or as it was cut where the build does not minimize. */
export interface MinimizedChunk {
  code: string;
  /** Map of the code to the sources; null in builds without. */
  map: string | null;
}

export interface FinishedChunk {
  code: string;
  /** New content of the file with the map; null where there is none. */
  map: string | null;
}

interface EmittedMap {
  sources: string[];
  sourcesContent?: (string | null)[];
  file?: string;
}

/** The comment that points to the licenses, which a minimizer has moved into a file of their own. */
const LICENSE_BANNER = /^\/\*! For license information please see [^*]*\*\/\n?/;

/**
 * What stands behind the code: `//# sourceMappingURL=…` and the like, each on a line of its own. Neither quotes nor
 * spaces, as ECMA-426 has it: libraries hold such comments in strings and templates.
 */
const TRAILER = /(?:\n\/\/[#@] \w+=[^\s'"`]*)+\s*$/;

const INLINE_MAP = /(sourceMappingURL=data:application\/json;)\S*/;

/** True when the build has moved the licenses of an emitted file into another. */
export function hasLicenseFile(emitted: string): boolean {
  return LICENSE_BANNER.test(emitted);
}

/**
 * Makes a deployable file of a cut chunk: with the license banner and the comments at its end that the emitted file has,
 * and with a map that calls its sources as the emitted map does.
 *
 * @param emitted the file that the build has emitted
 * @param emittedMap the map beside it, as JSON; null when there is none
 */
export function finishChunk({ code, map }: MinimizedChunk, emitted: string, emittedMap: string | null): FinishedChunk {
  const banner = LICENSE_BANNER.exec(emitted)?.[0] ?? "";
  const trailer = TRAILER.exec(emitted)?.[0] ?? "";
  const inline = /sourceMappingURL=data:[^,]*,([\w+/=]*)/.exec(trailer)?.[1];
  const model = emittedMap ?? (inline === undefined ? null : Buffer.from(inline, "base64").toString());
  const finished = map === null || model === null ? null : renameSources(map, model, banner);
  const end = finished === null ? trailer : trailer.replace(INLINE_MAP, (_, start: string) => `${start}charset=utf-8;base64,${Buffer.from(finished).toString("base64")}`);
  const body = `${banner}${code.replace(TRAILER, "").replace(/\n+$/, "")}`;
  return { code: body + end, map: emittedMap === null ? null : finished };
}

/** Composes the map of a minimizer's output with that of its input. */
export function composeMaps(output: string, input: string): string {
  return remapping([output, input], () => null).toString();
}

function renameSources(map: string, emitted: string, banner: string): string {
  const parsed = JSON.parse(map) as { sources: (string | null)[]; sourcesContent?: (string | null)[]; names: string[]; mappings: string };
  const model = JSON.parse(emitted) as EmittedMap;
  const lines = ";".repeat(banner.split("\n").length - 1);
  const { sourcesContent: contents, ...rest } = model;
  return JSON.stringify({
    ...rest,
    sources: nameSources({ version: 3, ...parsed, mappings: [] }, model),
    ...(contents && { sourcesContent: parsed.sourcesContent }),
    names: parsed.names,
    mappings: lines + parsed.mappings,
  });
}
