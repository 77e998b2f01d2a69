import type { AnyNode, CallExpression, Class, Function as FunctionNode, Identifier, MemberExpression, Node, Pattern } from "acorn";
import { collectHoistedNames, collectLexicalNames, collectPatternNames } from "./declared-names";
import { isDeclaredIn, openScope, type LocalScope } from "./local-scope";
import { CALLED, PLAIN, readMemberChain, readOnlyLiteral, WRITTEN, type ReferenceContext } from "./reference-context";
import { staticName } from "./static-name";

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

/**
 * Walks code and reports every reference to a name that is not declared inside it. Scopes are those of
 * ECMAScript: functions, blocks, classes, catch clauses, hoisted `var` and block functions.
 */
export function collectReferences(root: Node, sink: ReferenceSink): void {
  new ReferenceWalker(sink).walk(root, null);
}

class ReferenceWalker {
  readonly #sink: ReferenceSink;
  /** Of the functions around, those that have a `this` of their own. */
  #functionDepth = 0;

  constructor(sink: ReferenceSink) {
    this.#sink = sink;
  }

  walk(generic: Node, scope: LocalScope | null): void {
    const node = generic as AnyNode;
    switch (node.type) {
      case "Identifier":
        return this.#reference(node, scope, PLAIN);
      case "Literal":
        if (typeof node.value === "string" || typeof node.value === "number") this.#sink.literal(node.value);
        return;
      case "ThisExpression":
        if (this.#functionDepth === 0) this.#sink.topLevelThis();
        return;
      case "MemberExpression":
        return this.#walkChain(node, scope, false);
      case "CallExpression":
        return this.#walkCall(node, scope);
      case "NewExpression":
        this.walk(node.callee, scope);
        return this.#walkAll(node.arguments, scope);
      case "ArrowFunctionExpression":
      case "FunctionExpression":
      case "FunctionDeclaration":
        return this.#walkFunction(node, scope);
      case "ClassDeclaration":
      case "ClassExpression":
        return this.#walkClass(node, scope);
      case "AssignmentExpression":
        this.#walkTarget(node.left, scope);
        if (node.operator !== "=") this.walk(node.left, scope);
        return this.walk(node.right, scope);
      case "UpdateExpression":
        this.#walkTarget(node.argument, scope);
        return this.walk(node.argument, scope);
      case "UnaryExpression":
        return node.operator === "delete" ? this.#walkTarget(node.argument, scope) : this.walk(node.argument, scope);
      case "ChainExpression":
        return this.walk(node.expression, scope);
      case "SpreadElement":
      case "AwaitExpression":
        return this.walk(node.argument, scope);
      case "YieldExpression":
        return this.#walkIfThere(node.argument, scope);
      case "BinaryExpression":
        for (const operand of [node.left, node.right]) if (!isComparedLiteral(operand, node.operator)) this.walk(operand, scope);
        return;
      case "LogicalExpression":
        this.walk(node.left, scope);
        return this.walk(node.right, scope);
      case "ConditionalExpression":
        this.walk(node.test, scope);
        this.walk(node.consequent, scope);
        return this.walk(node.alternate, scope);
      case "SequenceExpression":
        return this.#walkAll(node.expressions, scope);
      case "ArrayExpression":
        return this.#walkAll(node.elements, scope);
      case "ObjectExpression":
        return this.#walkAll(node.properties, scope);
      case "Property":
        if (node.computed) this.walk(node.key, scope);
        return this.walk(node.value, scope);
      case "TemplateLiteral":
        for (const quasi of node.quasis) if (quasi.value.cooked) this.#sink.literal(quasi.value.cooked);
        return this.#walkAll(node.expressions, scope);
      case "TaggedTemplateExpression":
        this.#walkCallee(node.tag, scope);
        return this.walk(node.quasi, scope);
      case "ImportExpression":
        return this.walk(node.source, scope);
      case "Super":
      case "MetaProperty":
      case "PrivateIdentifier":
        return;
      default:
        this.#walkStatement(node, scope);
    }
  }

  #walkStatement(node: AnyNode, scope: LocalScope | null): void {
    switch (node.type) {
      case "ExpressionStatement":
        return this.walk(node.expression, scope);
      case "VariableDeclaration":
        for (const { id, init } of node.declarations) {
          this.#walkTarget(id, scope, true);
          if (id.type !== "Identifier" || init) this.#writeDeclared(id, scope);
          this.#walkIfThere(init, scope);
        }
        return;
      case "ReturnStatement":
      case "ThrowStatement":
        return this.#walkIfThere(node.argument, scope);
      case "BlockStatement":
        return this.#walkBlock(node.body, scope);
      case "IfStatement":
        this.walk(node.test, scope);
        this.walk(node.consequent, scope);
        return this.#walkIfThere(node.alternate, scope);
      case "ForStatement": {
        const inner = openScope(node.init ? [node.init] : [], scope);
        for (const child of [node.init, node.test, node.update]) this.#walkIfThere(child, inner);
        return this.walk(node.body, inner);
      }
      case "ForInStatement":
      case "ForOfStatement": {
        const inner = openScope([node.left], scope);
        if (node.left.type === "VariableDeclaration") {
          this.walk(node.left, inner);
          for (const { id } of node.left.declarations) this.#writeDeclared(id, inner);
        } else this.#walkTarget(node.left, inner);
        this.walk(node.right, inner);
        return this.walk(node.body, inner);
      }
      case "WhileStatement":
      case "DoWhileStatement":
        this.walk(node.test, scope);
        return this.walk(node.body, scope);
      case "LabeledStatement":
        return this.walk(node.body, scope);
      case "SwitchStatement": {
        this.walk(node.discriminant, scope);
        const inner = openScope(node.cases.flatMap(({ consequent }) => consequent), scope);
        for (const { test, consequent } of node.cases) {
          if (test && test.type !== "Literal") this.walk(test, inner);
          this.#walkAll(consequent, inner);
        }
        return;
      }
      case "TryStatement":
        this.walk(node.block, scope);
        this.#walkIfThere(node.handler, scope);
        return this.#walkIfThere(node.finalizer, scope);
      case "CatchClause": {
        const inner = { names: new Set<string>(), parent: scope };
        if (node.param) {
          collectPatternNames(node.param, inner.names);
          this.#walkTarget(node.param, inner, true);
        }
        return this.walk(node.body, inner);
      }
      case "WithStatement":
        this.#sink.unresolvable("it uses a with statement");
        this.walk(node.object, scope);
        return this.walk(node.body, scope);
      case "EmptyStatement":
      case "BreakStatement":
      case "ContinueStatement":
      case "DebuggerStatement":
        return;
      default:
        this.#sink.unresolvable(`it holds a ${node.type}`);
    }
  }

