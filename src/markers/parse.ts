import { createCodeFrame, positionAt } from "../code-frame";
import { didYouMean } from "../did-you-mean";
import { FedshakeError, type FedshakeErrorCode } from "../errors";
import { parseCondition } from "./condition";

/** A comment as acorn and Babel report it; `value` is the text between the delimiters. Line comments are no markers. */
export interface CommentLike {
  start: number;
  end: number;
  value: string;
  type?: string;
}

interface MarkerBase {
  /** The range of the whole comment in the source. */
  start: number;
  end: number;
  /** Text after ` -- `; null when there is none. */
  description: string | null;
}

export interface IfMarker extends MarkerBase {
  directive: "if";
  condition: string;
}

export interface EndifMarker extends MarkerBase {
  directive: "endif";
}

export interface DefineInlineMarker extends MarkerBase {
  directive: "define-inline";
  /** Path of the configured value. */
  value: string;
  /** What stands for a missing value, as a string; null when the marker names none. */
  default: string | null;
}

export type Marker = IfMarker | EndifMarker | DefineInlineMarker;

/** The text that comments were taken from: gives errors their place and frame. */
export interface Origin {
  source: string;
  file?: string | undefined;
}

const PREFIX = "@common:";
const MACRO = /(?<![^\s*])@common:(?<directive>[^\s[]*)(?:\s*(?<bracket>\[))?/;
const ATTRIBUTE = /\s*(?<key>[^\s="\]]+)\s*=\s*"(?<value>[^"]*)"/y;
const CLOSE = /\s*\]/y;
const DESCRIPTION = /\s--\s+(?<description>[^]*)/;

/** For each directive, its attributes and whether they must be there. */
const DIRECTIVES = new Map<string, ReadonlyMap<string, boolean>>([
  ["if", new Map([["condition", true]])],
  ["endif", new Map()],
  ["define-inline", new Map([["value", true], ["default", false]])],
]);

/**
 * Reads the markers among a source's comments, in source order; other comments are passed over. Of several macros
 * in one comment only the first counts. Throws INVALID_MARKER for an unknown directive or a malformed, missing or
 * unknown attribute, INVALID_CONDITION for a path that does not parse.
 */
export function parseMarkers(comments: Iterable<CommentLike>, origin?: Origin): Marker[] {
  const markers: Marker[] = [];
  for (const comment of comments) {
    if (comment.type?.endsWith("Line")) continue;
    const marker = parseMarker(comment, origin);
    if (marker) markers.push(marker);
  }
  return markers.sort((a, b) => a.start - b.start);
}

/** Reads the marker of one block comment; null when it holds none. Throws as {@link parseMarkers} does. */
export function parseMarker(comment: CommentLike, origin?: Origin): Marker | null {
  if (!comment.value.includes(PREFIX)) return null;
  const macro = MACRO.exec(comment.value);
  if (!macro) return null;

  const { start, end } = comment;
  const fail = (reason: string, hint?: string, code: FedshakeErrorCode = "INVALID_MARKER", cause?: unknown): never => {
    const offset = start + "/*".length + macro.index;
    throw new FedshakeError(code, reason, { hint, cause, ...placeOf(offset, origin) });
  };

  const directive = macro.groups?.["directive"] ?? "";
  const allowed = DIRECTIVES.get(directive);
  if (!allowed) {
    const names = [...DIRECTIVES.keys()];
    const suggestion = didYouMean(directive, names) || `Known directives: ${names.join(", ")}.`;
    return fail(`Unknown directive "${PREFIX}${directive}".`, suggestion);
  }

  const attributes = new Map<string, string>();
  let position = macro.index + macro[0].length;
  if (macro.groups?.["bracket"]) {
    for (let match; (match = matchAt(ATTRIBUTE, comment.value, position)); position += match[0].length) {
      const { key = "", value = "" } = match.groups ?? {};
      if (!allowed.has(key)) fail(`"${PREFIX}${directive}" has no attribute "${key}".`, didYouMean(key, [...allowed.keys()]));
      if (attributes.has(key)) fail(`The attribute "${key}" stands twice in "${PREFIX}${directive}".`);
      attributes.set(key, value);
    }
    const close = matchAt(CLOSE, comment.value, position);
    if (!close) return fail(`The attributes of "${PREFIX}${directive}" are malformed.`, 'Write [key="value" key2="value2"].');
    position += close[0].length;
  }
  for (const [key, required] of allowed) {
    if (required && !attributes.has(key)) fail(`"${PREFIX}${directive}" needs the attribute "${key}".`, `Write [${key}="…"].`);
  }

  const path = attributes.get("condition") ?? attributes.get("value");
  if (path !== undefined) {
    try {
      parseCondition(path);
    } catch (error) {
      if (error instanceof FedshakeError) fail(error.reason, error.hint, error.code, error);
      throw error;
    }
  }

  const description = DESCRIPTION.exec(comment.value.slice(position))?.groups?.["description"]?.trim() || null;
  const base = { start, end, description };
  if (directive === "endif") return { directive, ...base };
  if (directive === "if") return { directive, ...base, condition: path ?? "" };
  return { directive: "define-inline", ...base, value: path ?? "", default: attributes.get("default") ?? null };
}

/** The part of an error's details that says where an offset is. */
export function placeOf(offset: number, origin: Origin | undefined) {
  if (!origin) return {};
  const loc = positionAt(origin.source, offset);
  return { file: origin.file, loc, frame: createCodeFrame(origin.source, loc) };
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
