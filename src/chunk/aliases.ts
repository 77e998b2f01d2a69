import type { AnyNode, CallExpression, Class, Function as FunctionNode, NewExpression } from "acorn";
import { BUILTINS } from "./builtins";
import type { ModuleSymbol } from "./model";
import { findRoot, isMaker } from "./foreign-calls";
import { handsOnThis } from "./hands-on";
import { isPlainLiteral } from "./known-values";
import type { FunctionReader, OpenedFunction } from "./FunctionReader";
import { staticName } from "./static-name";

type Call = CallExpression | NewExpression;

/** A function whose code is looked at, inside another one. */
interface Scope {
  opened: OpenedFunction;
  parent: Scope | null;
  /** What the function is called with there, and where that stands. */
  call: Call | null;
  caller: Scope | null;
}

/** Calls within calls that are followed: their number must not depend on the code, as a stack that overflows inside a RegExp ends the process. */
const MAX_CALL_DEPTH = 100;
/** Calls of built-in functions whose result may be an object of others, or one with setters of others. */
const GIVEN_BY_BUILTINS = new Set(["getPrototypeOf", "setPrototypeOf", "defineProperty", "defineProperties", "getOwnPropertyDescriptor"]);

/**
 * Collects the names that an initialiser may hand its value on from: they and the new name are one object.
 *
 * @returns whether the value may be one that others have as well, or have a say in: anything but what is known to be
 * made anew, or to come from those names
 */
