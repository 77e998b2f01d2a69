import { FedshakeError } from "../errors";

// Line breaks too: one inside a comment counts as one in the code around it.
const UNPRINTABLE = /"|\*\/|[\n\r\u2028\u2029]/;

const ENDIF = "/* @common:endif */";

/**
 * Prints the marker that opens a block. Throws INVALID_CONDITION when the condition would end the attribute
 * or the comment: `printCondition` and `exportCondition` encode what they print.
 */
export function printIf(condition: string): string {
  return `/* @common:if [condition="${attributeValue(condition)}"] */`;
}

/** Prints the marker that closes the nearest open block. */
export function printEndif(): string {
  return ENDIF;
}

/** Prints the marker that replaces the next expression with the configured value at `path`. */
export function printDefineInline(path: string, fallback?: string): string {
  const rest = fallback === undefined ? "" : ` default="${attributeValue(fallback)}"`;
  return `/* @common:define-inline [value="${attributeValue(path)}"${rest}] */`;
}

function attributeValue(text: string): string {
  if (UNPRINTABLE.test(text)) {
    throw new FedshakeError("INVALID_CONDITION", `${JSON.stringify(text)} cannot stand in a marker.`, {
      hint: "Percent-encode what would end the marker or break its line.",
    });
  }
  return text;
}
