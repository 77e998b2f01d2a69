/** An object with all of these properties, and maybe others. */
export function strictObject(properties: Record<string, object>): object {
  return { type: "object", required: Object.keys(properties), properties };
}

export function nullable(schema: object): object {
  return { anyOf: [{ type: "null" }, schema] };
}

export function listOf(items: object): object {
  return { type: "array", items };
}
