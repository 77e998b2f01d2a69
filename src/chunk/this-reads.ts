import type { AnyNode, Node, ObjectExpression } from "acorn";
import { propertyName } from "./known-values";
import { staticName } from "./static-name";
import type { Part } from "./model";
import { requiredId } from "./purity";

/** What a function reads of the object that it is called on. */
export interface ThisReads {
  names: Set<string>;
  /** It reads more than properties with static names. */
  whole: boolean;
  /** The modules that may hold the code of what is exported, by id; true: it is what that module exports itself. */
  modules: Map<string, boolean>;
  /** Those of them that it may have a method of. */
  ofMethods: Set<string>;
}

type OwnReads = Pick<ThisReads, "names" | "whole">;

/** Compilers write it into constructors; it throws where `this` is no instance. */
const CONSTRUCTOR_CHECK = "_classCallCheck";
/** A getter in an object literal. */
const GETTER = /^get(?=[\s"'])\s*[\w$"']/;

/**
 * What an exported value reads of `this` when it is called as `library.name()`: there `this` is the module's
 * exports. Functions in the text are looked at, by whatever name they go, and what calls are handed: a wrapper may hand
 * its `this` on to what it wraps. Any other value may be any function of the module, or of those that it has something of.
 *
 * @param value null: it is not known
 */
export function collectThisReads(value: AnyNode | null, part: Part): ThisReads {
  const { module } = part;
  const { symbols, params } = module;
  const reads: ThisReads = { names: new Set(), whole: false, modules: new Map(), ofMethods: new Set() };
  const entered = new Set<AnyNode>();
  const visit = (node: AnyNode): void => {
    if (entered.has(node)) return;
    entered.add(node);
    switch (node.type) {
      case "Literal":
      case "TemplateLiteral":
      case "UnaryExpression":
      case "BinaryExpression":
      case "UpdateExpression":
      case "ArrowFunctionExpression":
      case "ClassDeclaration":
      case "ClassExpression":
      case "ArrayExpression":
      case "ObjectExpression":
        return;
      case "FunctionExpression":
      case "FunctionDeclaration": {
        const own: OwnReads = { names: new Set(), whole: false };
        if (!walk([...node.params, node.body], own)) return;
        for (const name of own.names) reads.names.add(name);
        reads.whole ||= own.whole;
        return;
      }
      case "Identifier": {
        const symbol = symbols.get(node.name);
        if (!symbol) return;
        if (symbol.binding) addModule(symbol.binding.id, true);
        else if (symbol.values === null) addUnknown(true);
        else for (const candidate of symbol.values) visit(candidate as AnyNode);
        return;
      }
      case "MemberExpression": {
        const object = node.object as AnyNode;
        const id = object.type === "Identifier" ? (symbols.get(object.name)?.binding?.id ?? null) : requiredId(object, { symbols, params });
        if (id !== null) return addModule(id, false);
        if (!isOfExportsOrGlobal(object)) addUnknown(true);
        return;
      }
      case "CallExpression": {
        const id = requiredId(node, { symbols, params });
        if (id !== null) return addModule(id, true);
        for (const argument of node.arguments) visit(argument as AnyNode);
        return addUnknown();
      }
      case "ConditionalExpression":
        visit(node.consequent as AnyNode);
        return visit(node.alternate as AnyNode);
      case "LogicalExpression":
        visit(node.left as AnyNode);
        return visit(node.right as AnyNode);
      case "SequenceExpression":
        return visit(node.expressions.at(-1) as AnyNode);
      case "AssignmentExpression":
        return visit(node.right as AnyNode);
      case "ChainExpression":
        return visit(node.expression as AnyNode);
      default:
        addUnknown();
    }
  };

  /** What is read of the exports themselves is looked at where it is exported; what a global has knows nothing of them. */
  const isOfExportsOrGlobal = (node: AnyNode): boolean => {
    if (node.type === "MemberExpression") return isOfExportsOrGlobal(node.object as AnyNode);
    return node.type === "Identifier" && !symbols.has(node.name);
  };

  const addUnknown = (mayBeMethod = false): void => {
    for (const id of [module.id, ...collectUsedModules(part)]) {
      addModule(id, false);
      if (mayBeMethod) reads.ofMethods.add(id);
    }
  };

  const addModule = (id: string, isItself: boolean): void => {
    reads.modules.set(id, isItself && (reads.modules.get(id) ?? true));
  };

  if (value === null || isGetter(value, part)) addUnknown();
  else if (value.type === "ObjectExpression") visitDescriptor(value, visit, addUnknown);
  if (value !== null) visit(value);
  return reads;
}

/** The functions of a property descriptor, if the literal is one. What a getter returns may be any function. */
function visitDescriptor({ properties }: ObjectExpression, visit: (node: AnyNode) => void, addUnknown: () => void): void {
  for (const property of properties) {
    const name = property.type === "Property" ? propertyName(property) : null;
    if (property.type !== "Property" || (name !== "get" && name !== "value")) continue;
    visit(property.value as AnyNode);
    if (name === "get") addUnknown();
  }
}

function isGetter({ start }: AnyNode, part: Part): boolean {
  return GETTER.test(part.module.text.slice(part.start, start));
}

/** The modules that a part, and whatever it refers to, has something of. */
function collectUsedModules(start: Part): Set<string> {
  const ids = new Set<string>();
  const parts = new Set([start]);
  for (const part of parts) {
    for (const { id } of part.uses) ids.add(id);
    for (const symbol of part.symbols) {
      if (symbol.binding) ids.add(symbol.binding.id);
      else for (const declaring of symbol.declaredBy) parts.add(declaring);
    }
  }
  return ids;
}

/** False where the function cannot be called on the module. */
function walk(start: readonly Node[], reads: OwnReads): boolean {
  const nodes = [...start] as AnyNode[];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    switch (node.type) {
      case "ThisExpression":
        reads.whole = true;
        continue;
      case "FunctionExpression":
      case "FunctionDeclaration":
      case "ClassDeclaration":
      case "ClassExpression":
        continue;
      case "CallExpression":
        if (isConstructorCheck(node)) return false;
        break;
      case "MemberExpression": {
        const name = node.object.type === "ThisExpression" ? staticName(node) : null;
        if (name === null) break;
        reads.names.add(name);
        continue;
      }
      default:
    }
    nodes.push(...listChildren(node));
  }
  return true;
}

/** `_classCallCheck(this, X)` of a constructor that a compiler has written. */
export function isConstructorCheck({ callee, arguments: given }: AnyNode & { type: "CallExpression" }): boolean {
  return callee.type === "Identifier" && callee.name.endsWith(CONSTRUCTOR_CHECK) && given[0]?.type === "ThisExpression";
}

/** The nodes directly inside a node. */
export function listChildren(node: AnyNode): AnyNode[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && typeof (value as Partial<Node>).type === "string" && !(value instanceof RegExp);
}
