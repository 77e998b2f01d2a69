type Schema = Record<string, unknown>;

/** Keywords that only describe. */
const DESCRIPTIVE = new Set(["title", "description", "link"]);

/**
 * Tells whether a value certainly satisfies a JSON Schema. False also where a keyword is not known here: a full
 * validator decides then, and says what is wrong. It takes a moment to load, which valid options need not pay for.
 */
export function satisfiesSchema(schema: unknown, value: unknown): boolean {
  return isRecord(schema) && Object.entries(schema).every(([keyword, argument]) => satisfies(keyword, argument, value, schema));
}

function satisfies(keyword: string, argument: unknown, value: unknown, schema: Schema): boolean {
  switch (keyword) {
    case "type":
      return argument === typeOf(value);
    case "enum":
      return (argument as unknown[]).includes(value);
    case "minLength":
      return typeof value !== "string" || value.length >= (argument as number);
    case "minItems":
      return !Array.isArray(value) || value.length >= (argument as number);
    case "items":
      return !Array.isArray(value) || value.every((item) => satisfiesSchema(argument, item));
    case "required":
      return !isRecord(value) || (argument as string[]).every((key) => value[key] !== undefined);
    case "properties":
      return !isRecord(value) || Object.entries(argument as Schema).every(([key, property]) => isAbsentOr(property, value[key]));
    case "additionalProperties":
      return !isRecord(value) || listAdditional(value, schema).every((key) => argument !== false && satisfiesSchema(argument, value[key]));
    case "anyOf":
      return (argument as unknown[]).some((option) => satisfiesSchema(option, value));
  }
  return DESCRIPTIVE.has(keyword);
}

function isAbsentOr(schema: unknown, value: unknown): boolean {
  return value === undefined || satisfiesSchema(schema, value);
}

function listAdditional(value: Schema, { properties }: Schema): string[] {
  const names: string[] = [];
  for (const key in value) if (!isRecord(properties) || !Object.hasOwn(properties, key)) names.push(key);
  return names;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function isRecord(value: unknown): value is Schema {
  return typeOf(value) === "object";
}
