import type { NodePath } from "@babel/traverse";
import type * as t from "@babel/types";
import {
  isChainedWithModule,
  isDefinerMethod,
  isExportsReference,
  isHint,
  isNamed,
  isOwnMethodCall,
  isPassedOn,
  isPatternOrUpdate,
  isReadOnly,
} from "./commonjs-shapes";
import { type Binding, calleeName, findImmediateCall, findValue, keyOfExpression, keyOfMember, keyOfProperty, objectMethod, resolveFunction } from "./commonjs-values";
import { findDefinedKey, findGetters, findStarHelperRequests, isHarmless } from "./export-helpers";
import { ExportsValueTracer } from "./ExportsValueTracer";
import type { FoundExports } from "./FoundExports";

const READING_METHODS = /^(keys|getOwnPropertyNames|getOwnPropertyDescriptors?|entries|values|hasOwn|has|ownKeys|get|getPrototypeOf|isFrozen|is)$/;
const RETURNING_METHODS = /^(freeze|seal|preventExtensions)$/;

/**
 * Follows the exports object of a CommonJS module through everything the module does with it, and gathers what
 * becomes an export. One use that cannot be followed makes the module dynamic.
 */
export class CommonJsTracer {
  readonly #source: string;
  readonly #found: FoundExports;
  readonly #values: ExportsValueTracer;
  readonly #traced = new WeakSet<t.Node>();
  /** For a function that was handed the exports object: the call that did. */
  readonly #calls = new WeakMap<t.Node, NodePath>();

  constructor(source: string, found: FoundExports) {
    this.#source = source;
    this.#found = found;
    this.#values = new ExportsValueTracer(source, found, this);
  }

  /** Follows one expression whose value is the exports object. */
  traceExports(path: NodePath): void {
    const { parentPath: parent, key } = path;
    if (!this.enter(path.node) || !parent) return;

    if (parent.isMemberExpression() && key === "object") this.#traceMember(parent);
    else if (parent.isAssignmentExpression()) this.#traceAssignment(path, parent);
    else if (parent.isVariableDeclarator()) this.#traceDeclarator(parent);
    else if (isPassedOn(path, parent)) this.traceExports(parent);
    else if (parent.isCallExpression() && path.listKey === "arguments") this.#traceArgument(path, parent);
    else if (parent.isReturnStatement() || (parent.isArrowFunctionExpression() && key === "body")) this.#traceReturn(path);
    else if (!isReadOnly(parent, path)) this.#found.isDynamic = true;
  }

  /** Follows one expression whose value is the `module` object. */
  traceModule(path: NodePath): void {
    const { parentPath: parent, key } = path;
    if (!parent || !this.enter(path.node)) return;

    if (parent.isMemberExpression() && key === "object") {
      if (isNamed(keyOfMember(parent), "exports")) this.traceExports(parent);
    } else if (isPassedOn(path, parent)) this.traceModule(parent);
    else if (parent.isVariableDeclarator()) this.#traceModuleDeclarator(parent);
    else if (parent.isCallExpression() && path.listKey === "arguments") {
      if (isOwnMethodCall(parent)) return;
      const parameter = this.#parameterOf(path, parent);
      if (parameter) this.#traceModuleVariable(parameter);
    } else if (!isReadOnly(parent, path)) this.#found.isDynamic = true;
  }

  isTraced(node: t.Node): boolean {
    return this.#traced.has(node);
  }

  /** Notes that a node is being traced; false when it was before. */
  enter(node: t.Node): boolean {
    if (this.#traced.has(node)) return false;
    this.#traced.add(node);
    return true;
  }

  /** Follows the uses of a name that stands for the exports object. */
  traceVariable(id: NodePath<t.Identifier>): void {
    this.#found.needsAllBodies = true;
    const binding = id.scope.getBinding(id.node.name);
    if (binding?.constant || (binding && findValue(binding))) this.traceReferences(binding);
    else this.#found.isDynamic = true;
  }

  /** Follows the uses of a name, all of which stand for the exports object. */
  traceReferences({ referencePaths }: Pick<Binding, "referencePaths">): void {
    this.#found.needsAllBodies = true;
    for (const reference of referencePaths) this.traceExports(reference);
  }

  /** Notes that a function makes what a call of it is taken for. */
  noteCall(called: NodePath<t.Function>, call: NodePath): void {
    this.#calls.set(called.node, call);
  }

  #traceMember(member: NodePath<t.MemberExpression>): void {
    const { parentPath: parent } = member;
    const key = keyOfMember(member);
    if (parent.isAssignmentExpression({ operator: "=" }) && member.key === "left") this.#found.addWrite(key, parent);
    else if (isPatternOrUpdate(member)) this.#found.addKey(key);
    else if (isDefinerMethod(key) && parent.isCallExpression() && member.key === "callee") {
      const [name] = parent.get("arguments");
      if (name) this.#found.addWrite(keyOfExpression(name), parent);
    }
  }

