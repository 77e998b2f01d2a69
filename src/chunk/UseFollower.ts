import type { AnyNode, CallExpression, Identifier, Pattern } from "acorn";
import type { Binding, Bindings } from "./bindings";
import { isRead, isTarget, readConstant } from "./reads-and-writes";
import { staticKey, staticName } from "./static-name";

/** What a piece of code takes of a module, as far as it can be followed. */
export interface FollowedUses {
  /** Property names, outermost first; `[]` is the module as a whole, `["default"]` all of its default export. */
  paths: string[][];
  /** Whether the default export is looked at, if only to tell whether it is there. */
  default: boolean;
  /** Whether a member is called on the module: a function of a CommonJS library then sees all exports as `this`. */
  receiver: boolean;
}

/** Where code requires a module. */
export interface RequireSite {
  node: AnyNode;
  /** True for a function that requires the module when it is called. */
  isThunk: boolean;
}

/** What an expression holds: the module, or what leads to it. */
type Kind =
  /** The module's exports, or what `path` leads to. */
  | "value"
  /** A promise of them. */
  | "promise"
  /** The function that the bundler's interop helper (`.n`) makes of them. */
  | "getter"
  /** An array with them at `index`, and a promise of it (`Promise.all()`). */
  | "list"
  | "promised list";

interface Held {
  kind: Kind;
  path: string[];
  index?: number;
}

const MODULE: Held = { kind: "value", path: [] };
const PROMISE: Held = { kind: "promise", path: [] };
const GETTER: Held = { kind: "getter", path: ["default"] };
const DEFAULT: Held = { kind: "value", path: ["default"] };

/** Follows one module from where code requires it to the members that are read. */
export class UseFollower {
  readonly uses: FollowedUses = { paths: [], default: false, receiver: false };
  readonly #seen = new Map<object, Set<string>>();

  constructor(
    readonly bindings: Bindings,
    readonly requireName: string,
  ) {}

  start({ node, isThunk }: RequireSite): void {
    if (!this.bindings.isStatic) this.#take([]);
    else if (isThunk) this.#followResult(node, MODULE);
    else this.#follow(node, MODULE);
  }

  /** For a place from which the module cannot be followed. */
  takeWhole(): void {
    this.#take([]);
  }

