import type { AnyNode, Class, Node, ObjectExpression } from "acorn";
import { givesAwayInstance } from "./aliases";
import { staticName } from "./static-name";
import type { ModuleSymbol } from "./model";
import { isPlainLiteral, propertyName } from "./known-values";
import { isBuiltin, type PurityContext } from "./builtins";
import { isPure } from "./purity";
import { isForeignCall } from "./foreign-calls";

/**
 * The symbols on whose own objects alone a statement has its effect (`X.displayName = "X"`), or null when it
 * may have any other. An empty list means no effect at all. Such a statement is needed only if one of the
 * symbols is, because nothing else can see what it does.
 */
export function findAttachment(generic: Node, context: PurityContext): ModuleSymbol[] | null {
  const node = generic as AnyNode;
  switch (node.type) {
    case "ExpressionStatement":
      return findAttachment(node.expression, context);
    case "EmptyStatement":
      return [];
    case "BlockStatement":
      return joinAttachments(node.body, context);
    case "IfStatement":
      if (!isPure(node.test, context)) return null;
      return joinAttachments(node.alternate ? [node.consequent, node.alternate] : [node.consequent], context);
    case "LogicalExpression":
      return isPure(node.left, context) ? findAttachment(node.right, context) : null;
    case "ConditionalExpression":
      return isPure(node.test, context) ? joinAttachments([node.consequent, node.alternate], context) : null;
    case "SequenceExpression":
      return joinAttachments(node.expressions, context);
    case "AssignmentExpression": {
      if (node.operator !== "=") return null;
      const target = findTarget(node.left as AnyNode, context);
      if (target === null || mayReplacePrototype(node.left as AnyNode, node.right as AnyNode)) return null;
      const value = (node.right as AnyNode).type === "AssignmentExpression" || isPure(node.right, context) ? findAttachment(node.right, context) : null;
      return value === null ? null : [target, ...value];
    }
    case "CallExpression":
      if (isPure(node, context)) return [];
      return findCallTarget(node, context);
    default:
      return isPure(node, context) ? [] : null;
  }
}

function joinAttachments(nodes: ReadonlyArray<Node>, context: PurityContext): ModuleSymbol[] | null {
  const all: ModuleSymbol[] = [];
  for (const node of nodes) {
    const symbols = findAttachment(node, context);
    if (symbols === null) return null;
    all.push(...symbols);
  }
  return all;
}

/** The symbol whose own object an assignment target belongs to: `x`, `x.a`, `x.prototype.a`. */
function findTarget(node: AnyNode, context: PurityContext): ModuleSymbol | null {
  if (node.type === "Identifier") {
    const symbol = context.symbols.get(node.name);
    return symbol && symbol.binding === null ? symbol : null;
  }
  if (node.type !== "MemberExpression") return null;
  if (node.computed && !isPure(node.property, context)) return null;
  if (staticName(node) === "__proto__") return null;
  return findOwnObject(node.object as AnyNode, context);
}

/**
 * Whether an assignment to a property whose name is not known may make an object of others the prototype, or what is
 * made of it: what is assigned to the object or its `prototype` afterwards would reach them.
 */
function mayReplacePrototype(target: AnyNode, value: AnyNode): boolean {
  return target.type === "MemberExpression" && !isStaticKey(target.property as AnyNode, target.computed) && !isOwnValue(value);
}

/** A name that the text says, or a symbol of the language. */
function isStaticKey(key: AnyNode, computed: boolean): boolean {
  if (!computed || key.type === "Literal") return true;
  return key.type === "MemberExpression" && (key.object as AnyNode).type === "Identifier" && (key.object as AnyNode & { type: "Identifier" }).name === "Symbol";
}

/** A value that is written out, and so nobody else's, on which assignments run no setter. */
function isOwnValue(node: AnyNode): boolean {
  if (node.type === "ObjectExpression") return isPlainLiteral(node);
  return /^(?:Literal|TemplateLiteral|FunctionExpression|ArrowFunctionExpression|ArrayExpression|UnaryExpression|BinaryExpression)$/.test(node.type);
}

/** The symbol that a fresh object belongs to: `x`, or `x.prototype` where `x` is a function. */
function findOwnObject(node: AnyNode, context: PurityContext): ModuleSymbol | null {
  if (node.type === "MemberExpression" && staticName(node) === "prototype") {
    const owner = node.object as AnyNode;
    const symbol = owner.type === "Identifier" ? context.symbols.get(owner.name) : undefined;
    const own = symbol && !symbol.writtenMembers?.has("prototype") && isFresh(symbol, context, new Set()) && holdsFunction(symbol);
    return own ? symbol : null;
  }
  const symbol = node.type === "Identifier" ? context.symbols.get(node.name) : undefined;
  return symbol && isFresh(symbol, context, new Set()) ? symbol : null;
}

