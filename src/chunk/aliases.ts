import type { AnyNode, Class, Function as FunctionNode, Node } from "acorn";
import { collectPatternNames } from "./declared-names";
import type { ModuleSymbol } from "./model";
import { recallFunction } from "./chunk-parser";
import { findRoot, isForeignCall } from "./foreign-calls";

/** Own variables of a function, with what they are given; null where that is not known. */
type Locals = Map<string, AnyNode[] | null>;

/** A word that may be a name. */
const WORD = /[\p{ID_Continue}$]+/gu;

/**
 * Collects the names that an initialiser may hand its value on from: they and the new name are one object.
 *
 * @returns whether the value may be one that others have as well: what makes it is not of this module, or hands it on
 */
export function collectAliases(initialiser: AnyNode, symbols: ReadonlyMap<string, ModuleSymbol>, text: string, names: Set<string>): boolean {
  let isShared = false;
  const entered = new Set<AnyNode>();
  /** Of the functions that are entered, and these. */
  const scopes: Locals[] = [];
  const bodies: AnyNode[] = [];
  /** Inside a function that is handed on and not called here. */
  let namesOnly = false;

  /** @param carried The value is handed to a call, which may return it or anything inside it. */
  const visit = (node: AnyNode, carried: boolean): void => {
    switch (node.type) {
      case "Identifier":
        return visitName(node.name, carried);
      case "ConditionalExpression":
        visit(node.consequent as AnyNode, carried);
        return visit(node.alternate as AnyNode, carried);
      case "LogicalExpression":
        visit(node.left as AnyNode, carried);
        return visit(node.right as AnyNode, carried);
      case "AssignmentExpression":
        if (node.left.type === "Identifier") visitName(node.left.name, carried);
        // What is kept in a property can be read of it again.
        else if (node.left.type === "MemberExpression") visit(node.left.object as AnyNode, true);
        return visit(node.right as AnyNode, carried);
      case "SequenceExpression":
        return visit(node.expressions.at(-1) as AnyNode, carried);
      case "MemberExpression":
        // A property of what a call returns, which may be something that the call was handed; or, as the result of a
        // call, of an object that others may read it of.
        if (scopes.length > 0) visit(node.object as AnyNode, true);
        else if ((node.object as AnyNode).type === "CallExpression") visit(node.object as AnyNode, carried);
        else names.add(findRoot(node) ?? "");
        return;
      case "CallExpression":
      case "NewExpression":
        if (namesOnly) return;
        for (const argument of node.arguments) visit(argument as AnyNode, true);
        if (node.type === "NewExpression") visitClass(node.callee as AnyNode);
        return visitCallee(node.callee as AnyNode);
      case "ClassDeclaration":
      case "ClassExpression":
        // A class has the setters of what it extends, and so have its prototype and its instances.
        if (node.superClass) visit(node.superClass as AnyNode, carried);
        return;
      case "SpreadElement":
        return visit(node.argument as AnyNode, carried);
      case "ArrayExpression":
        if (carried) for (const element of node.elements) if (element) visit(element as AnyNode, true);
        return;
      case "ObjectExpression":
        if (!carried) return;
        for (const property of node.properties) {
          visit((property.type === "SpreadElement" ? property.argument : property.value) as AnyNode, true);
        }
        return;
      case "ArrowFunctionExpression":
      case "FunctionExpression":
        if (carried) visitReturned(node, false);
        return;
      default:
    }
  };

  const isLocal = (name: string | null): boolean => name !== null && scopes.some((locals) => locals.has(name));

  const visitName = (name: string, carried: boolean): void => {
    const depth = scopes.findLastIndex((locals) => locals.has(name));
    if (depth < 0) {
      names.add(name);
      if (carried) for (const value of symbols.get(name)?.values ?? []) if (/^(?:Arrow)?Function/.test(value.type)) visitReturned(value as AnyNode, false);
      return;
    }
    const values = (scopes[depth] as Locals).get(name);
    if (!values) return visitText(bodies[depth] as AnyNode);
    for (const value of values) {
      if (entered.has(value)) continue;
      entered.add(value);
      visit(value, carried);
    }
  };

  /** Whatever code names may be what it gives. */
  const visitText = ({ start, end }: AnyNode): void => {
    for (const [word] of text.slice(start, end).matchAll(WORD)) if (symbols.has(word)) names.add(word);
  };

  /** An instance has the setters of its class, and may be what the constructor gives. */
  const visitClass = (callee: AnyNode): void => {
    if (callee.type === "ClassDeclaration" || callee.type === "ClassExpression") {
      if (entered.has(callee)) return;
      entered.add(callee);
      for (const element of callee.body.body) {
        if (!givesAwayInstance(element, text)) continue;
        isShared = true;
        visitText(element as AnyNode);
      }
      if (callee.superClass) visitClass(callee.superClass as AnyNode);
    } else if (callee.type === "Identifier") {
      const locals = scopes.findLast((names) => names.has(callee.name));
      for (const value of (locals ? locals.get(callee.name) : symbols.get(callee.name)?.values) ?? []) visitClass(value as AnyNode);
      visitName(callee.name, false);
    } else visit(callee, false);
  };

  /** What a function of this module may return when it is called. */
  const visitCallee = (callee: AnyNode): void => {
    const root = findRoot(callee);
    if (root !== null && !isLocal(root)) {
      isShared ||= isForeignCall(callee, symbols);
      if (symbols.get(root)?.binding) return;
    }
    if (callee.type === "Identifier") {
      if (isLocal(callee.name)) return;
      for (const value of symbols.get(callee.name)?.values ?? []) visitCallee(value as AnyNode);
    } else if (callee.type === "MemberExpression") {
      visit(callee.object as AnyNode, true);
      visitMethods(callee.object as AnyNode);
    } else if (/^(?:Arrow)?Function/.test(callee.type)) visitReturned(callee, true);
    else if (callee.type === "CallExpression") visitMethods(callee.callee as AnyNode);
  };

  /** What the functions may return that an object of this module holds, or that a function of it makes. */
  const visitMethods = (object: AnyNode): void => {
    if (object.type === "MemberExpression") return visitMethods(object.object as AnyNode);
    if (object.type !== "Identifier") return visitText(object);
    for (const value of symbols.get(object.name)?.values ?? []) visitText(value as AnyNode);
  };

  /**
   * What a function may return. Of one that is handed on and not called here only names count, and not what
   * it calls: else every component would be one with what it renders.
   */
  const visitReturned = (callee: AnyNode, called: boolean): void => {
    if (entered.has(callee)) return;
    entered.add(callee);
    const recalled = recallFunction(callee as FunctionNode, text);
    const { locals, returned } = readFunction(recalled, text);
    const code = text.slice(recalled.body.start, recalled.body.end);
    isShared ||= called && returned.some((node) => node.type === "Identifier" && locals.has(node.name) && handsOn(node.name, code));
    scopes.push(locals);
    bodies.push(callee);
    const outer = namesOnly;
    namesOnly ||= !called;
    for (const node of returned) visit(node, false);
    namesOnly = outer;
    scopes.pop();
    bodies.pop();
  };

  visit(initialiser, false);
  return isShared;
}