  #traceAssignment(path: NodePath, assignment: NodePath<t.AssignmentExpression>): void {
    const left = assignment.get("left");
    if (path.key === "left") {
      // `exports = …` only renames, unless it is part of a chain with `module.exports`, which is followed itself.
      if (path.isIdentifier()) this.#found.isDynamic ||= !isChainedWithModule(assignment);
      else if (isHint(assignment)) return this.#values.readHint(assignment.get("right"));
      else this.#values.traceValue(assignment.get("right"));
      return this.traceExports(assignment);
    }
    if (left.isMemberExpression()) {
      const object = left.get("object");
      const isOwn = isExportsReference(object) || this.isTraced(object.node);
      if (!isOwn && !isNamed(keyOfMember(left), "exports")) this.#found.isDynamic = true;
    } else if (left.isIdentifier() && !isExportsReference(left)) this.traceVariable(left);
    else if (!left.isIdentifier()) this.#found.isDynamic = true;
    this.traceExports(assignment);
  }

  /** `const { exports: target } = module` makes one more name for the exports. */
  #traceModuleDeclarator(declarator: NodePath<t.VariableDeclarator>): void {
    const id = declarator.get("id");
    if (id.isIdentifier()) return this.#traceModuleVariable(id);
    if (!id.isObjectPattern()) return void (this.#found.isDynamic = true);
    for (const property of id.get("properties")) {
      const key = property.isObjectProperty() ? keyOfProperty(property) : "unknown";
      const target = property.isObjectProperty() ? (property.get("value") as NodePath) : property;
      if (key === "unknown") this.#found.isDynamic = true;
      else if (!isNamed(key, "exports") || target.isObjectPattern()) continue;
      else if (target.isIdentifier()) this.traceVariable(target);
      else this.#found.isDynamic = true;
    }
  }

  #traceDeclarator(declarator: NodePath<t.VariableDeclarator>): void {
    const id = declarator.get("id");
    if (id.isIdentifier()) this.traceVariable(id);
    else if (!id.isObjectPattern()) this.#found.isDynamic = true;
  }

  #traceModuleVariable(id: NodePath<t.Identifier>): void {
    this.#found.needsAllBodies = true;
    const binding = id.scope.getBinding(id.node.name);
    if (binding?.constant) binding.referencePaths.forEach((reference) => this.traceModule(reference));
    else this.#found.isDynamic = true;
  }

  #traceReturn(path: NodePath): void {
    const owner = path.getFunctionParent();
    const call = owner && (this.#calls.get(owner.node) ?? findImmediateCall(owner));
    if (call) this.traceExports(call);
    else this.#found.isDynamic = true;
  }

  #traceArgument(path: NodePath, call: NodePath<t.CallExpression>): void {
    const callee = call.get("callee") as NodePath;
    const index = path.key as number;
    const method = objectMethod(callee);
    if (method !== null) return this.#traceObjectMethod(method, index, call);
    if (this.#traceHelper(index, call)) return;
    if (path.isThisExpression() && this.#hasFactory(callee)) return;

    const name = calleeName(callee);
    if (callee.isMemberExpression() && index === 0 && (name === "call" || name === "apply")) {
      const called = resolveFunction(callee.get("object"));
      if (called) return this.#traceThis(called, call);
    }
    const parameter = this.#parameterOf(path, call);
    if (parameter) this.traceVariable(parameter);
  }

  /** Calls of compilers' helpers; false for any other. */
  #traceHelper(index: number, call: NodePath<t.CallExpression>): boolean {
    const getters = index === 0 ? findGetters(call) : null;
    const key = index === 0 ? findDefinedKey(call) : null;
    const requests = findStarHelperRequests(call);
    if (getters) this.#values.traceLiteral(getters, false);
    else if (key) this.#found.addWrite(key, call);
    else for (const request of requests) this.#found.forwards.add(request);
    return getters !== null || key !== null || requests.length > 0 || isHarmless(call);
  }

  #traceObjectMethod(method: string, index: number, call: NodePath<t.CallExpression>): void {
    const [, second, ...others] = call.get("arguments");
    if (READING_METHODS.test(method) || index > 0) this.#found.isDynamic ||= !READING_METHODS.test(method) && method !== "assign";
    else if (method === "defineProperty" && second) this.#found.addWrite(keyOfExpression(second), call);
    else if (method === "defineProperties" && second?.isObjectExpression()) this.#values.traceLiteral(second, false);
    else if (method === "assign" && second) [second, ...others].forEach((source) => this.#values.traceMerged(source));
    else if (!RETURNING_METHODS.test(method)) this.#found.isDynamic = true;
    if (!READING_METHODS.test(method)) this.traceExports(call);
  }

  /** Tells whether `this` goes to a UMD wrapper, which hands its factory the exports object in another branch. */
  #hasFactory(callee: NodePath): boolean {
    const wrapper = resolveFunction(callee)?.node;
    return wrapper !== undefined && /typeof\s+(exports|module)\b/.test(this.#source.slice(wrapper.start!, wrapper.end!));
  }

  #traceThis(called: NodePath<t.Function>, call: NodePath): void {
    this.#found.needsAllBodies = true;
    this.noteCall(called, call);
    called.traverse({
      ThisExpression: (path) => this.traceExports(path),
      Function: (path) => {
        if (!path.isArrowFunctionExpression()) path.skip();
      },
    });
  }

  /** The parameter that receives an argument; null when nothing does. A callee that is unknown makes the module dynamic. */
  #parameterOf(argument: NodePath, call: NodePath<t.CallExpression>): NodePath<t.Identifier> | null {
    const called = resolveFunction(call.get("callee") as NodePath);
    if (!called) {
      this.#found.isDynamic = true;
      return null;
    }
    this.noteCall(called, call);
    const parameter = called.get("params")[argument.key as number];
    const target = parameter?.isAssignmentPattern() ? (parameter.get("left") as NodePath) : parameter;
    if (target?.isIdentifier()) return target;
    // Without a parameter of its own the argument can only be reached through `arguments`.
    this.#found.isDynamic ||= target !== undefined || /\barguments\b/.test(this.#source.slice(called.node.start!, called.node.end!));
    return null;
  }
}