  #take(path: string[]): void {
    if (path[0] !== "__esModule") this.uses.paths.push(path);
  }

  #follow(node: AnyNode, held: Held): void {
    if (held.path.length > 0) this.uses.default = true;
    const parent = this.bindings.parentOf(node);
    if (!parent) return this.#take(held.path);
    switch (parent.type) {
      case "ExpressionStatement":
      case "IfStatement":
        return;
      case "ChainExpression":
        return this.#follow(parent, held);
      case "SequenceExpression":
        if (parent.expressions.at(-1) === node) this.#follow(parent, held);
        return;
      case "LogicalExpression":
        // An object is true: on the left of `&&` it goes no further.
        if (parent.operator !== "&&" || parent.right === node) this.#follow(parent, held);
        return;
      case "ConditionalExpression":
        if (parent.test !== node) this.#follow(parent, held);
        return;
      case "UnaryExpression":
        // The others make a string or a number of it, by its own methods.
        if (!/^(?:typeof|void|!)$/.test(parent.operator)) this.#take(held.path);
        return;
      case "BinaryExpression":
        return this.#followComparison(parent, node, held);
      case "VariableDeclarator":
        return this.#assign(parent.id, held);
      case "AssignmentExpression":
        if (parent.operator !== "=" || parent.right !== node) return this.#take(held.path);
        this.#assign(parent.left, held);
        return this.#follow(parent, held);
      case "AwaitExpression":
        return this.#follow(parent, resolvePromise(held));
      case "AssignmentPattern":
        return parent.right === node ? this.#assign(parent.left, held) : this.#take(held.path);
      case "ArrayExpression":
        return this.#followElement(parent, node, held);
      case "ReturnStatement":
        return this.#followReturn(parent, held);
      case "ArrowFunctionExpression":
        return parent.body === node ? this.#followResult(parent, held) : this.#take(held.path);
      case "MemberExpression":
        return parent.object === node ? this.#followMember(parent, held) : this.#take(held.path);
      case "CallExpression":
        return parent.callee === node ? this.#followCall(parent, held) : this.#followArgument(parent, node, held);
      default:
        this.#take(held.path);
    }
  }

  #followComparison(parent: AnyNode & { type: "BinaryExpression" }, node: AnyNode, held: Held): void {
    if (/^[!=]==$/.test(parent.operator)) return;
    // With anything else, it is made a string or a number.
    if (/^[!=]=$/.test(parent.operator) && (isNullish(parent.left as AnyNode) || isNullish(parent.right))) return;
    const name = parent.operator === "in" && parent.right === node && held.kind === "value" ? readConstant(this.bindings, parent.left as AnyNode) : null;
    this.#take(name === null ? held.path : [...held.path, name]);
  }

  #followReturn(statement: AnyNode, held: Held): void {
    let at: AnyNode | null = statement;
    while (at && !at.type.includes("Function")) at = this.bindings.parentOf(at);
    if (at) this.#followResult(at, held);
    else this.#take(held.path);
  }

  /** What a function gives: followed where the function is the callback of a promise. */
  #followResult(callback: AnyNode, held: Held): void {
    const call = this.bindings.parentOf(callback);
    const isPromised = call?.type === "CallExpression" && call.callee !== callback && this.#isOfPromise(call) && held.path.length === 0;
    const isGenerator = "generator" in callback && callback.generator === true;
    if (isPromised && !isGenerator && (held.kind === "value" || held.kind === "promise")) this.#follow(call, PROMISE);
    else this.#take(held.path);
  }

  /** Whether a call is of a method of what is a promise: of a chunk's, or one that `Promise` makes. */
  #isOfPromise(call: CallExpression): boolean {
    if (readMethod(call) === null) return false;
    const promise = (call.callee as AnyNode & { type: "MemberExpression" }).object as AnyNode;
    if (promise.type !== "CallExpression" && promise.type !== "NewExpression") return false;
    const callee = promise.callee as AnyNode;
    const maker = callee.type === "MemberExpression" ? (callee.object as AnyNode) : callee;
    if (maker.type === "Identifier") {
      return maker.name === "Promise" ? this.bindings.bindingOf(maker) === null : maker.name === this.requireName && staticName(callee as AnyNode & { type: "MemberExpression" }) === "e";
    }
    return promise.type === "CallExpression" && this.#isOfPromise(promise);
  }

  #followMember(member: AnyNode & { type: "MemberExpression" }, held: Held): void {
    if (held.kind === "promise" || held.kind === "promised list") return this.#followPromise(member, held);
    if (held.kind === "list") return this.#followListMember(member, held);
    const name = staticName(member) ?? (member.computed ? readConstant(this.bindings, member.property as AnyNode) : null);
    if (name === null || isTarget(this.bindings, member)) return this.#take(held.path);
    if (held.kind === "getter") return name === "a" ? this.#follow(member, DEFAULT) : this.#take(held.path);
    const parent = this.bindings.parentOf(member);
    if (held.path.length === 0) {
      this.uses.receiver ||= (parent?.type === "CallExpression" && parent.callee === member) || parent?.type === "TaggedTemplateExpression";
      if (name === "default") return this.#follow(member, DEFAULT);
    }
    this.#take([...held.path, name]);
  }

  #followListMember(member: AnyNode & { type: "MemberExpression" }, { path, index }: Held): void {
    const at = member.computed && (member.property as AnyNode).type === "Literal" ? (member.property as AnyNode & { type: "Literal" }).value : null;
    if (typeof at !== "number" || isTarget(this.bindings, member)) this.#take(path);
    else if (at === index) this.#follow(member, MODULE);
  }

  /** The only array that is followed is that of `Promise.all([…])`. */
  #followElement(list: AnyNode & { type: "ArrayExpression" }, node: AnyNode, held: Held): void {
    const call = this.bindings.parentOf(list);
    const callee = call?.type === "CallExpression" && call.arguments[0] === list ? (call.callee as AnyNode) : null;
    const isAll = callee?.type === "MemberExpression" && (callee.object as AnyNode & Identifier).name === "Promise" && staticName(callee) === "all";
    const index = list.elements.findIndex((element) => element === node);
    const isPlain = list.elements.every((element) => element?.type !== "SpreadElement");
    if (call && isAll && isPlain && held.kind === "promise") this.#follow(call, { kind: "promised list", path: [], index });
    else this.#take(held.path);
  }

  /** `.then(…)`, `.catch(…)` and `.finally(…)` of a promise. */
  #followPromise(member: AnyNode, held: Held): void {
    const call = this.bindings.parentOf(member);
    const method = call?.type === "CallExpression" && call.callee === member ? readMethod(call) : null;
    if (call?.type !== "CallExpression" || method === null) return this.#take([]);
    const [callback] = call.arguments as AnyNode[];
    if (method !== "then" || !callback || callback.type === "Literal") return this.#follow(call, held);
    const isFunction = callback.type === "ArrowFunctionExpression" || callback.type === "FunctionExpression";
    if (!isFunction || readsArguments(this.bindings, callback)) return this.#take([]);
    const [param] = callback.params;
    if (param) this.#assign(param, resolvePromise(held));
  }

  #followCall(call: AnyNode, held: Held): void {
    if (held.kind === "getter") this.#follow(call, DEFAULT);
    else this.#take(held.path);
  }

  /** The bundler's own helpers take the module and give it, or a name of it, back. */
  #followArgument(call: CallExpression, argument: AnyNode, held: Held): void {
    const callee = call.callee as AnyNode;
    const isHelper = callee.type === "MemberExpression" && (callee.object as AnyNode & Identifier).name === this.requireName;
    const helper = isHelper && call.arguments[0] === argument && held.kind === "value" && held.path.length === 0 ? staticName(callee) : null;
    if (helper === "n") return this.#follow(call as AnyNode, GETTER);
    if (helper === "t") return this.#follow(call as AnyNode, MODULE);
    const name = helper === "o" ? readConstant(this.bindings, call.arguments[1] as AnyNode) : null;
    this.#take(name === null ? held.path : [name]);
  }

  /** What is assigned to a parameter may be read as an element of `arguments`. */
  #isParameterOfArguments({ identifiers }: Binding): boolean {
    return identifiers.some((identifier) => {
      const owner = this.bindings.parentOf(identifier);
      return owner !== null && "params" in owner && owner.params.includes(identifier) && readsArguments(this.bindings, owner);
    });
  }

  #assign(generic: Pattern, held: Held): void {
    if (held.path.length > 0) this.uses.default = true;
    const target = generic as AnyNode;
    switch (target.type) {
      case "Identifier": {
        const binding = this.bindings.bindingOf(target);
        if (!binding || this.#isParameterOfArguments(binding)) return this.#take(held.path);
        const seen = this.#seen.get(binding) ?? new Set();
        this.#seen.set(binding, seen);
        const key = `${held.kind} ${held.index} ${held.path.join()}`;
        if (seen.has(key)) return;
        seen.add(key);
        // Whatever else it may hold at other times, each place that reads it may read this.
        for (const identifier of binding.identifiers) if (isRead(this.bindings, identifier as AnyNode)) this.#follow(identifier as AnyNode, held);
        return;
      }
      case "AssignmentPattern":
        return this.#assign(target.left, held);
      case "ObjectPattern":
        if (held.kind !== "value") return this.#take(held.path);
        for (const property of target.properties) {
          if (property.type === "RestElement") {
            this.#take(held.path);
            continue;
          }
          const name = staticKey(property) ?? (property.computed ? readConstant(this.bindings, property.key as AnyNode) : null);
          if (name === null) this.#take(held.path);
          else if (name === "default" && held.path.length === 0) this.#assign(property.value, DEFAULT);
          else this.#take([...held.path, name]);
        }
        return;
      case "ArrayPattern":
        if (held.kind !== "list") return this.#take(held.path);
        target.elements.forEach((element, index) => {
          if (element?.type === "RestElement" && index <= (held.index ?? 0)) this.#take(held.path);
          else if (element && index === held.index) this.#assign(element, MODULE);
        });
        return;
      default:
        this.#take(held.path);
    }
  }
}

function resolvePromise(held: Held): Held {
  return held.kind === "promise" ? MODULE : held.kind === "promised list" ? { ...held, kind: "list" } : held;
}

function isNullish(node: AnyNode): boolean {
  return (node.type === "Literal" && node.raw === "null") || (node.type === "Identifier" && node.name === "undefined") || (node.type === "UnaryExpression" && node.operator === "void");
}

function readsArguments({ identifiers }: Bindings, { type, start, end }: AnyNode): boolean {
  if (type === "ArrowFunctionExpression") return false;
  return identifiers.some(({ name, start: at }) => name === "arguments" && at > start && at < end);
}

/** The method by which a call asks for what a promise holds. */
function readMethod({ callee }: CallExpression): string | null {
  const name = callee.type === "MemberExpression" ? staticName(callee) : null;
  return name !== null && /^(?:then|catch|finally)$/.test(name) ? name : null;
}
