import type { types as t } from "@babel/core";
import { type NodePath } from "@babel/core";
import {
  hasPlainTarget,
  isChainedWithModule,
  isExportsReference,
  isHint,
  isNamed,
  isOwnMethodCall,
  isOwnPropertyCheck,
  isPassedOn,
  isPatternOrUpdate,
  isPrototype,
  isReadOnly,
} from "./commonjs-shapes";
import {
  calleeName,
  findImmediateCall,
  findRequest,
  keyOfExpression,
  keyOfMember,
  keyOfProperty,
  type KnownKey,
  objectMethod,
  resolveFunction,
} from "./commonjs-values";
import { findNextComma } from "./token-scan";
import type { WholeSite } from "./export-site";
import { findStarRequests } from "./star-exports";

/** An assignment to an exports object's property, or the `Object.defineProperty` call that defines one. */
export type ExportWrite = NodePath<t.AssignmentExpression> | NodePath<t.CallExpression>;

const READING_METHODS = /^(keys|getOwnPropertyNames|getOwnPropertyDescriptors?|entries|values|hasOwn|has|ownKeys|get|getPrototypeOf|isFrozen|is)$/;
const RETURNING_METHODS = /^(freeze|seal|preventExtensions)$/;
const GETTER_HELPER = /^_*(export|exportAll)$/;
const STAR_HELPER = /^_*(exportStar|export_star|reExport)$/;
const HARMLESS_HELPER = /^_*(markAsModule|toCommonJS)$/;

/**
 * Follows the exports object of a CommonJS module through everything the module does with it, and gathers what
 * becomes an export. One use that cannot be followed makes the module dynamic.
 */
export class CommonJsTracer {
  readonly names = new Set<string>();
  readonly forwards = new Set<string>();
  /** Assignments and calls that can be marked, with the name each exports. */
  readonly writes = new Map<ExportWrite, string>();
  /** Properties of the object literals that are, or fill, the exports object. */
  readonly properties: WholeSite[] = [];
  /** True when a compiler left the list of names in the text (`0 && (module.exports = { … })`). */
  isHinted = false;
  isDynamic = false;
  /** True when the answer depends on function bodies that do not name `exports` or `module` themselves. */
  needsAllBodies = false;

  readonly #source: string;
  readonly #traced = new WeakSet<t.Node>();
  /** For a function that was handed the exports object: the call that did. */
  readonly #calls = new WeakMap<t.Node, NodePath>();

  constructor(source: string) {
    this.#source = source;
  }

  /** Follows one expression whose value is the exports object. */
  traceExports(path: NodePath): void {
    if (this.#traced.has(path.node)) return;
    this.#traced.add(path.node);
    const { parentPath: parent, key } = path;
    if (!parent) return;

    if (parent.isMemberExpression() && key === "object") this.#traceMember(parent);
    else if (parent.isAssignmentExpression()) this.#traceAssignment(path, parent);
    else if (parent.isVariableDeclarator()) this.#traceDeclarator(parent, (reference) => this.traceExports(reference));
    else if (isPassedOn(path, parent)) this.traceExports(parent);
    else if (parent.isCallExpression() && path.listKey === "arguments") this.#traceArgument(path, parent);
    else if (parent.isReturnStatement() || (parent.isArrowFunctionExpression() && key === "body")) this.#traceReturn(path);
    else if (!isReadOnly(parent, path)) this.isDynamic = true;
  }

  /** Follows one expression whose value is the `module` object. */
  traceModule(path: NodePath): void {
    const { parentPath: parent, key } = path;
    const trace = (reference: NodePath): void => this.traceModule(reference);
    if (!parent || this.#traced.has(path.node)) return;
    this.#traced.add(path.node);

    if (parent.isMemberExpression() && key === "object") {
      if (isNamed(keyOfMember(parent), "exports")) this.traceExports(parent);
    } else if (isPassedOn(path, parent)) this.traceModule(parent);
    else if (parent.isVariableDeclarator()) this.#traceDeclarator(parent, trace);
    else if (parent.isCallExpression() && path.listKey === "arguments") {
      if (isOwnMethodCall(parent)) return;
      const parameter = this.#parameterOf(path, parent);
      if (parameter) this.#traceReferences(parameter, trace);
    } else if (!isReadOnly(parent, path)) this.isDynamic = true;
  }

  /** Follows one expression that becomes the exports object. */
  traceValue(path: NodePath): void {
    if (path.isAssignmentExpression({ operator: "=" })) this.traceValue(path.get("right"));
    else if (path.isObjectExpression()) this.#traceLiteral(path, true);
    else if (path.isConditionalExpression()) {
      this.traceValue(path.get("consequent"));
      this.traceValue(path.get("alternate"));
    } else if (path.isLogicalExpression()) {
      if (path.node.operator !== "&&") this.traceValue(path.get("left"));
      this.traceValue(path.get("right"));
    } else if (path.isSequenceExpression()) this.traceValue(path.get("expressions").at(-1)!);
    else if (path.isIdentifier()) this.#traceVariable(path);
    else if (path.isCallExpression()) this.#traceResult(path);
    else if (!isExportsReference(path) && !path.isUnaryExpression({ operator: "void" })) this.isDynamic = true;
  }

  #traceMember(member: NodePath<t.MemberExpression>): void {
    const { parentPath: parent } = member;
    const key = keyOfMember(member);
    if (parent.isAssignmentExpression({ operator: "=" }) && member.key === "left") this.#record(key, parent);
    else if (isPatternOrUpdate(member)) {
      if (key === "unknown") this.isDynamic = true;
      else if (key !== "symbol") this.#add(key.name);
    }
  }

  #record(key: KnownKey, write: ExportWrite): void {
    if (key === "symbol") return;
    if (key !== "unknown" && key.isComputed) this.needsAllBodies = true;
    if (key === "unknown" || key.name === "__proto__") {
      const requests = findStarRequests(write);
      if (requests) for (const request of requests) this.forwards.add(request);
      if (requests) return;
    }
    if (key === "unknown") this.isDynamic = true;
    else if (this.#add(key.name) && hasPlainTarget(write)) this.writes.set(write, key.name);
  }

  #add(name: string): boolean {
    if (name === "__esModule") return false;
    this.names.add(name);
    return true;
  }

