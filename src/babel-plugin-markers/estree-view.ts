import type { types as t } from "@babel/core";
import type { SyntaxNode } from "../optimize/syntax";

/** Babel's node types that are one ESTree type. */
const TYPES: Record<string, string> = {
  BigIntLiteral: "Literal",
  BooleanLiteral: "Literal",
  ClassAccessorProperty: "PropertyDefinition",
  ClassMethod: "MethodDefinition",
  ClassPrivateMethod: "MethodDefinition",
  ClassPrivateProperty: "PropertyDefinition",
  ClassProperty: "PropertyDefinition",
  DecimalLiteral: "Literal",
  Directive: "ExpressionStatement",
  DirectiveLiteral: "Literal",
  Import: "Super",
  NullLiteral: "Literal",
  NumericLiteral: "Literal",
  ObjectMethod: "Property",
  ObjectProperty: "Property",
  OptionalCallExpression: "CallExpression",
  OptionalMemberExpression: "MemberExpression",
  PrivateName: "PrivateIdentifier",
  RegExpLiteral: "Literal",
  StringLiteral: "Literal",
  // Lists of statements and members, and what encloses one expression, in languages beyond ECMAScript.
  TSInterfaceBody: "ClassBody",
  TSModuleBlock: "BlockStatement",
  ParenthesizedExpression: "UnaryExpression",
  TSAsExpression: "BinaryExpression",
  TSInstantiationExpression: "UnaryExpression",
  TSNonNullExpression: "UnaryExpression",
  TSSatisfiesExpression: "BinaryExpression",
  TSTypeAssertion: "UnaryExpression",
  TypeCastExpression: "UnaryExpression",
};

/** What ESTree's readers look at beside children. */
const FACTS = ["computed", "kind", "name", "prefix", "shorthand", "value"];

/** A view of a tree of Babel's, and which of its nodes each node of the view shows. */
export interface EstreeView {
  program: SyntaxNode;
  nodeOf: (node: SyntaxNode) => t.Node;
}

/**
 * Shows a Babel tree to code that reads ESTree: what it decides about places in one holds for the other.
 * What neither knows keeps Babel's type. Never mutates the tree.
 *
 * @param keys for each type of Babel's, the properties that hold children (`types.VISITOR_KEYS`)
 */
export function createEstreeView(program: t.Program, keys: Record<string, readonly string[]>): EstreeView {
  const shown = new WeakMap<SyntaxNode, t.Node>();

  const show = (node: t.Node): SyntaxNode => {
    const source = node as unknown as Record<string, unknown>;
    const type = TYPES[node.type] ?? node.type;
    const view: SyntaxNode = { type, start: node.start ?? NaN, end: node.end ?? NaN };
    shown.set(view, node);
    for (const name of FACTS) if (name in source && !isNode(source[name])) view[name] = source[name];
    for (const key of keys[node.type] ?? []) view[key] = showAll(source[key]);
    if (/^(?:Unary|Binary)Expression$/.test(type) && "expression" in view) {
      view[type === "UnaryExpression" ? "argument" : "left"] = view["expression"];
      delete view["expression"];
    }
    if (node.type === "ObjectMethod") view["method"] = true;
    if (node.type === "ObjectProperty") Object.assign(view, { kind: "init", method: false });
    if (node.type === "Directive") Object.assign(view, { directive: node.value.value, expression: view["value"] });
    if ("directives" in view) {
      view["body"] = [...(view["directives"] as SyntaxNode[]), ...(view["body"] as SyntaxNode[])];
      delete view["directives"];
    }
    return view;
  };
  const showAll = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((element: unknown) => (isNode(element) ? show(element) : element));
    return isNode(value) ? show(value) : value;
  };

  return { program: show(program), nodeOf: (node) => shown.get(node)! };
}

function isNode(value: unknown): value is t.Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}
