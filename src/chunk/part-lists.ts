import type { AnyNode, ArrayExpression, CallExpression, ObjectExpression } from "acorn";
import { propertyName } from "./known-values";
import type { PartList } from "./model";
import type { PartBuilder } from "./PartBuilder";

/** The getters of `__webpack_require__.d(exports, …)`, in any of its forms; null where they cannot be told apart. */
export function collectGetterLists(builder: PartBuilder, call: CallExpression, region: number): PartList[] | null {
  const lists: PartList[] = [];
  for (const argument of call.arguments.slice(1) as AnyNode[]) {
    const list =
      argument.type === "ObjectExpression" ? collectGetters(builder, argument, region)
      : argument.type === "ArrayExpression" ? collectGetterArray(builder, argument, region)
      : null;
    if (list === null) return null;
    lists.push(list);
  }
  return lists.length === 0 ? null : lists;
}

/** `{ a: () => a }` or `{ get a() { return a; } }`. */
export function collectGetters(builder: PartBuilder, node: ObjectExpression, region: number): PartList | null {
  const elements: PartList["elements"] = [];
  for (const property of node.properties) {
    const name = property.type === "Property" ? propertyName(property) : null;
    if (property.type !== "Property" || property.computed || name === null) return null;
    const part = builder.add(builder.create(region, property), [property.value], null);
    builder.defineExport(name, part, property.value);
    elements.push({ start: property.start, end: property.end, part });
  }
  const kind = node.properties.some((property) => property.type === "Property" && property.kind === "get") ? "properties" : "object";
  return { start: node.start + 1, end: node.end - 1, elements, kind };
}

/** webpack's `["A", 0, VALUE, "B", () => b]`: a zero says that a value follows instead of a getter. */
function collectGetterArray(builder: PartBuilder, node: ArrayExpression, region: number): PartList | null {
  const elements: PartList["elements"] = [];
  for (let at = 0; at < node.elements.length; ) {
    const key = node.elements[at] as AnyNode | null;
    let value = node.elements[at + 1] as AnyNode | null | undefined;
    let size = 2;
    if (value?.type === "Literal" && value.value === 0) {
      value = node.elements[at + 2] as AnyNode | null | undefined;
      size = 3;
    }
    if (key?.type !== "Literal" || typeof key.value !== "string" || !value || value.type === "SpreadElement") return null;
    const end = skipClosingParentheses(builder.module.text, value.end);
    const part = builder.add(builder.create(region, { start: key.start, end }), [value], null);
    builder.addExport(key.value, part);
    elements.push({ start: key.start, end, part });
    at += size;
  }
  return { start: node.start + 1, end: node.end - 1, elements, kind: "array" };
}

/** The properties of `module.exports = { a, b: 1 }`; null where one of them could decide about others. */
export function collectExportedProperties(builder: PartBuilder, node: ObjectExpression, region: number): PartList | null {
  const elements: PartList["elements"] = [];
  const names = new Set<string>();
  for (const property of node.properties) {
    if (isDroppedProperty(property)) {
      elements.push({ start: property.start, end: property.end, part: builder.add(builder.create(region, property), [], null) });
      continue;
    }
    const name = property.type === "Property" ? propertyName(property) : null;
    if (property.type !== "Property" || property.computed || name === null || name === "__proto__" || names.has(name)) return null;
    names.add(name);
    const part = builder.add(builder.create(region, property), [property.value], property.value);
    if (name === "__esModule") {
      builder.module.esModuleFlag = true;
      part.effect = true;
    }
    if (property.kind === "init") builder.addExport(name, part);
    else builder.defineExport(name, part, property.value);
    elements.push({ start: property.start, end: property.end, part });
  }
  return { start: node.start + 1, end: node.end - 1, elements, kind: "properties" };
}

/** What webpack leaves of an unused property: `...(null && (value))`. */
function isDroppedProperty(property: ObjectExpression["properties"][number]): boolean {
  if (property.type !== "SpreadElement" || property.argument.type !== "LogicalExpression") return false;
  const { operator, left } = property.argument;
  return operator === "&&" && left.type === "Literal" && left.value === null;
}

/** The end of an expression that starts before `from` and ends there but for closing parentheses. */
function skipClosingParentheses(text: string, from: number): number {
  CLOSING_PARENTHESES.lastIndex = from;
  const closing = CLOSING_PARENTHESES.exec(text)?.[0].lastIndexOf(")") ?? -1;
  return from + closing + 1;
}

const CLOSING_PARENTHESES = /(?:\s|\)|\/\*[^]*?\*\/|\/\/.*)*/y;
