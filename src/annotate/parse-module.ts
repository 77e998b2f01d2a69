import { parseSync, type types as t } from "@babel/core";
import { createCodeFrame } from "../code-frame";
import { FedshakeError } from "../errors";

/** How a module's text is to be read; `unambiguous`: as ESM when it has an import or export. */
export type SourceType = "module" | "script" | "unambiguous";

/**
 * Parses one module with Babel, regardless of the project's own Babel configuration.
 * @throws FedshakeError `PARSE_FAILED`, with file, position and code frame.
 */
export function parseModule(source: string, filename: string, sourceType: SourceType): t.File {
  try {
    const ast = parseSync(source, {
      sourceType,
      configFile: false,
      babelrc: false,
      browserslistConfigFile: false,
      highlightCode: false,
      parserOpts: {
        attachComment: false,
        errorRecovery: false,
        allowReturnOutsideFunction: true,
        allowNewTargetOutsideFunction: true,
      },
    });
    if (ast) return ast;
  } catch (error) {
    throw parseFailed(error, source, filename);
  }
  throw parseFailed(new Error("Babel ignored the file."), source, filename);
}

function parseFailed(error: unknown, source: string, filename: string): FedshakeError {
  const { message, loc } = error as Error & { loc?: { line: number; column: number } };
  const [headline = ""] = message.split("\n");
  const reason = headline.replace(/^unknown(?: file)?: /, "").replace(/\s*\(\d+:\d+\)$/, "");
  return new FedshakeError("PARSE_FAILED", `the module does not parse: ${reason.replace(/\.?$/, ".")}`, {
    hint: "Annotation runs on JavaScript: let it run after the loaders that compile other languages.",
    file: filename,
    loc: loc && { line: loc.line, column: loc.column },
    frame: loc && createCodeFrame(source, loc),
    cause: error,
  });
}
