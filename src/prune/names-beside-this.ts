import type { AnyNode, Node } from "acorn";
import { isConstructorCheck, listChildren, parseProgram, staticName, type ChunkModel, type FunctionOrigin, type ModuleModel } from "../chunk";

/** What the functions of a module may read of the object that they are called on. */
export interface ReadOfThis {
  names: ReadonlySet<string>;
  /** They may read anything of it, or let others do so. */
  whole: boolean;
  /** They call functions of other modules on it. */
  handsOn: boolean;
}

const THIS = /\bthis\b/;
const THIS_MEMBER = /\bthis\.([\p{ID_Continue}$]+)/gu;
const NOTHING: ReadOfThis = { names: new Set(), whole: false, handsOn: false };
const ALL: ReadOfThis = { names: new Set(), whole: true, handsOn: true };

/** What functions may read of the exports of the module that exports them. */
type ReadOfExports = Pick<ReadOfThis, "names" | "whole">;

/** Without the methods of classes and prototypes, and with them. */
const ofFunctions = new WeakMap<ModuleModel, ReadOfThis>();
const ofMethods = new WeakMap<ModuleModel, ReadOfThis>();
/** By the module that exports the functions and where they are from, for each build: all markings of one ask the same. */
const ofBuilds = new WeakMap<ChunkModel, Map<ModuleModel, Map<string, ReadOfExports>>>();

/**
 * What functions that a module exports as its own may read of it through `this`, those included which they call on the
 * same object.
 *
 * @param origin the module that holds the code of the functions; it may be the same one
 */
export function findReadThroughThis(model: ChunkModel, module: ModuleModel, origin: FunctionOrigin): ReadOfExports {
  let ofModule = ofBuilds.get(model)?.get(module);
  if (!ofModule) {
    const ofBuild = ofBuilds.get(model) ?? new Map<ModuleModel, Map<string, ReadOfExports>>();
    ofBuilds.set(model, ofBuild.set(module, (ofModule = new Map<string, ReadOfExports>())));
  }
  const key = keyOf(origin);
  let read = ofModule.get(key);
  if (!read) ofModule.set(key, (read = followOrigin(model, module, origin)));
  return read;
}

function keyOf({ id, isItself, mayBeMethod }: FunctionOrigin): string {
  return `${isItself ? "itself" : mayBeMethod ? "method" : "any"} ${id}`;
}

function followOrigin(model: ChunkModel, module: ModuleModel, start: FunctionOrigin): ReadOfExports {
  const found = { names: new Set<string>(), whole: false };
  const origins = new Map([[keyOf(start), start]]);
  const add = (origin: FunctionOrigin): void => void origins.set(keyOf(origin), origin);
  // A map yields what is added while it is walked.
  for (const { id, isItself, mayBeMethod } of origins.values()) {
    for (const other of model.read(id)) {
      const only = isItself ? other.exportedFunction : null;
      if (only === "receives no this") continue;
      // What compilers make of ES modules does without `this`; what it has of others may not.
      const isCompiled = module.esModuleFlag && (other.esModuleFlag || other.kind === "esm");
      const { names, whole, handsOn } = isCompiled ? NOTHING : findReadOfThis(other, mayBeMethod);
      for (const name of names) found.names.add(name);
      if (whole) return { names: found.names, whole };
      for (const next of other.forwards) add({ id: next, isItself, mayBeMethod });
      if (other !== module && only === null) for (const { functionsOf } of other.parts) functionsOf.forEach(add);
      if (handsOn || other.kind === "esm") for (const next of other.facts.references) add({ id: next, isItself: false, mayBeMethod });
    }
  }
  return found;
}

/**
 * What the functions of a module may read of `this` when they are called on the exports of a CommonJS module. What
 * methods of classes and prototypes hand on is an instance, unless they may be called on something else.
 */
function findReadOfThis(module: ModuleModel, mayBeMethod: boolean): ReadOfThis {
  const known = mayBeMethod ? ofMethods : ofFunctions;
  let read = known.get(module);
  if (!read) known.set(module, (read = readModule(module, mayBeMethod)));
  return read;
}

function readModule({ text, bodyStart, bodyEnd }: ModuleModel, mayBeMethod: boolean): ReadOfThis {
  const body = text.slice(bodyStart, bodyEnd);
  if (!THIS.test(body)) return NOTHING;
  try {
    return new Reader(mayBeMethod).read(parseProgram(body, { ecmaVersion: "latest", sourceType: "script", allowReturnOutsideFunction: true }));
  } catch {
    return ALL;
  }
}

