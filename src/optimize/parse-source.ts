import { parse, Parser, type Comment, type Options } from "acorn";
import jsx from "acorn-jsx";
import { createCodeFrame } from "../code-frame";
import { parseWithComments, type PureCalls } from "../chunk";
import { FedshakeError } from "../errors";
import type { SyntaxNode } from "./syntax";

export interface ParsedSource {
  program: SyntaxNode;
  /** In text order. */
  comments: Comment[];
  pure: PureCalls;
  /** Whether it can only be parsed with JSX. */
  jsx: boolean;
}

const JsxParser = Parser.extend(jsx());

type Syntax = (text: string, options: Options) => unknown;

const SYNTAXES: ReadonlyArray<{ read: Syntax; jsx: boolean; sourceType: "script" | "module" }> = [
  { read: parse, jsx: false, sourceType: "script" },
  { read: parse, jsx: false, sourceType: "module" },
  { read: (text, options) => JsxParser.parse(text, options), jsx: true, sourceType: "script" },
  { read: (text, options) => JsxParser.parse(text, options), jsx: true, sourceType: "module" },
];

/** Parses a script or module, with or without JSX. Throws PARSE_FAILED, with the place that the best attempt came to. */
export function parseSource(text: string, file: string | undefined): ParsedSource {
  let furthest: SyntaxError & { pos?: number; loc?: { line: number; column: number } } = new SyntaxError("nothing parsed");
  for (const { read, jsx: isJsx, sourceType } of SYNTAXES) {
    if (isJsx && !text.includes("<")) continue;
    try {
      const { result, comments, pure } = parseWithComments(text, (options) => read(text, { ...options, sourceType }));
      return { program: result as SyntaxNode, comments, pure, jsx: isJsx };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const { pos = 0 } = error as SyntaxError & { pos?: number };
      if (pos >= (furthest.pos ?? 0)) furthest = error;
    }
  }
  throw new FedshakeError("PARSE_FAILED", `the source does not parse: ${furthest.message.replace(/ \(\d+:\d+\)$/, "")}.`, {
    file,
    loc: furthest.loc,
    frame: furthest.loc && createCodeFrame(text, furthest.loc),
    hint: "Markers are read in JavaScript, with or without JSX; compile other languages first.",
    cause: furthest,
  });
}
