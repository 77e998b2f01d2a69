import type * as t from "@babel/types";
import type { CollectedExports, StatementSite } from "./export-site";

/**
 * Collects the export sites of a CommonJS module whose exports all have the plainest forms, each a statement:
 * `exports.a = …`, `Object.defineProperty(exports, "a", …)`, `module.exports = require("…")`. Null as soon as
 * `exports`, `module` or the module's `this` stands anywhere else but where it is only read: then it takes scopes
 * to tell what becomes of it.
 */
export function collectPlainCommonJs(program: t.Program, source: string): CollectedExports | null {
  const collector = new PlainCollector(source);
  return collector.visit(program, program, false) ? collector.finish() : null;
}

class PlainCollector {
  readonly #source: string;
  readonly #names = new Set<string>();
  readonly #forwards = new Set<string>();
  readonly #sites: StatementSite[] = [];
  /** Mentions of `exports` and `module` that are understood. */
  readonly #known = new Set<t.Node>();
  /** How many class bodies, and functions with a `this` of their own, are around. */
  #ownThis = 0;

  constructor(source: string) {
    this.#source = source;
  }

  finish(): CollectedExports {
    const exports = [...this.#names].sort();
    return { moduleType: "commonjs", exports, forwards: [...this.#forwards], sites: this.#sites };
  }

  /** Visits a node and all below it; false as soon as there is anything that is not plain. */
  visit(node: t.Node, parent: t.Node, isInList: boolean): boolean {
    switch (node.type) {
      case "Identifier":
        return this.#isPlainIdentifier(node, parent);
      case "ThisExpression":
        return this.#ownThis > 0;
      case "ExpressionStatement":
        if (isInList) this.#readStatement(node);
        break;
      case "MemberExpression":
        this.#readMember(node, parent);
        break;
      case "CallExpression":
        this.#readOwnMethodCall(node);
        break;
      default:
        if (TARGETS.test(node.type) && /\b(?:exports|module)\b/.test(textOf(node, this.#source))) return false;
    }
    const hasOwnThis = OWN_THIS.test(node.type);
    if (hasOwnThis) this.#ownThis++;
    const isPlain = this.#visitChildren(node);
    if (hasOwnThis) this.#ownThis--;
    return isPlain;
  }

  #visitChildren(node: t.Node): boolean {
    for (const [key, value] of Object.entries(node) as Array<[string, unknown]>) {
      if (Array.isArray(value)) {
        const isList = key === "body" || key === "consequent";
        if (!value.every((child) => !isNode(child) || this.visit(child, node, isList))) return false;
      } else if (isNode(value) && !this.visit(value, node, false)) return false;
    }
    return true;
  }

  #isPlainIdentifier(node: t.Identifier, parent: t.Node): boolean {
    if (isKey(node, parent)) return true;
    switch (node.name) {
      case "exports":
      case "module":
        return this.#known.has(node) || isTypeof(parent) || (node.name === "module" && isGuard(node, parent));
      case "Object":
      case "Reflect":
      case "require":
        return READERS.test(parent.type);
    }
    return true;
  }

  #readStatement(statement: t.ExpressionStatement): void {
    const { expression } = statement;
    if (isParenthesized(expression)) return;
    if (expression.type === "CallExpression") return this.#readDefinition(statement, expression);
    if (expression.type !== "AssignmentExpression" || expression.operator !== "=") return;
    const { left, right } = expression;
    if (left.type !== "MemberExpression") return;
    const name = keyOf(left);
    if (isExports(left)) {
      const request = requestOf(right);
      if (request === null) return;
      this.#forwards.add(request);
      this.#know(left);
    } else if (isExports(left.object) && name !== null && right.type !== "AssignmentExpression") {
      this.#addSite(statement, name, left.object);
    }
  }

  #readDefinition(statement: t.ExpressionStatement, { callee, arguments: [target, key] }: t.CallExpression): void {
    if (callee.type !== "MemberExpression" || keyOf(callee) !== "defineProperty") return;
    const isBuiltIn = callee.object.type === "Identifier" && /^(?:Object|Reflect)$/.test(callee.object.name);
    if (isBuiltIn && target && isExports(target) && key?.type === "StringLiteral") this.#addSite(statement, key.value, target);
  }

  #addSite(statement: t.ExpressionStatement, name: string, target: t.Node): void {
    if (name === "__proto__") return;
    this.#know(target);
    if (name === "__esModule") return;
    this.#names.add(name);
    const { start, end, expression } = statement as { start: number; end: number; expression: t.Expression };
    this.#sites.push({
      kind: "statement",
      start,
      end,
      parts: [{ start: expression.start!, end: expression.end!, name, chain: null, needsVoid: false }],
      commas: [],
      declares: null,
      needsBlock: false,
      hasSemicolon: this.#source[end - 1] === ";",
    });
  }

  /** `exports.a`, read; `module.id`. */
  #readMember(member: t.MemberExpression, parent: t.Node): void {
    const key = keyOf(member);
    if (key === null || DEFINERS.test(key)) return;
    if (isExports(member.object) && !isWritten(member, parent)) this.#know(member.object);
    if (isExports(member)) {
      if (isTypeof(parent)) this.#know(member);
    } else if (member.object.type === "Identifier" && member.object.name === "module") this.#known.add(member.object);
  }

  /** `(module && module[name]).call(module, "x")`, as React has it. */
  #readOwnMethodCall(call: t.CallExpression): void {
    const { callee } = call;
    if (callee.type !== "MemberExpression" || keyOf(callee) !== "call") return;
    const method = callee.object.type === "LogicalExpression" ? callee.object.right : callee.object;
    if (method.type !== "MemberExpression" || method.object.type !== "Identifier" || method.object.name !== "module") return;
    this.#known.add(method.object);
    for (const argument of call.arguments) {
      if (argument.type === "Identifier" && argument.name === "module") this.#known.add(argument);
    }
  }

  #know(exports: t.Node): void {
    this.#known.add(exports.type === "MemberExpression" ? exports.object : exports);
  }
}