/** Whether code gives a variable to a call, to a list or to another variable or property. */
function handsOn(name: string, code: string): boolean {
  const escaped = name.replaceAll("$", "\\$");
  return new RegExp(`[(,[{=:>]\\s*${escaped}\\s*[,)\\]};\\n]`).test(code);
}

/** A constructor that may return another object than the instance, or one or a field that hands the instance on. */
export function givesAwayInstance(element: Class["body"]["body"][number], text: string): boolean {
  const runs = element.type === "PropertyDefinition" ? !element.static : element.type === "MethodDefinition" && element.kind === "constructor";
  const code = text.slice(element.start, element.end);
  return runs && ((element.type === "MethodDefinition" && /\breturn\b/.test(code)) || handsOn("this", code));
}

/** In the text of a parameter: it may have a default value. */
const DEFAULT = /=/;

/** The return values of a function and its own variables. Of its parameters the caller knows what they hold, but for default values. */
function readFunction({ body, params }: FunctionNode, text: string): { locals: Locals; returned: AnyNode[] } {
  const locals: Locals = new Map();
  const returned: AnyNode[] = [];
  const assigned: Array<[pattern: Node, value: AnyNode | null]> = [];
  const give = (pattern: Node, value: AnyNode | null): void => {
    const names = new Set<string>();
    collectPatternNames(pattern, names);
    for (const name of names) {
      const values = locals.get(name);
      if (pattern.type === "Identifier" && value) values?.push(value);
      else if (values) locals.set(name, null);
    }
  };
  const declare = (pattern: Node, value: AnyNode | null): void => {
    const names = new Set<string>();
    collectPatternNames(pattern, names);
    for (const name of names) if (!locals.has(name)) locals.set(name, []);
    if (pattern.type !== "Identifier" || value) assigned.push([pattern, value]);
  };
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (value === null || typeof value !== "object" || !("type" in value)) return;
    const node = value as AnyNode;
    if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration") {
      if (node.id) declare(node.id, node.type === "ClassDeclaration" ? node : null);
      return;
    }
    if (/^(?:Arrow)?FunctionExpression|^ClassExpression/.test(node.type)) return;
    if (node.type === "ReturnStatement" && node.argument) returned.push(node.argument as AnyNode);
    if (node.type === "VariableDeclarator") declare(node.id, (node.init ?? null) as AnyNode | null);
    if (node.type === "CatchClause" && node.param) {
      declare(node.param, null);
      assigned.push([node.param, null]);
    }
    if (node.type === "ForOfStatement") assigned.push([node.left.type === "VariableDeclaration" ? (node.left.declarations[0] as Node as AnyNode & { type: "VariableDeclarator" }).id : node.left, null]);
    if (node.type === "AssignmentExpression") assigned.push([node.left, node.right as AnyNode]);
    for (const [key, child] of Object.entries(node)) if (key !== "type") walk(child);
  };
  for (const param of params) {
    const names = new Set<string>();
    collectPatternNames(param, names);
    const isPlain = param.type === "Identifier" || param.type === "RestElement";
    for (const name of names) locals.set(name, isPlain || !DEFAULT.test(text.slice(param.start, param.end)) ? [] : null);
  }
  if (body.type === "BlockStatement") walk(body.body);
  else returned.push(body as AnyNode);
  for (const [pattern, value] of assigned) give(pattern, value);
  return { locals, returned };
}
