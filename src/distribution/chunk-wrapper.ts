import { applyEdits } from "../prune";
import type { Edit } from "../types";
import { encodeMap, translateMap } from "./translate-map";
import type { Minimized } from "./minimize";

/**
 * The start of a chunk as both bundlers write it for browsers: the name of the build's global array twice, then the ids
 * of the chunk. (webpack/lib/web/JsonpChunkLoadingRuntimeModule.js)
 */
const WRAPPER =
  /^((?:"use strict";\n)?\((?:self|this|globalThis|window)\[")([A-Za-z_$][\w$]*)("\] = (?:self|this|globalThis|window)\[")\2("\] \|\| \[\]\)\.push\(\[\[)((?:"[\w./@~-]+"|\d+)(?:, ?(?:"[\w./@~-]+"|\d+))*)(\], ?\{)/;

/** Names that no build has, in place of those: a minimizer can neither shorten nor fold them. */
const GLOBAL = "fedshakeChunkGlobalName";
const IDS = "fedshake-chunk-ids";

export interface NamedChunk {
  /** With the stand-ins in its wrapper. */
  code: string;
  global: string;
  /** With commas between them. */
  ids: string;
}

/**
 * Copies of a chunk, in one app and in others that share the same libraries, differ in nothing but the names in their
 * wrappers. With stand-ins there, one minimized text serves them all. Null for a chunk of another form, and where a map
 * would have to tell of text behind the names on their line.
 */
export function standInNames(code: string, wantsMap: boolean): NamedChunk | null {
  const match = WRAPPER.exec(code);
  if (match === null || code.includes(GLOBAL) || code.includes(IDS)) return null;
  const rest = code.slice(match[0].length);
  if (wantsMap && !/^\r?\n/.test(rest)) return null;
  const [, start, global, middle, beforeIds, ids, end] = match as unknown as [string, string, string, string, string, string, string];
  return { code: `${start}${GLOBAL}${middle}${GLOBAL}${beforeIds}"${IDS}"${end}${rest}`, global, ids };
}

/** Puts the names back; null where the minimizer has not left each stand-in as it was. */
export function restoreNames({ code, map }: Minimized, { global, ids }: NamedChunk): Minimized | null {
  const edits: Edit[] = [];
  for (const { 0: found, index } of code.matchAll(STAND_INS)) {
    edits.push({ start: index, end: index + found.length, text: found === GLOBAL ? global : ids });
  }
  const texts = edits.map(({ text }) => text);
  if (texts.length !== 3 || texts[0] !== global || texts[1] !== global || texts[2] !== ids) return null;
  const moved = map === null ? null : encodeMap(translateMap(JSON.parse(map) as Parameters<typeof translateMap>[0], code, edits));
  return { code: applyEdits(code, edits), map: moved };
}

const STAND_INS = new RegExp(`${GLOBAL}|(["'\`])${IDS}\\1`, "g");
