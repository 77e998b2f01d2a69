const name = { type: "string", minLength: 1 };

/** JSON Schema of `SharedRequests`. */
export const sharedRequestsSchema = {
  anyOf: [
    { type: "array", minItems: 1, uniqueItems: true, items: name },
    { type: "object", minProperties: 1, additionalProperties: name },
  ],
};