  #walkAll(nodes: ReadonlyArray<Node | null>, scope: LocalScope | null): void {
    for (const node of nodes) if (node) this.walk(node, scope);
  }

  #walkIfThere(node: Node | null | undefined, scope: LocalScope | null): void {
    if (node) this.walk(node, scope);
  }

  #reference({ name, start }: Identifier, scope: LocalScope | null, context: ReferenceContext): void {
    if (!isDeclaredIn(scope, name)) this.#sink.reference(name, context, start);
    else if (context.literalArgument !== null) this.#sink.literal(context.literalArgument);
  }

  #walkFunction(node: FunctionNode, outer: LocalScope | null): void {
    const scope = { names: new Set<string>(), parent: outer };
    const { names } = scope;
    if (node.type === "FunctionExpression" && node.id) names.add(node.id.name);
    const hasOwnThis = node.type !== "ArrowFunctionExpression";
    if (hasOwnThis) {
      names.add("arguments");
      this.#functionDepth++;
    }
    for (const param of node.params) collectPatternNames(param, names);
    // Default values do not see what the body declares, so its names come after them.
    for (const param of node.params) this.#walkTarget(param, scope, true);
    if (node.body.type === "BlockStatement") this.#walkBody(node.body.body, scope);
    else this.walk(node.body, scope);
    if (hasOwnThis) this.#functionDepth--;
  }

  /** Statements that `var` belongs to. */
  #walkBody(body: readonly Node[], scope: LocalScope): void {
    collectHoistedNames(body, scope.names, false);
    collectLexicalNames(body, scope.names);
    this.#walkAll(body, scope);
  }

  #walkBlock(body: readonly Node[], scope: LocalScope | null): void {
    this.#walkAll(body, openScope(body, scope));
  }

  #walkClass({ id, superClass, body }: Class, outer: LocalScope | null): void {
    const scope = id ? { names: new Set([id.name]), parent: outer } : outer;
    this.#walkIfThere(superClass, scope);
    for (const element of body.body) {
      if (element.type !== "StaticBlock" && element.computed) this.walk(element.key, scope);
      this.#functionDepth++;
      if (element.type === "StaticBlock") this.#walkBody(element.body, { names: new Set(), parent: scope });
      else this.#walkIfThere(element.value, scope);
      this.#functionDepth--;
    }
  }

  #walkCall(node: CallExpression, scope: LocalScope | null): void {
    if (this.#sink.isHarmless?.(node)) return;
    const { callee } = node;
    if (callee.type !== "Identifier") {
      this.#walkCallee(callee, scope);
      return this.#walkAll(node.arguments, scope);
    }
    if (callee.name === "eval") this.#sink.unresolvable("it calls eval directly");
    const literalArgument = readOnlyLiteral(node);
    if (literalArgument !== null) return this.#reference(callee, scope, { ...CALLED, literalArgument });
    this.#reference(callee, scope, CALLED);
    this.#walkAll(node.arguments, scope);
  }

  #walkCallee(node: Node, scope: LocalScope | null): void {
    const callee = node as AnyNode;
    if (callee.type === "MemberExpression") this.#walkChain(callee, scope, true);
    else this.walk(callee, scope);
  }

  /** `a.b`, `a.b.c`, `a().b` … with `a` free: one reference with its context. */
  #walkChain(node: MemberExpression, scope: LocalScope | null, isCallee: boolean, assigned: string | null = null): void {
    this.#walkComputed(node, scope);
    const start = readMemberChain(node, isCallee);
    if (start === null) return this.#walkObject(node.object, scope, assigned);
    if (node.object.type === "MemberExpression") this.#walkComputed(node.object, scope);
    this.#reference(start.name, scope, assigned === null ? start.context : { ...start.context, assigned });
  }

  /** What a property is read of, or assigned to. */
  #walkObject(generic: Node, scope: LocalScope | null, assigned: string | null): void {
    const object = generic as AnyNode;
    if (object.type === "MemberExpression") this.#walkChain(object, scope, false, assigned);
    else if (object.type === "Identifier") this.#reference(object, scope, assigned === null ? PLAIN : { ...PLAIN, assigned });
    else this.walk(object, scope);
  }

  #walkComputed({ computed, property }: MemberExpression, scope: LocalScope | null): void {
    if (computed) this.walk(property, scope);
  }

  /**
   * What is assigned to, updated or deleted: names are written; of a member, the object is read and the member written.
   * Default values and computed keys of a pattern are read.
   *
   * @param isDeclared the names are declared here, and not references
   */
  #walkTarget(generic: Node, scope: LocalScope | null, isDeclared = false): void {
    const target = generic as AnyNode;
    switch (target.type) {
      case "Identifier":
        if (!isDeclared) this.#reference(target, scope, WRITTEN);
        return;
      case "MemberExpression": {
        this.#walkComputed(target, scope);
        const member = staticName(target);
        const assigned = member ?? "*";
        if (target.object.type !== "Identifier") return this.#walkObject(target.object, scope, assigned);
        return this.#reference(target.object, scope, { ...PLAIN, member, written: member !== null, assigned });
      }
      case "AssignmentPattern":
        this.#walkTarget(target.left, scope, isDeclared);
        return this.walk(target.right, scope);
      case "RestElement":
        return this.#walkTarget(target.argument, scope, isDeclared);
      case "ArrayPattern":
        for (const element of target.elements) if (element) this.#walkTarget(element, scope, isDeclared);
        return;
      case "ObjectPattern":
        for (const property of target.properties) {
          if (property.type === "Property" && property.computed) this.walk(property.key, scope);
          this.#walkTarget(property.type === "Property" ? property.value : property, scope, isDeclared);
        }
        return;
      default:
        this.walk(target, scope);
    }
  }

  /** A declared name at the level of the walk's root is a write of it. */
  #writeDeclared(id: Pattern, scope: LocalScope | null): void {
    const names = new Set<string>();
    collectPatternNames(id, names);
    for (const name of names) this.#reference({ type: "Identifier", name, start: id.start, end: id.end }, scope, WRITTEN);
  }
}

/** A literal that goes no further: a number that is calculated or compared with, or a string that is compared with. */
function isComparedLiteral(generic: Node, operator: string): boolean {
  const node = generic as AnyNode;
  if (node.type !== "Literal") return false;
  return typeof node.value === "number" || (typeof node.value === "string" && operator !== "+");
}
