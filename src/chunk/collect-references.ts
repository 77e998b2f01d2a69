import type { AnyNode, CallExpression, Function as FunctionNode, Identifier, Node, Pattern } from "acorn";
import { collectHoistedNames, collectLexicalNames, collectPatternNames } from "./declared-names";

/** Names declared in a nested scope. The walk goes inside out; `null` ends the chain. */
export interface LocalScope {
  names: Set<string>;
  parent: LocalScope | null;
}

/** How a reference stands in the code. */
export interface ReferenceContext {
  /** Static name of the property read directly of it, else null. */
  member: string | null;
  /** Static name of the property read of the member, or of the result of the call. */
  second: string | null;
  /** The name (or, with `member`, the member) is called with the object as `this`. */
  methodCall: boolean;
  /** The name itself is called. */
  called: boolean;
  written: boolean;
  /** The only argument, where the name itself is called with one literal. */
  literalArgument: string | number | null;
}

export interface ReferenceSink {
  /** A name that no nested scope declares, and where it begins. */
  reference(name: string, context: ReferenceContext, start: number): void;
  /** A string or number that may become the value of something. */
  literal(value: string | number): void;
  /** `this` outside of every non-arrow function. */
  topLevelThis(): void;
  /** Whether a call hands nothing out although it names what it must not (see `isHostRequire`). */
  isHarmless?(call: CallExpression): boolean;
  /** A direct `eval(…)` or a `with`: names can no longer be resolved. */
  unresolvable(reason: string): void;
}

const PLAIN: ReferenceContext = {
  member: null, second: null, methodCall: false, called: false, written: false, literalArgument: null,
};
const WRITTEN: ReferenceContext = { ...PLAIN, written: true };
const CALLED: ReferenceContext = { ...PLAIN, called: true };

/** Static name of a member expression's property, or null. */
export function staticName(node: { computed: boolean; property: Node }): string | null {
  const property = node.property as AnyNode;
  if (!node.computed) return property.type === "Identifier" ? property.name : null;
  return property.type === "Literal" && typeof property.value === "string" ? property.value : null;
}

/**
 * Walks code and reports every reference to a name that is not declared inside it. Scopes are those of
 * ECMAScript: functions, blocks, classes, catch clauses, hoisted `var` and block functions.
 */
