import { FedshakeError } from "../errors";

/** First segment of the conditions that name an export of a shared library. */
export const EXPORT_CONDITION_ROOT = "treeShake";

// What would end a segment, an attribute or the comment itself. `/` only matters beside `*`.
const RESERVED = /[.%"[\]*\s\p{Cc}]|(?<=\*)\/|\/(?=\*)/gu;

/** Joins segments to a condition, percent-encoding what the language reserves. Inverse of {@link parseCondition}. */
export function printCondition(segments: readonly string[]): string {
  return segments.map((segment) => segment.replace(RESERVED, encodeCharacter)).join(".");
}

/**
 * Prints the condition that names one export of a shared library: `treeShake.<share key>.<export>`.
 * Share keys keep their `@` and `/`; `chart.js` becomes `chart%2Ejs`.
 */
export function exportCondition(shareKey: string, exportName: string): string {
  return printCondition([EXPORT_CONDITION_ROOT, shareKey, exportName]);
}

/** Splits a condition into its decoded segments. Throws INVALID_CONDITION for an empty path or a stray `%`. */
export function parseCondition(condition: string): string[] {
  if (condition === "") {
    throw new FedshakeError("INVALID_CONDITION", "The condition is empty.", {
      hint: 'Write a dot path, such as "featureFlags.newHome".',
    });
  }
  return condition.split(".").map((segment) => {
    try {
      return decodeURIComponent(segment);
    } catch (cause) {
      throw new FedshakeError("INVALID_CONDITION", `The condition "${condition}" has an invalid percent sequence.`, {
        hint: 'Write "%" itself as "%25".',
        cause,
      });
    }
  });
}

/**
 * Looks a dot path up in a JSON value, along own properties only.
 * Returns undefined when the path leads nowhere; a found value comes boxed, as it may itself be null.
 */
export function findValue(condition: string, config: unknown): { value: unknown } | undefined {
  let value = config;
  for (const segment of parseCondition(condition)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string, unknown>)[segment];
  }
  return { value };
}

/** Tells whether a condition holds: only when the value at its path is `true` itself. A missing path is false. */
export function evaluateCondition(condition: string, config: unknown): boolean {
  return findValue(condition, config)?.value === true;
}

function encodeCharacter(character: string): string {
  return Array.from(new TextEncoder().encode(character), (byte) => {
    return `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
}
