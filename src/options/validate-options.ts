import { validate, ValidationError } from "schema-utils";
import type { Schema } from "schema-utils/declarations/validate";
import { didYouMean } from "../did-you-mean";
import { FedshakeError } from "../errors";
import { satisfiesSchema } from "./satisfies-schema";

/**
 * Validates options against a JSON Schema, whose descriptions and links reach the user's terminal.
 * Throws INVALID_OPTION; for an unknown option it lists the known ones and suggests the nearest.
 *
 * @param name who takes the options, such as "FedshakePlugin"
 */
export function validateOptions(schema: Schema, options: object, name: string): void {
  if (satisfiesSchema(schema, options)) return;
  try {
    validate(schema, options, { name, baseDataPath: "options", postFormatter: suggestOption });
  } catch (cause) {
    if (!(cause instanceof ValidationError)) throw cause;
    // The first line only says that the options object does not match the schema.
    const [, ...problems] = cause.message.split("\n");
    throw new FedshakeError("INVALID_OPTION", `${name}: invalid options.\n${problems.join("\n")}`, { cause });
  }
}

type SuggestOption = NonNullable<NonNullable<Parameters<typeof validate>[2]>["postFormatter"]>;

const suggestOption: SuggestOption = (message, { keyword, params, parentSchema }) => {
  if (keyword !== "additionalProperties") return message;
  const known = Object.keys((parentSchema as { properties?: object } | undefined)?.properties ?? {});
  const suggestion = didYouMean((params as { additionalProperty: string }).additionalProperty, known);
  return suggestion ? `${message}\n${suggestion}` : message;
};
