import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import schema from "./share-usage.schema.json";

/** What is wrong with a report, and where: a JSON path such as `$.details["lodash-es"][0].used`. */
export interface SchemaViolation {
  path: string;
  reason: string;
}

let validateReport: ValidateFunction | undefined;
let validateTreeShake: ValidateFunction | undefined;

/** Checks a whole report against the JSON Schema; null when it is valid. */
export function findReportViolation(report: unknown): SchemaViolation | null {
  validateReport ??= compile(schema);
  return firstViolation(validateReport, report, "$");
}

/** Checks the RFC's part alone. */
export function findTreeShakeViolation(treeShake: unknown): SchemaViolation | null {
  const { definitions } = schema;
  validateTreeShake ??= compile({ definitions, $ref: "#/definitions/treeShake" });
  return firstViolation(validateTreeShake, treeShake, "$.treeShake");
}

function compile(definition: object): ValidateFunction {
  return new Ajv({ allErrors: false, verbose: true, strictTypes: false, allowUnionTypes: true }).compile(definition);
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
