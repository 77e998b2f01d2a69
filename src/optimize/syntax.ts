/** A node of a syntax tree, of ECMAScript or JSX: acorn's types know no JSX. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** Calls `visit` with every child node; `index` is the place in an array, else -1. */
export function forEachChild(node: SyntaxNode, visit: (child: SyntaxNode, key: string, index: number) => void): void {
  for (const key in node) {
    const value = node[key];
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) if (isNode(value[index])) visit(value[index] as SyntaxNode, key, index);
    } else if (isNode(value)) visit(value, key, -1);
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

/** Makes a node another one in the same place, so that every holder of it sees the change. */
export function become(node: SyntaxNode, properties: { type: string } & Record<string, unknown>): void {
  for (const key in node) if (key !== "start" && key !== "end") delete node[key];
  Object.assign(node, properties);
}

/** The offset of the next token: past white space and comments. */
export function skipTrivia(text: string, from: number): number {
  TRIVIA.lastIndex = from;
  TRIVIA.test(text);
  return TRIVIA.lastIndex;
}

const TRIVIA = /(?:\s|\/\*[^]*?\*\/|\/\/.*)*/y;

/** Where the parentheses end that close after an expression that ends at `from`; `from` itself where none does. */
export function endOfParentheses(text: string, from: number): number {
  let end = from;
  for (let at = skipTrivia(text, from); text[at] === ")"; at = skipTrivia(text, end)) end = at + 1;
  return end;
}

const STATEMENT_LISTS = new Set(["Program", "BlockStatement", "StaticBlock"]);

/** Whether something is assigned to what stands at that place. */
export function isTargetPlace(parent: SyntaxNode, key: string): boolean {
  if (parent.type === "UpdateExpression") return true;
  return key === "left" && /^(?:AssignmentExpression|For(?:In|Of)Statement)$/.test(parent.type);
}

/** Whether nodes at that place are statements that may simply be left out. */
export function isStatementList(parent: SyntaxNode, key: string): boolean {
  return (key === "body" && STATEMENT_LISTS.has(parent.type)) || (key === "consequent" && parent.type === "SwitchCase");
}

const BODIES = new Set(["ForStatement", "ForInStatement", "ForOfStatement", "WhileStatement", "DoWhileStatement", "LabeledStatement", "WithStatement"]);

/** Whether the node at that place is the one statement that must stand there: the body of an `if` or a loop. */
export function isStatementPlace(parent: SyntaxNode, key: string): boolean {
  if (key === "body") return BODIES.has(parent.type);
  return parent.type === "IfStatement" && (key === "consequent" || key === "alternate");
}

/** Where expressions stand that another expression may replace: by the parent's type, its properties. */
const EXPRESSION_PLACES: Record<string, readonly string[]> = {
  ArrayExpression: ["elements"],
  ArrowFunctionExpression: ["body"],
  AssignmentExpression: ["right"],
  AssignmentPattern: ["right"],
  AwaitExpression: ["argument"],
  BinaryExpression: ["left", "right"],
  CallExpression: ["callee", "arguments"],
  ClassDeclaration: ["superClass"],
  ClassExpression: ["superClass"],
  ConditionalExpression: ["test", "consequent", "alternate"],
  DoWhileStatement: ["test"],
  ExportDefaultDeclaration: ["declaration"],
  ExpressionStatement: ["expression"],
  ForInStatement: ["right"],
  ForOfStatement: ["right"],
  ForStatement: ["init", "test", "update"],
  IfStatement: ["test"],
  ImportExpression: ["source", "options"],
  JSXAttribute: ["value"],
  JSXExpressionContainer: ["expression"],
  JSXSpreadAttribute: ["argument"],
  JSXSpreadChild: ["expression"],
  LogicalExpression: ["left", "right"],
  MemberExpression: ["object", "property"],
  MethodDefinition: ["key"],
  NewExpression: ["callee", "arguments"],
  Property: ["key", "value"],
  PropertyDefinition: ["key", "value"],
  ReturnStatement: ["argument"],
  SequenceExpression: ["expressions"],
  SpreadElement: ["argument"],
  SwitchCase: ["test"],
  SwitchStatement: ["discriminant"],
  TaggedTemplateExpression: ["tag"],
  TemplateLiteral: ["expressions"],
  ThrowStatement: ["argument"],
  UnaryExpression: ["argument"],
  VariableDeclarator: ["init"],
  WhileStatement: ["test"],
  WithStatement: ["object"],
  YieldExpression: ["argument"],
};

const NO_EXPRESSIONS = new Set(["BlockStatement", "VariableDeclaration", "SpreadElement", "Super", "PrivateIdentifier", "JSXEmptyExpression"]);

/** Whether the node stands where any other expression could. `ancestors` end with its parent. */
export function isExpressionPlace(node: SyntaxNode, key: string, ancestors: readonly SyntaxNode[]): boolean {
  const parent = ancestors.at(-1) as SyntaxNode;
  if (NO_EXPRESSIONS.has(node.type) || !Object.hasOwn(EXPRESSION_PLACES, parent.type)) return false;
  if (!EXPRESSION_PLACES[parent.type]?.includes(key)) return false;
  if (key === "key" || (key === "property" && parent.type === "MemberExpression")) return parent["computed"] === true;
  if (parent.type !== "Property") return true;
  return parent["kind"] === "init" && parent["method"] !== true && ancestors.at(-2)?.type === "ObjectExpression";
}