  #traceAssignment(path: NodePath, assignment: NodePath<t.AssignmentExpression>): void {
    const left = assignment.get("left");
    if (path.key === "left") {
      // `exports = …` only renames, unless it is part of a chain with `module.exports`, which is followed itself.
      if (path.isIdentifier()) this.isDynamic ||= !isChainedWithModule(assignment);
      else if (isHint(assignment)) return this.#readHint(assignment.get("right"));
      else this.traceValue(assignment.get("right"));
      return this.traceExports(assignment);
    }
    if (left.isMemberExpression()) {
      const object = left.get("object");
      const isOwn = isExportsReference(object) || this.#traced.has(object.node);
      if (!isOwn && !isNamed(keyOfMember(left), "exports")) this.isDynamic = true;
    } else if (!left.isIdentifier({ name: "exports" })) this.isDynamic = true;
    this.traceExports(assignment);
  }

  #traceDeclarator(declarator: NodePath<t.VariableDeclarator>, trace: (reference: NodePath) => void): void {
    const id = declarator.get("id");
    if (id.isIdentifier()) this.#traceReferences(id, trace);
    else if (!id.isObjectPattern()) this.isDynamic = true;
  }

  #traceReferences(id: NodePath<t.Identifier>, trace: (reference: NodePath) => void): void {
    this.needsAllBodies = true;
    const binding = id.scope.getBinding(id.node.name);
    if (binding?.constant) binding.referencePaths.forEach(trace);
    else this.isDynamic = true;
  }

  #traceReturn(path: NodePath): void {
    const owner = path.getFunctionParent();
    const call = owner && (this.#calls.get(owner.node) ?? findImmediateCall(owner));
    if (call) this.traceExports(call);
    else this.isDynamic = true;
  }

  #traceArgument(path: NodePath, call: NodePath<t.CallExpression>): void {
    const callee = call.get("callee") as NodePath;
    const index = path.key as number;
    const method = objectMethod(callee);
    if (method !== null) return this.#traceObjectMethod(method, index, call);

    const name = calleeName(callee) ?? "";
    const literal = call.get("arguments")[1];
    if (GETTER_HELPER.test(name) && index === 0 && literal?.isObjectExpression()) return this.#traceLiteral(literal, false);
    if (STAR_HELPER.test(name) && this.#traceStarHelper(call)) return;
    if (HARMLESS_HELPER.test(name) || isOwnPropertyCheck(callee)) return;
    if (path.isThisExpression() && this.#hasFactory(callee)) return;
    if (callee.isMemberExpression() && index === 0 && (name === "call" || name === "apply")) {
      const called = resolveFunction(callee.get("object"));
      if (called) return this.#traceThis(called, call);
    }
    const parameter = this.#parameterOf(path, call);
    if (parameter) this.#traceReferences(parameter, (reference) => this.traceExports(reference));
  }

  #traceObjectMethod(method: string, index: number, call: NodePath<t.CallExpression>): void {
    const [, second, ...others] = call.get("arguments");
    if (READING_METHODS.test(method) || index > 0) this.isDynamic ||= !READING_METHODS.test(method) && method !== "assign";
    else if (method === "defineProperty" && second) this.#record(keyOfExpression(second), call);
    else if (method === "defineProperties" && second?.isObjectExpression()) this.#traceLiteral(second, false);
    else if (method === "assign" && second) [second, ...others].forEach((source) => this.#traceMergedObject(source));
    else if (!RETURNING_METHODS.test(method)) this.isDynamic = true;
    if (!READING_METHODS.test(method)) this.traceExports(call);
  }

  /** `__exportStar(require("x"), exports)`, `__reExport(exports, require("x"), module.exports)`. */
  #traceStarHelper(call: NodePath<t.CallExpression>): boolean {
    const requests = call.get("arguments").map(findRequest).filter((request) => request !== null);
    for (const request of requests) this.forwards.add(request);
    return requests.length > 0;
  }

  /** Tells whether `this` goes to a UMD wrapper, which hands its factory the exports object in another branch. */
  #hasFactory(callee: NodePath): boolean {
    const wrapper = resolveFunction(callee)?.node;
    return wrapper !== undefined && /typeof\s+(exports|module)\b/.test(this.#source.slice(wrapper.start!, wrapper.end!));
  }

  #traceThis(called: NodePath<t.Function>, call: NodePath): void {
    this.needsAllBodies = true;
    this.#calls.set(called.node, call);
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
      this.isDynamic = true;
      return null;
    }
    this.#calls.set(called.node, call);
    const parameter = called.get("params")[argument.key as number];
    const target = parameter?.isAssignmentPattern() ? (parameter.get("left") as NodePath) : parameter;
    if (target?.isIdentifier()) return target;
    // Without a parameter of its own the argument can only be reached through `arguments`.
    this.isDynamic ||= target !== undefined || /\barguments\b/.test(this.#source.slice(called.node.start!, called.node.end!));
    return null;
  }

  #traceVariable(path: NodePath<t.Identifier>): void {
    const binding = path.scope.getBinding(path.node.name);
    if (!binding) {
      this.isDynamic ||= path.node.name !== "exports" && path.node.name !== "undefined";
      return;
    }
    if (this.#traced.has(path.node)) return;
    if (!binding.constant || !binding.path.isVariableDeclarator()) {
      this.isDynamic ||= binding.kind !== "param" || !binding.referencePaths.some(({ node }) => this.#traced.has(node));
      return;
    }
    this.#traced.add(path.node);
    const init = binding.path.get("init") as NodePath;
    if (init.node) this.traceValue(init);
    if (init.isObjectExpression()) this.#traceDeclarator(binding.path, (reference) => this.traceExports(reference));
  }

  #traceResult(call: NodePath<t.CallExpression>): void {
    const callee = call.get("callee") as NodePath;
    const [first, ...others] = call.get("arguments");
    const request = findRequest(call);
    const method = objectMethod(callee);
    if (request !== null) this.forwards.add(request);
    else if (first && method !== null && (RETURNING_METHODS.test(method) || method === "assign")) {
      this.traceValue(first);
      if (method === "assign") others.forEach((source) => this.#traceMergedObject(source));
    } else if (first?.isIdentifier() && calleeName(callee) === "__toCommonJS") {
      this.#traceReferences(first, (reference) => this.traceExports(reference));
    } else {
      const called = resolveFunction(callee);
      if (called) this.#traceReturns(called, call);
      else this.isDynamic = true;
    }
  }

  #traceReturns(called: NodePath<t.Function>, call: NodePath): void {
    if (this.#traced.has(called.node)) return;
    this.needsAllBodies = true;
    this.#traced.add(called.node);
    this.#calls.set(called.node, call);
    const body = called.get("body") as NodePath;
    if (!body.isBlockStatement()) return this.traceValue(body);
    body.traverse({
      ReturnStatement: (statement) => {
        const argument = statement.get("argument");
        if (argument.node) this.traceValue(argument as NodePath);
      },
      Function: (path) => path.skip(),
    });
  }

  #traceMergedObject(path: NodePath): void {
    const request = findRequest(path);
    if (request !== null) this.forwards.add(request);
    else if (path.isObjectExpression()) this.#traceLiteral(path, false);
    else this.isDynamic = true;
  }

  /** @param hasPrototype true when the literal becomes the exports object itself, so that `__proto__: x` counts. */
  #traceLiteral(literal: NodePath<t.ObjectExpression>, hasPrototype: boolean): void {
    if (this.#traced.has(literal.node)) return;
    this.#traced.add(literal.node);
    for (const property of literal.get("properties")) {
      if (property.isSpreadElement()) {
        this.#traceMergedObject(property.get("argument"));
        continue;
      }
      const member = property as NodePath<t.ObjectProperty | t.ObjectMethod>;
      const key = keyOfProperty(member);
      if (isPrototype(member, key)) this.isDynamic ||= hasPrototype;
      else if (key === "unknown") this.isDynamic = true;
      else if (key !== "symbol" && this.#add(key.name)) {
        const { start, end } = member.node;
        const comma = findNextComma(this.#source, end!);
        this.properties.push({ kind: "whole", name: key.name, start: start!, end: comma < 0 ? end! : comma + 1 });
      }
    }
  }

  #readHint(literal: NodePath): void {
    if (!literal.isObjectExpression()) return;
    this.isHinted = true;
    for (const property of literal.get("properties")) {
      if (property.isSpreadElement()) this.#traceMergedObject(property.get("argument"));
      else {
        const key = keyOfProperty(property as NodePath<t.ObjectProperty | t.ObjectMethod>);
        if (typeof key === "object") this.#add(key.name);
      }
    }
  }
}