export function collectAliases(initialiser: AnyNode, symbols: ReadonlyMap<string, ModuleSymbol>, functions: FunctionReader, names: Set<string>): boolean {
  functions.begin();
  let isShared = false;
  /** Code that has been looked at, by the calls for which it was, and in which role. */
  const entered = new Map<AnyNode, Set<Call | "value" | "carried value" | "class">>();
  const isEntered = (node: AnyNode, role: Call | "value" | "carried value" | "class"): boolean => {
    let roles = entered.get(node);
    if (!roles) entered.set(node, (roles = new Set()));
    if (roles.has(role)) return true;
    roles.add(role);
    return false;
  };

  /** @param carried The value is handed to a call, which may return it or anything that is written inside it. */
  const visit = (node: AnyNode, scope: Scope | null, carried: boolean): void => {
    switch (node.type) {
      case "Literal":
      case "TemplateLiteral":
      case "UnaryExpression":
      case "BinaryExpression":
      case "UpdateExpression":
      case "ArrowFunctionExpression":
      case "FunctionExpression":
      case "FunctionDeclaration":
        return;
      case "Identifier":
        return visitName(node.name, scope, carried);
      case "ConditionalExpression":
        visit(node.consequent as AnyNode, scope, carried);
        return visit(node.alternate as AnyNode, scope, carried);
      case "LogicalExpression":
        visit(node.left as AnyNode, scope, carried);
        return visit(node.right as AnyNode, scope, carried);
      case "AssignmentExpression":
        if (node.left.type === "Identifier") visitName(node.left.name, scope, carried);
        // What is kept in a property can be read of it again.
        else isShared = true;
        return visit(node.right as AnyNode, scope, carried);
      case "SequenceExpression":
        return visit(node.expressions.at(-1) as AnyNode, scope, carried);
      case "ChainExpression":
        return visit(node.expression as AnyNode, scope, carried);
      case "MemberExpression":
        isShared = true;
        names.add(findRoot(node) ?? "");
        return;
      case "CallExpression":
      case "NewExpression":
        for (const argument of node.arguments) visit(argument as AnyNode, scope, true);
        if (node.type === "NewExpression") visitClass(node.callee as AnyNode, scope);
        return visitCallee(node.callee as AnyNode, scope, node, scope);
      case "ClassDeclaration":
      case "ClassExpression":
        // A class has the setters of what it extends, and so have its prototype and its instances.
        if (node.superClass) visit(node.superClass as AnyNode, scope, carried);
        return;
      case "SpreadElement":
        return visit(node.argument as AnyNode, scope, carried);
      case "ArrayExpression":
        if (carried) for (const element of node.elements) if (element) visit(element as AnyNode, scope, true);
        return;
      case "ObjectExpression":
        if (scope !== null && !isPlainLiteral(node)) isShared = true;
        if (!carried) return;
        for (const property of node.properties) {
          visit((property.type === "SpreadElement" ? property.argument : property.value) as AnyNode, scope, true);
        }
        return;
      default:
        isShared = true;
    }
  };

  const visitName = (name: string, scope: Scope | null, carried: boolean): void => {
    const owner = findScope(name, scope);
    if (owner === null) {
      names.add(name);
      isShared ||= !symbols.has(name) && name !== "undefined" && name !== "arguments";
      return;
    }
    const values = owner.opened.locals.get(name);
    isShared ||= !values || (!carried && owner.opened.handedOn.has(name));
    for (const value of values ?? []) if (!isEntered(value, carried ? "carried value" : "value")) visit(value, owner, carried);
  };

  /** An instance has the setters of its class, and may be what the constructor gives. */
  const visitClass = (callee: AnyNode, scope: Scope | null): void => {
    if (isEntered(callee, "class")) return;
    if (callee.type === "ClassDeclaration" || callee.type === "ClassExpression") {
      isShared ||= callee.body.body.some((element) => givesAwayInstance(element, functions.text));
      if (callee.superClass) visitClass(callee.superClass as AnyNode, scope);
    } else if (callee.type === "Identifier") {
      const owner = findScope(callee.name, scope);
      for (const value of (owner ? owner.opened.locals : symbolValues).get(callee.name) ?? []) visitClass(value, owner);
      isShared ||= callee.name === "Proxy";
      if (owner !== null || symbols.has(callee.name)) visitName(callee.name, scope, true);
    }
  };

  const symbolValues = { get: (name: string): AnyNode[] | null => (symbols.get(name)?.values ?? null) as AnyNode[] | null };

  /**
   * What a function may return when it is called.
   *
   * @param scope where the callee stands
   * @param caller where the call stands
   */
  const visitCallee = (callee: AnyNode, scope: Scope | null, call: Call, caller: Scope | null): void => {
    switch (callee.type) {
      case "Identifier": {
        const owner = findScope(callee.name, scope);
        if (isEntered(callee, call)) return;
        if (owner !== null) return visitLocalCallee(callee.name, owner, call, caller);
        const symbol = symbols.get(callee.name);
        if (!symbol) isShared ||= !BUILTINS.has(callee.name) || callee.name === "Reflect";
        else if (symbol.binding !== null || !symbol.values?.length) isShared ||= !isMaker(callee);
        else for (const value of symbol.values) visitCallee(value as AnyNode, null, call, caller);
        return;
      }
      case "MemberExpression":
        return visitMethod(callee, scope, call, caller);
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return visitReturned(callee, scope, call, caller);
      case "ClassDeclaration":
      case "ClassExpression":
        return;
      case "ConditionalExpression":
        visitCallee(callee.consequent as AnyNode, scope, call, caller);
        return visitCallee(callee.alternate as AnyNode, scope, call, caller);
      case "LogicalExpression":
        visitCallee(callee.left as AnyNode, scope, call, caller);
        return visitCallee(callee.right as AnyNode, scope, call, caller);
      case "AssignmentExpression":
        return visitCallee(callee.right as AnyNode, scope, call, caller);
      case "SequenceExpression":
        return visitCallee(callee.expressions.at(-1) as AnyNode, scope, call, caller);
      default:
        isShared = true;
    }
  };

  /** A function of a function; or a parameter, which is one of the arguments that the function is called with. */
  const visitLocalCallee = (name: string, owner: Scope, call: Call, caller: Scope | null): void => {
    const values = owner.opened.locals.get(name);
    if (values?.length) {
      for (const value of values) visitCallee(value, owner, call, caller);
      return;
    }
    if (!values || owner.call === null) isShared = true;
    else for (const argument of owner.call.arguments as AnyNode[]) if (argument.type !== "Literal") visitCallee(argument, owner.caller, call, caller);
  };

  const visitMethod = (callee: AnyNode & { type: "MemberExpression" }, scope: Scope | null, call: Call, caller: Scope | null): void => {
    const object = callee.object as AnyNode;
    const name = staticName(callee);
    // `f.call(…)`, of a function that is written out or declared.
    if ((name === "call" || name === "apply") && object.type !== "MemberExpression") return visitCallee(object, scope, call, caller);
    const root = findRoot(callee);
    const isOwn = root !== null && (findScope(root, scope) !== null || symbols.has(root));
    if (root !== null && symbols.get(root)?.binding && findScope(root, scope) === null && isMaker(callee)) return;
    const isOfBuiltin = !isOwn && object.type === "Identifier" && object.name !== "Reflect" && BUILTINS.has(object.name) && object.name !== "globalThis";
    isShared ||= !isOfBuiltin || name === null || GIVEN_BY_BUILTINS.has(name) || (name === "create" && call.arguments.length > 1);
  };

  let depth = 0;

  const visitReturned = (callee: FunctionNode & AnyNode, scope: Scope | null, call: Call, caller: Scope | null): void => {
    if (isEntered(callee, call)) return;
    if (depth === MAX_CALL_DEPTH) {
      isShared = true;
      for (const name of symbols.keys()) names.add(name);
      return;
    }
    const opened = functions.open(callee);
    isShared ||= opened.redefines;
    const inner: Scope = { opened, parent: scope, call, caller };
    depth++;
    for (const node of opened.returned) visit(node, inner, false);
    depth--;
  };

  visit(initialiser, null, false);
  return isShared;
}

/** The innermost function around that has a variable of that name. */
function findScope(name: string, scope: Scope | null): Scope | null {
  for (let at = scope; at !== null; at = at.parent) if (at.opened.locals.has(name)) return at;
  return null;
}

/** What may run while an instance is made: a constructor that may return another object, or code that hands the instance on. */
export function givesAwayInstance(element: Class["body"]["body"][number], text: string): boolean {
  if (element.type === "StaticBlock" || element.static) return false;
  const isMethod = element.type === "MethodDefinition";
  if (isMethod && element.kind !== "constructor" && element.kind !== "get") return false;
  const code = text.slice(element.start, element.end);
  return (isMethod && element.kind === "constructor" && /\breturn\b/.test(code)) || handsOnThis(code);
}
