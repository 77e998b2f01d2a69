import type { NodePath } from "@babel/traverse";
import type * as t from "@babel/types";
import { isExportsReference } from "./commonjs-shapes";
import { findRequest, findValue, keyOfProperty, objectMethod, resolveFunction } from "./commonjs-values";
import type { CommonJsTracer } from "./CommonJsTracer";
import { findConverted } from "./export-helpers";
import type { FoundExports } from "./FoundExports";

const RETURNING_METHODS = /^(freeze|seal|preventExtensions|assign)$/;

/** Follows what becomes the exports object of a CommonJS module back to where it is made. */
export class ExportsValueTracer {
  readonly #source: string;
  readonly #found: FoundExports;
  /** Follows on where the value is used in other places too. */
  readonly #tracer: CommonJsTracer;

  constructor(source: string, found: FoundExports, tracer: CommonJsTracer) {
    this.#source = source;
    this.#found = found;
    this.#tracer = tracer;
  }

  traceValue(path: NodePath): void {
    if (path.isAssignmentExpression({ operator: "=" })) this.traceValue(path.get("right"));
    else if (path.isObjectExpression()) this.traceLiteral(path, true);
    else if (path.isConditionalExpression()) {
      this.traceValue(path.get("consequent"));
      this.traceValue(path.get("alternate"));
    } else if (path.isLogicalExpression()) {
      if (path.node.operator !== "&&") this.traceValue(path.get("left"));
      this.traceValue(path.get("right"));
    } else if (path.isSequenceExpression()) this.traceValue(path.get("expressions").at(-1)!);
    else if (path.isIdentifier()) this.#traceName(path);
    else if (path.isCallExpression()) this.#traceResult(path);
    else if (!isExportsReference(path) && !path.isUnaryExpression({ operator: "void" })) this.#found.isDynamic = true;
  }

  /** @param hasPrototype true when the literal becomes the exports object itself, so that `__proto__: x` counts. */
  traceLiteral(literal: NodePath<t.ObjectExpression>, hasPrototype: boolean): void {
    if (!this.#tracer.enter(literal.node)) return;
    for (const property of literal.get("properties")) {
      if (property.isSpreadElement()) this.traceMerged(property.get("argument"));
      else this.#found.addProperty(property as NodePath<t.ObjectProperty | t.ObjectMethod>, hasPrototype, this.#source);
    }
  }

  /** Follows an object whose properties are copied. */
  traceMerged(path: NodePath): void {
    const request = findRequest(path);
    if (request !== null) this.#found.forwards.add(request);
    else if (path.isObjectExpression()) this.traceLiteral(path, false);
    else this.#found.isDynamic = true;
  }

  /** Reads the names of `0 && (module.exports = { … })`. */
  readHint(literal: NodePath): void {
    if (!literal.isObjectExpression()) return;
    this.#found.isHinted = true;
    for (const property of literal.get("properties")) {
      if (property.isSpreadElement()) this.traceMerged(property.get("argument"));
      else {
        const key = keyOfProperty(property as NodePath<t.ObjectProperty | t.ObjectMethod>);
        if (typeof key === "object") this.#found.addName(key.name);
      }
    }
  }

  #traceName(path: NodePath<t.Identifier>): void {
    const binding = path.scope.getBinding(path.node.name);
    if (!binding) {
      this.#found.isDynamic ||= path.node.name !== "exports" && path.node.name !== "undefined";
      return;
    }
    if (this.#tracer.isTraced(path.node)) return;
    const value = findValue(binding);
    if (!value) {
      this.#found.isDynamic ||= binding.kind !== "param" || !binding.referencePaths.some(({ node }) => this.#tracer.isTraced(node));
      return;
    }
    this.#tracer.enter(path.node);
    if (value.node) this.traceValue(value);
    if (value.isObjectExpression()) this.#tracer.traceReferences(binding);
  }

  #traceResult(call: NodePath<t.CallExpression>): void {
    const [first, ...others] = call.get("arguments");
    const request = findRequest(call);
    const method = objectMethod(call.get("callee") as NodePath);
    const converted = findConverted(call);
    if (request !== null) this.#found.forwards.add(request);
    else if (first && method !== null && RETURNING_METHODS.test(method)) {
      this.traceValue(first);
      if (method === "assign") others.forEach((source) => this.traceMerged(source));
    } else if (converted) this.#tracer.traceVariable(converted);
    else {
      const called = resolveFunction(call.get("callee") as NodePath);
      if (called) this.#traceReturns(called, call);
      else this.#found.isDynamic = true;
    }
  }

  #traceReturns(called: NodePath<t.Function>, call: NodePath): void {
    if (!this.#tracer.enter(called.node)) return;
    this.#found.needsAllBodies = true;
    this.#tracer.noteCall(called, call);
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
}
