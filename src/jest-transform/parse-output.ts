import { parseSync, type types as t } from "@babel/core";
import { createCodeFrame } from "../code-frame";
import { FedshakeError } from "../errors";

/** Parses what is about to run in Jest, as ESM when it has an import or export. Throws PARSE_FAILED. */
export function parseOutput(code: string, filename: string): t.Program {
  try {
    const file = parseSync(code, {
      sourceType: "unambiguous",
      configFile: false,
      babelrc: false,
      browserslistConfigFile: false,
      highlightCode: false,
      parserOpts: { attachComment: false, allowReturnOutsideFunction: true, allowNewTargetOutsideFunction: true },
    });
    return file!.program;
  } catch (cause) {
    const { message, loc } = cause as Error & { loc?: { line: number; column: number } };
    const [headline = ""] = message.split("\n");
    throw new FedshakeError("PARSE_FAILED", `the module does not parse: ${headline.replace(/^unknown(?: file)?: /, "").replace(/\.?\s*(?:\(\d+:\d+\))?$/, ".")}`, {
      hint: 'Name the transformer that compiles it in "then".',
      file: filename,
      loc: loc && { line: loc.line, column: loc.column },
      frame: loc && createCodeFrame(code, loc),
      cause,
    });
  }
}