/** `Object.defineProperty(x, "k", …)`, `Object.assign(x, …)`, and the bundler's `.r(x)` and `.dn(x)`. */
function findCallTarget(node: AnyNode & { type: "CallExpression" }, context: PurityContext): ModuleSymbol[] | null {
  const callee = node.callee as AnyNode;
  if (callee.type !== "MemberExpression" || (callee.object as AnyNode).type !== "Identifier") return null;
  const owner = (callee.object as AnyNode & { type: "Identifier" }).name;
  const method = staticName(callee);
  const [first, ...rest] = node.arguments as AnyNode[];
  if (!first || first.type === "SpreadElement") return null;
  const helper = owner === context.params.require && (method === "r" || method === "dn" || method === "d");
  const builtin =
    owner === "Object" && !context.symbols.has("Object") &&
    (method === "defineProperty" || method === "defineProperties" || method === "assign");
  if (!helper && !builtin) return null;
  if (!rest.every((argument) => isPure(argument, context))) return null;
  if (builtin && !isPlainDefinition(method, rest)) return null;
  if (helper && first.type === "Identifier") {
    // The helper's own work on a name of the module; the exports object is no symbol and is not found here.
    const symbol = context.symbols.get(first.name);
    return symbol ? [symbol] : null;
  }
  const symbol = findOwnObject(first, context);
  return symbol === null ? null : [symbol];
}

/**
 * Whether a definition only gives the object properties of its own: it reads no getter, leaves no setter, which later
 * assignments would run, and does not replace the `prototype`.
 */
function isPlainDefinition(method: "defineProperty" | "defineProperties" | "assign", given: readonly AnyNode[]): boolean {
  if (method !== "defineProperty") return given.every((argument) => isPlainSource(argument) && (method === "assign" || argument.properties.every(isPlainDescriptor)));
  const [key, descriptor, ...others] = given;
  if (!key || !descriptor || others.length > 0 || !isStaticKey(key, true) || isPrototypeKey(key)) return false;
  return isDataDescriptor(descriptor);
}

/** An object literal whose names are all known, and do not replace the `prototype`. */
function isPlainSource(node: AnyNode): node is ObjectExpression & AnyNode {
  return node.type === "ObjectExpression" && isPlainLiteral(node) && node.properties.every((property) => {
    return property.type === "Property" && isStaticKey(property.key as AnyNode, property.computed) && !isPrototypeKey(property.key as AnyNode);
  });
}

function isPrototypeKey(key: AnyNode): boolean {
  return (key.type === "Identifier" && key.name === "prototype") || (key.type === "Literal" && key.value === "prototype");
}

function isPlainDescriptor(property: ObjectExpression["properties"][number]): boolean {
  return property.type === "Property" && isDataDescriptor(property.value as AnyNode);
}

/** It sets no setter. */
function isDataDescriptor(node: AnyNode): boolean {
  return node.type === "ObjectExpression" && isPlainLiteral(node) && node.properties.every((property) => {
    const name = property.type === "Property" ? propertyName(property) : null;
    return name !== null && name !== "set";
  });
}

/** What has been asked about: all that an answer depends on must hold, so that what comes back to itself holds if the rest does. */
type Seen = Set<ModuleSymbol | Class>;

/** Every value that the symbol ever holds is an object made for it, on which assignments run no setter. */
function isFresh(symbol: ModuleSymbol, context: PurityContext, seen: Seen): boolean {
  if (seen.has(symbol)) return true;
  seen.add(symbol);
  if (symbol.binding !== null || symbol.isShared || symbol.values === null || symbol.values.length === 0) return false;
  // What it may have of another name is as new as that.
  for (const alias of symbol.aliases) if (!isFresh(alias, context, seen)) return false;
  return symbol.values.every((value) => isFreshValue(value as AnyNode, context, seen));
}

