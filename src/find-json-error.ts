import { parse, printParseErrorCode, type ParseError } from "jsonc-parser";

/** What is wrong with a text that is no JSON: V8's message has a position only sometimes. */
export interface JsonError {
  /** In UTF-16 code units; that of the text's end where it ends too early. */
  offset: number;
  /** `comma expected`. */
  wording: string;
  endsEarly: boolean;
}

/** @param text for which `JSON.parse` throws */
export function findJsonError(text: string): JsonError {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch {
    // It descends with the text: one that is nested too deeply is not looked into.
    return { offset: 0, wording: "it is nested too deeply", endsEarly: false };
  }
  const [{ error, offset, length } = { error: 0, offset: text.length, length: 0 }] = errors;
  const wording = printParseErrorCode(error).replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  const endsEarly = offset + (wording.startsWith("unexpected end") ? length : 0) >= text.trimEnd().length;
  return { offset: endsEarly ? text.length : offset, wording, endsEarly };
}
