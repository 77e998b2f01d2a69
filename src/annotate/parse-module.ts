import { parse, type ParserOptions } from "@babel/parser";
import type * as t from "@babel/types";
import { createCodeFrame } from "../code-frame";
import { FedshakeError } from "../errors";

const OPTIONS: ParserOptions = {
  // As ESM when it has an import or export.
  sourceType: "unambiguous",
  attachComment: false,
  allowReturnOutsideFunction: true,
  allowNewTargetOutsideFunction: true,
};

/**
 * Parses one module with Babel, regardless of the project's own Babel configuration.
 * @throws FedshakeError `PARSE_FAILED`, with file, position and code frame; RangeError where the stack is not large enough
 */
export function parseModule(source: string, filename: string): t.File {
  try {
    return parse(source, OPTIONS);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw parseFailed(error, source, filename);
  }
}

/** Parses a text that may lack declarations; null when it does not parse. */
export function parseSkimmed(text: string): t.File | null {
  try {
    return parse(text, { ...OPTIONS, allowUndeclaredExports: true });
  } catch {
    return null;
  }
}

/** Tells whether a program that was parsed as a module imports or exports anything. */
export function isEsModule({ sourceType, body }: t.Program): boolean {
  return sourceType === "module" && body.some(({ type }) => /^(?:Import|Export\w+)Declaration$/.test(type));
}

function parseFailed(error: unknown, source: string, filename: string): FedshakeError {
  const { message, loc } = error as Error & { loc?: { line: number; column: number } };
  const reason = message.replace(/\s*\(\d+:\d+\)$/, "");
  return new FedshakeError("PARSE_FAILED", `the module does not parse: ${reason.replace(/\.?$/, ".")}`, {
    hint: "Annotation runs on JavaScript: let it run after the loaders that compile other languages.",
    file: filename,
    loc: loc && { line: loc.line, column: loc.column },
    frame: loc && createCodeFrame(source, loc),
    cause: error,
  });
}