class Reader {
  readonly #names = new Set<string>();
  readonly #aliases = new Set<string>();
  #whole = false;
  #handsOn = false;

  /** @param mayBeMethod methods may be called on something else than an instance */
  constructor(readonly mayBeMethod: boolean) {}

  read(program: Node): ReadOfThis {
    let count: number;
    // What is given a name is followed by that name.
    do {
      count = this.#aliases.size;
      this.#walk(program as AnyNode, null, false);
    } while (this.#aliases.size > count);
    return { names: this.#names, whole: this.#whole, handsOn: this.#handsOn };
  }

  /** @param isMethod in a function of a class or a prototype */
  #walk(node: AnyNode, parent: AnyNode | null, isMethod: boolean): void {
    const isRead = node.type === "ThisExpression" || (node.type === "Identifier" && this.#aliases.has(node.name));
    if (isRead && parent !== null) this.#readUse(node, parent, isMethod);
    if (node.type === "NewExpression" || node.type === "CallExpression") this.#readCode(node);
    const inner = isMethod || (!this.mayBeMethod && (node.type === "ClassBody" || isPrototypeValue(node, parent)));
    for (const child of listChildren(node)) this.#walk(child, node, inner);
  }

  /** `new Function("…")`. */
  #readCode({ callee, arguments: given }: AnyNode & { type: "NewExpression" | "CallExpression" }): void {
    if (callee.type !== "Identifier" || callee.name !== "Function") return;
    const body = given.at(-1) as AnyNode | undefined;
    const code = body?.type === "Literal" ? String(body.value) : "this";
    this.#whole ||= THIS.test(code.replace(THIS_MEMBER, ""));
    for (const [, name] of code.matchAll(THIS_MEMBER)) this.#names.add(name as string);
  }

  #readUse(node: AnyNode, parent: AnyNode, isMethod: boolean): void {
    switch (parent.type) {
      case "MemberExpression": {
        if (parent.object !== node) break;
        const name = staticName(parent);
        if (name === null) this.#whole ||= !isMethod;
        else this.#names.add(name);
        return;
      }
      case "CallExpression": {
        const callee = parent.callee as AnyNode;
        if (callee === node) return;
        if (isConstructorCheck(parent)) return;
        if (parent.arguments[0] === node && callee.type === "MemberExpression" && /^(?:call|apply|bind)$/.test(staticName(callee) ?? "")) {
          this.#handsOn = true;
          return;
        }
        break;
      }
      case "VariableDeclarator":
      case "AssignmentExpression": {
        const [target, value] = parent.type === "VariableDeclarator" ? [parent.id, parent.init] : [parent.left, parent.right];
        if (value !== node) return;
        if (target.type === "Identifier") return void this.#aliases.add(target.name);
        if (target.type === "ObjectPattern" && this.#readPattern(target as AnyNode & { type: "ObjectPattern" })) return;
        break;
      }
      case "BinaryExpression":
        if (parent.operator !== "in") return;
        break;
      case "LogicalExpression":
        if (parent.left === node && parent.operator === "&&") return;
        break;
      case "ConditionalExpression":
      case "IfStatement":
        if (parent.test === node) return;
        break;
      case "UnaryExpression":
      case "ExpressionStatement":
      case "FunctionExpression":
      case "FunctionDeclaration":
        return;
      case "Property":
        if (parent.key === node && !parent.computed && parent.value !== node) return;
        break;
      default:
    }
    this.#whole ||= !isMethod;
  }

  /** False where it takes more than properties with static names. */
  #readPattern({ properties }: AnyNode & { type: "ObjectPattern" }): boolean {
    return properties.every((property) => {
      if (property.type !== "Property" || property.computed || property.key.type !== "Identifier") return false;
      this.#names.add(property.key.name);
      return true;
    });
  }
}

/** A function in `X.prototype.name = function …` or in `X.prototype = { … }`. */
function isPrototypeValue(node: AnyNode, parent: AnyNode | null): boolean {
  if (parent?.type !== "AssignmentExpression" || parent.right !== node) return false;
  const target = parent.left as AnyNode;
  if (target.type !== "MemberExpression") return false;
  const owner = target.object as AnyNode;
  return staticName(target) === "prototype" || (owner.type === "MemberExpression" && staticName(owner) === "prototype");
}
