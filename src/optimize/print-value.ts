import { FedshakeError } from "../errors";
import type { SyntaxNode } from "./syntax";

/** Where an object literal or a negative number stands by itself, and needs no parentheses. */
const LOOSE_PLACES: Record<string, readonly string[]> = {
  ArrayExpression: ["elements"],
  AssignmentExpression: ["right"],
  AssignmentPattern: ["right"],
  CallExpression: ["arguments"],
  ConditionalExpression: ["consequent", "alternate"],
  JSXAttribute: ["value"],
  JSXExpressionContainer: ["expression"],
  NewExpression: ["arguments"],
  Property: ["value"],
  PropertyDefinition: ["value"],
  ReturnStatement: ["argument"],
  SpreadElement: ["argument"],
  TemplateLiteral: ["expressions"],
  ThrowStatement: ["argument"],
  VariableDeclarator: ["init"],
};

/** Prints a JSON value as an expression that may stand at the place `key` of `parent`. Throws INVALID_OPTION for what JSON cannot hold. */
export function printValue(value: unknown, path: string, parent: SyntaxNode, key: string): string {
  const text = print(value, path);
  const isLoose = LOOSE_PLACES[parent.type]?.includes(key) ?? false;
  return isLoose || !/^[{-]/.test(text) ? text : `(${text})`;
}

function print(value: unknown, path: string): string {
  if (Array.isArray(value)) return `[${value.map((element) => print(element, path)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const properties = Object.entries(value).map(([name, inner]) => `${printKey(name)}: ${print(inner, path)}`);
    return properties.length === 0 ? "{}" : `{ ${properties.join(", ")} }`;
  }
  const isPrintable = value === null || typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
  if (!isPrintable) {
    throw new FedshakeError("INVALID_OPTION", `The configured value at "${path}" is no JSON value.`, { hint: "Use null, booleans, finite numbers, strings, arrays and objects." });
  }
  return printPrimitive(value);
}

/** As in a string literal of any version of ECMAScript, also in a script of an HTML page. */
function printPrimitive(value: string | number | boolean | null): string {
  if (Object.is(value, -0)) return "-0";
  return JSON.stringify(value).replace(/[\u2028\u2029]|<(?=\/script|!--)/gi, (match) => `\\u${match.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** `__proto__` as a plain key would set the prototype. */
function printKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : printPrimitive(name);
}
