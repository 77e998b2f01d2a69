import type { AnyNode, Identifier, Node } from "acorn";
import { collectHoistedNames, collectLexicalNames, collectPatternNames } from "./declared-names";

/** A declared name in its scope. */
export interface Binding {
  /** All identifiers that stand for it, its declarations among them. */
  identifiers: Identifier[];
}

/** What the names in a piece of code stand for. */
export interface Bindings {
  /** Null for a name that is not declared in the code. */
  bindingOf(identifier: Identifier): Binding | null;
  /** Null for the code's root. */
  parentOf(node: Node): AnyNode | null;
  /** All identifiers that are names of variables, in text order. */
  identifiers: readonly Identifier[];
  /** False where code may reach a name in a way that cannot be seen: a direct `eval`, or `with`. */
  isStatic: boolean;
}

interface Scope {
  bindings: Map<string, Binding>;
  parent: Scope | null;
}

/** Resolves the names in a function or program by the scopes of ECMAScript. */
export function collectBindings(root: Node): Bindings {
  const parents = new Map<Node, AnyNode>();
  const resolved = new Map<Identifier, Binding>();
  const identifiers: Identifier[] = [];
  let isStatic = true;

  const resolve = (identifier: Identifier, from: Scope | null): void => {
    identifiers.push(identifier);
    for (let scope = from; scope; scope = scope.parent) {
      const binding = scope.bindings.get(identifier.name);
      if (!binding) continue;
      binding.identifiers.push(identifier);
      resolved.set(identifier, binding);
      return;
    }
  };
  const walk = (node: AnyNode, parent: AnyNode | null, outer: Scope | null): void => {
    if (parent) parents.set(node, parent);
    if (node.type === "Identifier") {
      if (!parent || isVariable(node, parent)) resolve(node, outer);
      return;
    }
    if (node.type === "WithStatement") isStatic = false;
    if (node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "eval") isStatic = false;
    const names = collectScopeNames(node, parent);
    const scope = names === null ? outer : { bindings: new Map(Array.from(names, (name) => [name, { identifiers: [] }])), parent: outer };
    // A declaration's own name belongs to the scope around it, and so does what a switch looks at.
    const outside = node.type === "FunctionDeclaration" ? node.id : node.type === "SwitchStatement" ? node.discriminant : null;
    for (const child of listChildren(node)) walk(child, node, child === outside ? outer : scope);
  };
  walk(root as AnyNode, null, null);
  return {
    bindingOf: (identifier) => resolved.get(identifier) ?? null,
    parentOf: (node) => parents.get(node) ?? null,
    identifiers,
    isStatic,
  };
}

function* listChildren(node: AnyNode): Generator<AnyNode> {
  const isShorthand = node.type === "Property" && node.shorthand;
  for (const [key, value] of Object.entries(node) as Array<[string, unknown]>) {
    if (isShorthand && key === "key") continue;
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof child === "object" && child !== null && typeof (child as AnyNode).type === "string") yield child as AnyNode;
    }
  }
}

/** Tells the name of a variable from that of a property or a label. */
function isVariable(node: Identifier, parent: AnyNode): boolean {
  switch (parent.type) {
    case "MemberExpression":
      return parent.computed || parent.property !== node;
    case "Property":
      return parent.computed || parent.shorthand || parent.key !== node;
    case "MethodDefinition":
    case "PropertyDefinition":
      return parent.computed || parent.key !== node;
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "MetaProperty":
      return false;
    default:
      return true;
  }
}

/** Names that a node declares for what lies in it; null where it opens no scope. */
function collectScopeNames(node: AnyNode, parent: AnyNode | null): Set<string> | null {
  const names = new Set<string>();
  switch (node.type) {
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
      if (node.type === "FunctionExpression" && node.id) names.add(node.id.name);
      if (node.type !== "ArrowFunctionExpression") names.add("arguments");
      for (const param of node.params) collectPatternNames(param, names);
      return names;
    case "Program":
    case "StaticBlock":
      collectHoistedNames(node.body, names, false);
      collectLexicalNames(node.body, names);
      return names;
    case "BlockStatement":
      if (parent && "params" in parent) collectBodyNames(parent, node.body, names);
      collectLexicalNames(node.body, names);
      return names;
    case "SwitchStatement":
      for (const { consequent } of node.cases) collectLexicalNames(consequent, names);
      return names;
    case "ForStatement":
      if (node.init) collectLexicalNames([node.init], names);
      return names;
    case "ForInStatement":
    case "ForOfStatement":
      collectLexicalNames([node.left], names);
      return names;
    case "CatchClause":
      if (node.param) collectPatternNames(node.param, names);
      return names;
    case "ClassExpression":
      if (node.id) names.add(node.id.name);
      return names;
    default:
      return null;
  }
}

/** `var` names of a function's body, which default values of its parameters do not see. One that is a parameter too begins with its value. */
function collectBodyNames({ params }: { params: readonly Node[] }, body: readonly Node[], names: Set<string>): void {
  collectHoistedNames(body, names, false);
  const parameters = new Set<string>();
  for (const param of params) collectPatternNames(param, parameters);
  for (const name of parameters) names.delete(name);
}