function isFreshValue(node: AnyNode, context: PurityContext, seen: Seen): boolean {
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ArrayExpression":
    case "Literal":
    case "TemplateLiteral":
    case "UnaryExpression":
    case "BinaryExpression":
      return true;
    case "ClassDeclaration":
    case "ClassExpression":
      return isFreshClass(node, context, seen);
    case "ObjectExpression":
      return isPlainLiteral(node);
    case "Identifier": {
      const symbol = context.symbols.get(node.name);
      return symbol !== undefined && isFresh(symbol, context, seen);
    }
    case "ConditionalExpression":
      return isFreshValue(node.consequent as AnyNode, context, seen) && isFreshValue(node.alternate as AnyNode, context, seen);
    case "LogicalExpression":
      return isFreshValue(node.left as AnyNode, context, seen) && isFreshValue(node.right as AnyNode, context, seen);
    case "CallExpression":
      return isFreshResult(node, context, seen) && !mayHaveSetter(node, context);
    case "NewExpression":
      return isFreshResult(node, context, seen) && isFreshInstance(node.callee as AnyNode, context, seen);
    default:
      return false;
  }
}

/** A PURE call returns something new, or what it is handed: that must be fresh, and shares its group. */
function isFreshResult(node: AnyNode & { type: "CallExpression" | "NewExpression" }, context: PurityContext, seen: Seen): boolean {
  return context.pure.has(node) && isPure(node, context) && node.arguments.every((argument) => isOwnArgument(argument as AnyNode, context, seen));
}

/** The word that begins a setter, and the property of a descriptor; a method call has a dot before it. */
const SETTER = /(?<![\w$.])set(?![\w$])/;

/** Whether the code of a call, or what the module says of the called function, may define a setter on the result. */
function mayHaveSetter({ start, end, callee }: AnyNode & { type: "CallExpression" }, { text, symbols }: PurityContext): boolean {
  let root = callee as AnyNode;
  while (root.type === "MemberExpression") root = root.object as AnyNode;
  const values = root.type === "Identifier" ? (symbols.get(root.name)?.values ?? []) : [];
  return [{ start, end }, ...values].some((code) => SETTER.test(text.slice(code.start, code.end)));
}

/** Of a built-in constructor, or of a class that is known and has no setter: one of a class from elsewhere may have any. */
function isFreshInstance(callee: AnyNode, context: PurityContext, seen: Seen): boolean {
  if (callee.type !== "Identifier") return false;
  if (isBuiltin(callee.name, context)) return callee.name !== "Proxy";
  const values = (context.symbols.get(callee.name)?.values ?? []) as AnyNode[];
  return values.length > 0 && values.every((value) => (value.type === "ClassDeclaration" || value.type === "ClassExpression") && makesFreshInstances(value, context, seen));
}

function makesFreshInstances(node: Class, context: PurityContext, seen: Seen): boolean {
  // `A = class extends A {}` names itself.
  if (seen.has(node)) return true;
  seen.add(node);
  if (node.body.body.some((element) => givesAwayInstance(element, context.text))) return false;
  return isFreshClass(node, context, seen) && (!node.superClass || isFreshInstance(node.superClass as AnyNode, context, seen));
}

/** Nothing in the argument can hand out an object of another module. */
function isOwnArgument(node: AnyNode, context: PurityContext, seen: Seen): boolean {
  switch (node.type) {
    case "Literal":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "TemplateLiteral":
      return true;
    case "Identifier": {
      const symbol = context.symbols.get(node.name);
      return symbol ? isFresh(symbol, context, seen) : node.name === "undefined";
    }
    case "CallExpression":
    case "NewExpression":
      if (isForeignCall(node.callee as AnyNode, context.symbols)) return false;
      return node.arguments.every((argument) => isOwnArgument(argument as AnyNode, context, seen));
    case "ArrayExpression":
      return node.elements.every((element) => element === null || isOwnArgument(element as AnyNode, context, seen));
    case "ObjectExpression":
      return node.properties.every((property) => property.type === "Property" && isOwnArgument(property.value as AnyNode, context, seen));
    default:
      return false;
  }
}

/** No static setter in the class or in what it extends. */
function isFreshClass(node: Class, context: PurityContext, seen: Seen): boolean {
  if (node.body.body.some((element) => element.type === "MethodDefinition" && element.kind === "set")) return false;
  if (!node.superClass) return true;
  const heritage = node.superClass as AnyNode;
  return heritage.type === "Identifier" && isFreshValue(heritage, context, seen);
}

function holdsFunction(symbol: ModuleSymbol): boolean {
  return (symbol.values ?? []).every((value) => {
    const { type } = value as AnyNode;
    return /^(Function|Class)/.test(type) || type === "CallExpression" || type === "Identifier";
  });
}