export function collectReferences(root: Node, sink: ReferenceSink): void {
  let functionDepth = 0;

  const reference = ({ name, start }: Identifier, scope: LocalScope | null, context: ReferenceContext): void => {
    for (let at = scope; at !== null; at = at.parent) {
      if (!at.names.has(name)) continue;
      if (context.literalArgument !== null) sink.literal(context.literalArgument);
      return;
    }
    sink.reference(name, context, start);
  };

  const walkAll = (nodes: ReadonlyArray<Node | null>, scope: LocalScope | null): void => {
    for (const node of nodes) if (node) walk(node, scope);
  };

  const walkFunction = (node: FunctionNode, scope: LocalScope | null): void => {
    const names = new Set<string>();
    const inner: LocalScope = { names, parent: scope };
    if (node.type === "FunctionExpression" && node.id) names.add(node.id.name);
    const isArrow = node.type === "ArrowFunctionExpression";
    if (!isArrow) {
      names.add("arguments");
      functionDepth++;
    }
    for (const param of node.params) collectPatternNames(param, names);
    if (node.body.type === "BlockStatement") {
      collectHoistedNames(node.body.body, names, false);
      collectLexicalNames(node.body.body, names);
      for (const param of node.params) walkPattern(param, inner, false);
      walkAll(node.body.body, inner);
    } else {
      for (const param of node.params) walkPattern(param, inner, false);
      walk(node.body, inner);
    }
    if (!isArrow) functionDepth--;
  };

  const walkBlock = (body: ReadonlyArray<Node>, scope: LocalScope | null): void => {
    const names = new Set<string>();
    collectLexicalNames(body, names);
    walkAll(body, names.size > 0 ? { names, parent: scope } : scope);
  };

  /** Default values and computed keys of a pattern; with `assigned`, its names are write references. */
  const walkPattern = (node: Node | null, scope: LocalScope | null, assigned: boolean): void => {
    if (!node) return;
    const pattern = node as AnyNode;
    switch (pattern.type) {
      case "Identifier":
        if (assigned) reference(pattern, scope, WRITTEN);
        return;
      case "AssignmentPattern":
        walkPattern(pattern.left, scope, assigned);
        return walk(pattern.right, scope);
      case "RestElement":
        return walkPattern(pattern.argument, scope, assigned);
      case "ArrayPattern":
        for (const element of pattern.elements) walkPattern(element, scope, assigned);
        return;
      case "ObjectPattern":
        for (const property of pattern.properties) {
          if (property.type === "RestElement") walkPattern(property.argument, scope, assigned);
          else {
            if (property.computed) walk(property.key, scope);
            walkPattern(property.value, scope, assigned);
          }
        }
        return;
      default:
        walk(pattern, scope);
    }
  };

  const walkClass = (node: AnyNode & { type: "ClassDeclaration" | "ClassExpression" }, scope: LocalScope | null): void => {
    const inner = node.id ? { names: new Set([node.id.name]), parent: scope } : scope;
    if (node.superClass) walk(node.superClass, inner);
    for (const element of node.body.body) {
      if (element.type === "StaticBlock") {
        functionDepth++;
        const names = new Set<string>();
        collectHoistedNames(element.body, names, false);
        collectLexicalNames(element.body, names);
        walkAll(element.body, { names, parent: inner });
        functionDepth--;
        continue;
      }
      if (element.computed) walk(element.key, inner);
      if (element.value) {
        functionDepth++;
        walk(element.value, inner);
        functionDepth--;
      }
    }
  };

  /** `a`, `a.b`, `a.b.c`, `a()`, `a().b` … with `a` free: one reference with its context. */
  const walkChain = (node: AnyNode, scope: LocalScope | null, methodCall: boolean): void => {
    if (node.type === "MemberExpression") {
      const name = staticName(node);
      if (node.computed && name === null) walk(node.property, scope);
      else if (node.computed) sink.literal(name as string);
      const object = node.object as AnyNode;
      if (name !== null && object.type === "Identifier") {
        return reference(object, scope, { ...PLAIN, member: name, methodCall });
      }
      if (name !== null && object.type === "MemberExpression" && (object.object as AnyNode).type === "Identifier") {
        const member = staticName(object);
        if (member !== null) {
          if (object.computed) sink.literal(member);
          return reference(object.object as Identifier, scope, { ...PLAIN, member, second: name });
        }
      }
      if (name !== null && object.type === "CallExpression" && object.callee.type === "Identifier" && object.arguments.length <= 1) {
        const argument = object.arguments[0] as AnyNode | undefined;
        const literal = argument?.type === "Literal" ? argument.value : null;
        if (!argument || typeof literal === "string" || typeof literal === "number") {
          return reference(object.callee, scope, {
            ...PLAIN, called: true, second: name, methodCall, literalArgument: (literal ?? null) as string | number | null,
          });
        }
      }
      return walk(object, scope);
    }
    walk(node, scope);
  };

  const walk = (generic: Node, scope: LocalScope | null): void => {
    const node = generic as AnyNode;
    switch (node.type) {
      case "Identifier":
        return reference(node, scope, PLAIN);
      case "Literal":
        if (typeof node.value === "string" || typeof node.value === "number") sink.literal(node.value);
        return;
      case "ThisExpression":
        if (functionDepth === 0) sink.topLevelThis();
        return;
      case "MemberExpression":
        return walkChain(node, scope, false);
      case "ChainExpression":
        return walk(node.expression, scope);
      case "CallExpression": {
        if (sink.isHarmless?.(node)) return;
        const callee = node.callee as AnyNode;
        if (callee.type === "Identifier") {
          if (callee.name === "eval") sink.unresolvable("it calls eval directly");
          const argument = node.arguments[0] as AnyNode | undefined;
          const literal = node.arguments.length === 1 && argument?.type === "Literal" ? argument.value : null;
          if (typeof literal === "string" || typeof literal === "number") {
            return reference(callee, scope, { ...PLAIN, called: true, literalArgument: literal });
          }
          reference(callee, scope, CALLED);
        } else if (callee.type === "MemberExpression") walkChain(callee, scope, true);
        else walk(callee, scope);
        return walkAll(node.arguments, scope);
      }
      case "NewExpression":
        walk(node.callee, scope);
        return walkAll(node.arguments, scope);
      case "ArrowFunctionExpression":
      case "FunctionExpression":
        return walkFunction(node, scope);
      case "FunctionDeclaration":
        return walkFunction(node, scope);
      case "ClassDeclaration":
      case "ClassExpression":
        return walkClass(node as AnyNode & { type: "ClassExpression" }, scope);
      case "VariableDeclaration":
        for (const { id, init } of node.declarations) {
          walkPattern(id, scope, false);
          if (id.type !== "Identifier" || init) walkDeclared(id, scope);
          if (init) walk(init, scope);
        }
        return;
      case "AssignmentExpression":
        if (node.left.type === "Identifier") reference(node.left, scope, WRITTEN);
        else if (node.left.type === "MemberExpression") walkTarget(node.left, scope);
        else walkPattern(node.left, scope, true);
        return walk(node.right, scope);
      case "UpdateExpression":
        if (node.argument.type === "Identifier") return reference(node.argument, scope, WRITTEN);
        return walkTarget(node.argument as AnyNode, scope);
      case "UnaryExpression":
        if (node.operator === "delete" && node.argument.type === "MemberExpression") return walkTarget(node.argument, scope);
        return walk(node.argument, scope);
      case "SpreadElement":
      case "RestElement":
      case "AwaitExpression":
        return walk(node.argument, scope);
      case "YieldExpression":
      case "ReturnStatement":
      case "ThrowStatement":
        if (node.argument) walk(node.argument, scope);
        return;
      case "BinaryExpression":
        for (const operand of [node.left, node.right]) if (!isComparedLiteral(operand, node.operator)) walk(operand, scope);
        return;
      case "LogicalExpression":
        walk(node.left, scope);
        return walk(node.right, scope);
      case "ConditionalExpression":
        walk(node.test, scope);
        walk(node.consequent, scope);
        return walk(node.alternate, scope);
      case "SequenceExpression": {
        walkAll(node.expressions, scope);
        return;
      }
      case "ArrayExpression":
        return walkAll(node.elements, scope);
      case "ObjectExpression":
        for (const property of node.properties) {
          if (property.type === "SpreadElement") walk(property.argument, scope);
          else {
            if (property.computed) walk(property.key, scope);
            walk(property.value, scope);
          }
        }
        return;
      case "TemplateLiteral":
        for (const quasi of node.quasis) if (quasi.value.cooked) sink.literal(quasi.value.cooked);
        return walkAll(node.expressions, scope);
      case "TaggedTemplateExpression":
        if ((node.tag as AnyNode).type === "MemberExpression") walkChain(node.tag as AnyNode, scope, true);
        else walk(node.tag, scope);
        return walk(node.quasi, scope);
      case "ExpressionStatement":
        return walk(node.expression, scope);
      case "BlockStatement":
        return walkBlock(node.body, scope);
      case "IfStatement":
        walk(node.test, scope);
        walk(node.consequent, scope);
        if (node.alternate) walk(node.alternate, scope);
        return;
      case "ForStatement": {
        const inner = loopScope(node.init, scope);
        if (node.init) walk(node.init, inner);
        if (node.test) walk(node.test, inner);
        if (node.update) walk(node.update, inner);
        return walk(node.body, inner);
      }
      case "ForInStatement":
      case "ForOfStatement": {
        const inner = loopScope(node.left, scope);
        if (node.left.type === "VariableDeclaration") walk(node.left, inner);
        else if (node.left.type === "MemberExpression") walkTarget(node.left as AnyNode, inner);
        else walkPattern(node.left, inner, true);
        if (node.left.type === "VariableDeclaration") for (const { id } of node.left.declarations) walkDeclared(id, inner);
        walk(node.right, inner);
        return walk(node.body, inner);
      }
      case "WhileStatement":
      case "DoWhileStatement":
        walk(node.test, scope);
        return walk(node.body, scope);
      case "LabeledStatement":
        return walk(node.body, scope);
      case "SwitchStatement": {
        walk(node.discriminant, scope);
        const names = new Set<string>();
        for (const { consequent } of node.cases) collectLexicalNames(consequent, names);
        const inner = names.size > 0 ? { names, parent: scope } : scope;
        for (const { test, consequent } of node.cases) {
          if (test && test.type !== "Literal") walk(test, inner);
          walkAll(consequent, inner);
        }
        return;
      }
      case "TryStatement": {
        walk(node.block, scope);
        if (node.handler) {
          const names = new Set<string>();
          if (node.handler.param) collectPatternNames(node.handler.param, names);
          const inner = { names, parent: scope };
          walkPattern(node.handler.param ?? null, inner, false);
          walk(node.handler.body, inner);
        }
        if (node.finalizer) walk(node.finalizer, scope);
        return;
      }
      case "ImportExpression":
        return walk(node.source, scope);
      case "WithStatement":
        sink.unresolvable("it uses a with statement");
        walk(node.object, scope);
        return walk(node.body, scope);
      case "EmptyStatement":
      case "BreakStatement":
      case "ContinueStatement":
      case "DebuggerStatement":
      case "Super":
      case "MetaProperty":
      case "PrivateIdentifier":
      case "TemplateElement":
        return;
      default:
        sink.unresolvable(`it holds a ${node.type}`);
    }
  };

  /** A declared name at the level of the walk's root is a write of it. */
  const walkDeclared = (id: Pattern, scope: LocalScope | null): void => {
    const names = new Set<string>();
    collectPatternNames(id, names);
    for (const name of names) reference({ type: "Identifier", name, start: id.start, end: id.end }, scope, WRITTEN);
  };

  /** The object of an assigned or deleted member is read, and the member is written. */
  const walkTarget = (node: AnyNode, scope: LocalScope | null): void => {
    if (node.type !== "MemberExpression") return walk(node, scope);
    const name = staticName(node);
    if (node.computed) walk(node.property, scope);
    if ((node.object as AnyNode).type === "Identifier") {
      return reference(node.object as Identifier, scope, { ...PLAIN, member: name, written: name !== null });
    }
    walk(node.object, scope);
  };

  const loopScope = (node: Node | null | undefined, scope: LocalScope | null): LocalScope | null => {
    const declaration = node as AnyNode | null | undefined;
    if (declaration?.type !== "VariableDeclaration" || declaration.kind === "var") return scope;
    const names = new Set<string>();
    for (const { id } of declaration.declarations) collectPatternNames(id, names);
    return { names, parent: scope };
  };

  walk(root, null);
}

/** A literal that goes no further: a number that is calculated or compared with, or a string that is compared with. */
function isComparedLiteral(generic: Node, operator: string): boolean {
  const node = generic as AnyNode;
  if (node.type !== "Literal") return false;
  return typeof node.value === "number" || (typeof node.value === "string" && operator !== "+");
}