/** Whose `this` is not the module's. */
const OWN_THIS = /^(?:FunctionDeclaration|FunctionExpression|ObjectMethod|ClassBody)$/;
/** What assigns to the members it names. */
const TARGETS = /Pattern$|^RestElement$|^For(?:In|Of)Statement$/;
/** What adds an export without an assignment. */
const DEFINERS = /^__define[GS]etter__$/;
/** Where a name is read, not declared or assigned. */
const READERS = /^(?:Member|Call|New|Unary|Binary|Logical|Conditional)Expression$/;

function isNode(value: unknown): value is t.Node {
  return typeof value === "object" && value !== null && typeof (value as t.Node).type === "string";
}

function textOf({ start, end }: t.Node, source: string): string {
  return source.slice(start!, end!);
}

function isExports(node: t.Node): boolean {
  if (node.type === "Identifier") return node.name === "exports";
  return node.type === "MemberExpression" && node.object.type === "Identifier" && node.object.name === "module" && keyOf(node) === "exports";
}

function keyOf({ property, computed }: t.MemberExpression): string | null {
  if (!computed) return property.type === "Identifier" ? property.name : null;
  return property.type === "StringLiteral" ? property.value : null;
}

function requestOf(node: t.Expression): string | null {
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier" || node.callee.name !== "require") return null;
  const [request] = node.arguments;
  return request?.type === "StringLiteral" ? request.value : null;
}

function isKey(node: t.Node, parent: t.Node): boolean {
  const { key, property, computed } = parent as { key?: t.Node; property?: t.Node; computed?: boolean };
  return !computed && (key === node || property === node);
}

function isWritten(member: t.Node, parent: t.Node): boolean {
  if (parent.type === "AssignmentExpression") return parent.left === member;
  return parent.type === "UpdateExpression" || (parent.type === "UnaryExpression" && parent.operator === "delete");
}

function isTypeof(node: t.Node): boolean {
  return node.type === "UnaryExpression" && node.operator === "typeof";
}

/** `module && …` */
function isGuard(node: t.Node, parent: t.Node): boolean {
  return parent.type === "LogicalExpression" && parent.operator === "&&" && parent.left === node;
}

function isParenthesized(node: t.Node): boolean {
  return node.extra?.["parenthesized"] === true;
}
