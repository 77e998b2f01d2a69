import type { AnyNode, Node } from "acorn";
import { staticName } from "./static-name";
import type { ModuleModel } from "./model";
import { requiredId } from "./purity";

/** What a function reads of the object that it is called on. */
export interface ThisReads {
  names: Set<string>;
  /** It reads more than properties with static names. */
  whole: boolean;
  /** Ids of the modules that hold the code of what is exported. */
  modules: Set<string>;
}

type OwnReads = Pick<ThisReads, "names" | "whole">;

/** Compilers write it into constructors; it throws where `this` is no instance. */
const CONSTRUCTOR_CHECK = "_classCallCheck";

/**
 * What an exported value reads of `this` when it is called as `library.name()`: there `this` is the module's
 * exports. Only for values that are functions in the text or of other modules, names of such, and what calls make of
 * such: a wrapper may hand its `this` on to what it wraps.
 */
export function collectThisReads(value: AnyNode, { symbols, params }: Pick<ModuleModel, "symbols" | "params">): ThisReads {
  const reads: ThisReads = { names: new Set(), whole: false, modules: new Set() };
  const entered = new Set<AnyNode>();
  const visit = (node: AnyNode): void => {
    if (entered.has(node)) return;
    entered.add(node);
    switch (node.type) {
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
        if (symbol?.binding) reads.modules.add(symbol.binding.id);
        for (const candidate of symbol?.values ?? []) visit(candidate as AnyNode);
        return;
      }
      case "MemberExpression":
        if (node.object.type === "Identifier" ? symbols.get(node.object.name)?.binding : requiredId(node.object, { symbols, params }) !== null) visit(node.object as AnyNode);
        return;
      case "CallExpression": {
        const id = requiredId(node, { symbols, params });
        if (id !== null) return void reads.modules.add(id);
        for (const argument of node.arguments) visit(argument as AnyNode);
        return;
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
      default:
    }
  };
  visit(value);
  return reads;
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
    for (const child of Object.values(node) as unknown[]) {
      for (const item of Array.isArray(child) ? (child as unknown[]) : [child]) if (isNode(item)) nodes.push(item);
    }
  }
  return true;
}

function isConstructorCheck({ callee, arguments: given }: AnyNode & { type: "CallExpression" }): boolean {
  return callee.type === "Identifier" && callee.name.endsWith(CONSTRUCTOR_CHECK) && given[0]?.type === "ThisExpression";
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && typeof (value as Partial<Node>).type === "string" && !(value instanceof RegExp);
}
