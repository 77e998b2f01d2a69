import fc from "fast-check";
import { validate } from "schema-utils";
import { annotateLoaderSchema } from "../../src/options/annotate";
import { pluginSchema } from "../../src/options/plugin-schema";
import { satisfiesSchema } from "../../src/options/satisfies-schema";

const schemas = { annotateLoaderSchema, pluginSchema };

const name = fc.constantFrom("", "a", "lib/", "self", "all", "null", "remove");
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, name, fc.constantFrom(false, true, null, undefined, 1), fc.array(tie("any"), { maxLength: 2 }), tie("object")),
  object: fc.dictionary(fc.constantFrom("a", "antd", "import", "singleton", "version"), tie("any"), { maxKeys: 2 }),
})).any;

/** An object with the schema's own properties and an unknown one, each with a value of any shape. */
function arbitraryOptions(schema: object): fc.Arbitrary<object> {
  const keys = Object.keys((schema as { properties: object }).properties);
  return fc.dictionary(fc.constantFrom(...keys, "unknown"), value, { maxKeys: 3 });
}

describe.each(Object.entries(schemas))("%s", (_, schema) => {
  it("is satisfied by nothing that the validator rejects", () => {
    let satisfied = 0;
    fc.assert(
      fc.property(arbitraryOptions(schema), (options) => {
        if (!satisfiesSchema(schema, options)) return;
        satisfied++;
        expect(() => validate(schema, options)).not.toThrow();
      }),
      { numRuns: 6000, seed: 20261121 },
    );
    expect(satisfied).toBeGreaterThan(50);
  });
});

it.each([
  [annotateLoaderSchema, { entries: { "/a.js": ["a"], "/b.js": ["b", "c"] } }],
  [annotateLoaderSchema, { shareKey: "lib/[path][name]" }],
  [pluginSchema, {}],
  [pluginSchema, { usage: ["a.json", {}], report: false, keep: { antd: ["Modal"], "chart.js": "all" }, cut: "throw" }],
  [pluginSchema, { shared: ["react", { antd: { singleton: true, requiredVersion: false } }], strict: true }],
])("common options take no validator: %#", (schema, options) => {
  expect(satisfiesSchema(schema, options)).toBe(true);
});

it.each([
  ["an unknown keyword", { pattern: "^a" }, "a"],
  ["a missing property", { required: ["a"] }, { a: undefined }],
  ["a property too many", { properties: { a: {} }, additionalProperties: false }, { b: 1 }],
  ["an inherited property too many", { additionalProperties: false }, Object.create({ b: 1 })],
  ["another type", { type: "object" }, []],
  ["an empty text", { minLength: 1 }, ""],
  ["an item of another type", { items: { type: "string" } }, [1]],
])("is not satisfied: %s", (_, schema, rejected) => {
  expect(satisfiesSchema(schema, rejected)).toBe(false);
});
