import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import olderSchema from "./share-usage-1.schema.json";
import schema from "./share-usage.schema.json";

/** What is wrong with a report, and where: a JSON path such as `$.details["lodash-es"][0].used`. */
export interface SchemaViolation {
  path: string;
  reason: string;
}

const { definitions } = schema;

/** Schemas of what can be read, each compiled when it is first asked for. */
const SCHEMAS = {
  /** A whole report. */
  report: schema,
  /** A whole report of version 1. */
  olderReport: olderSchema,
  /** The RFC's forms, each alone. */
  treeShake: { definitions, $ref: "#/definitions/treeShake" },
  consumeSharedModules: { definitions, $ref: "#/definitions/consumeSharedModules" },
} as const;

const validators = new Map<keyof typeof SCHEMAS, ValidateFunction>();

/** Checks a value against a JSON Schema; null when it is valid. `root` is the value's own path. */
export function findViolation(kind: keyof typeof SCHEMAS, value: unknown, root = "$"): SchemaViolation | null {
  const validate = validators.get(kind) ?? compile(SCHEMAS[kind]);
  validators.set(kind, validate);
  return firstViolation(validate, value, root);
}

function compile(definition: object): ValidateFunction {
  // That they are valid schemas is tested; to check it each time costs as much again.
  return new Ajv({ allErrors: false, verbose: true, strictTypes: false, allowUnionTypes: true, validateSchema: false, meta: false }).compile(definition);
}

function firstViolation(validate: ValidateFunction, value: unknown, root: string): SchemaViolation | null {
  if (validate(value)) return null;
  // The last error is the outermost: that of the `anyOf`, not those of its branches.
  const error = validate.errors?.at(-1);
  if (!error) return { path: root, reason: "should be a usage report" };
  return { path: root + printPointer(error.instancePath), reason: describe(error) };
}

function describe({ keyword, params, parentSchema }: ErrorObject): string {
  if (keyword === "required") return `lacks "${String((params as { missingProperty: unknown }).missingProperty)}"`;
  return `should be ${(parentSchema as { description?: string }).description ?? "something else"}`;
}

/** Turns a JSON pointer into a path as JavaScript would write it. */
function printPointer(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((name) => (/^\d+$/.test(name) ? `[${name}]` : /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`))
    .join("");
}
