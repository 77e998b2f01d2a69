import { isObject, readProperty, type Intrinsics } from "./intrinsics";

/** A value as plain JSON, by which two contexts can be compared. */
export type Description = unknown;

export interface DescribeLimits {
  depth: number;
  /** Objects that one call describes in full. */
  objects: number;
  /** Properties to leave out. */
  unseen?: RegExp | null;
}

/** Elements of an array, a map or a set that are looked at. */
const MANY = 60;
/** Not the same in two runs of the same code, or not to be read. */
const HIDDEN = /^(?:stack|caller|arguments|Symbol\(impl\))$/;
/** Prototypes of these are the language's; objects of others belong to the host, and their insides are not the library's. */
const LANGUAGE = /^(?:Object|Function|Array|String|Number|Boolean|Symbol|BigInt|Date|RegExp|Map|Set|WeakMap|WeakSet|WeakRef|Promise|ArrayBuffer|DataView|\w*Array|\w*Error|\w*Iterator|\w*Function)\b/;
/** Positions in chunks: a cut moves them. */
const POSITION = /(?:\b(?:at|in) [^\n]*?)?\(?[^\s()]*\.js:\d+:\d+\)?/g;
const MARKER = /\/\*\s*@common:[^]*?\*\//g;

/**
 * Describes values: types, own properties with their attributes, prototypes, functions with arity and text, errors,
 * collections; an object that was described before as its number, so that identity shows and cycles end.
 */
export class Describer {
  private readonly ids = new Map<object, number>();
  private left = 0;
  /** How often the stack ended while something was looked at. */
  overflows = 0;

  constructor(
    private readonly intrinsics: Intrinsics,
    private readonly limits: DescribeLimits,
  ) {}

  describe(value: unknown): Description {
    this.left = this.limits.objects;
    return this.look(value, this.limits.depth);
  }

  private look(value: unknown, depth: number): Description {
    if (typeof value === "string") return describeText(value);
    if (value === null || typeof value === "boolean") return value;
    if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0) ? value : { number: Object.is(value, -0) ? "-0" : String(value) };
    if (!isObject(value)) return { [typeof value]: String(value as symbol | bigint | undefined) };
    const known = this.intrinsics.get(value);
    if (known !== undefined) return { known };
    const id = this.ids.get(value);
    if (id !== undefined) return { same: id };
    if (depth === 0 || this.left === 0) return { tag: tagOf(value) };
    this.ids.set(value, this.ids.size);
    this.left--;
    try {
      return this.lookInside(value, depth - 1);
    } catch (error) {
      if (isStackOverflow(error)) this.overflows++;
      return { tag: "unreadable", error: describeText(String(error)) };
    }
  }

  private lookInside(value: object, depth: number): Description {
    const node = describeNode(value);
    if (node !== null) return node;
    const tag = tagOf(value);
    if (tag === "Module") return { tag, exports: this.lookAtNamespace(value, depth) };
    const prototype = Object.getPrototypeOf(value) as object | null;
    const prototypeName = prototype === null ? undefined : this.intrinsics.get(prototype);
    if (prototypeName !== undefined && !LANGUAGE.test(prototypeName)) return { tag, host: prototypeName };
    const description: Record<string, unknown> = { tag };
    if (typeof value === "function") description["text"] = digestFunction(value);
    else Object.assign(description, this.lookAtContent(value, tag, depth));
    if (prototypeName === undefined) description["prototype"] = this.look(prototype, depth);
    else if (prototypeName !== `${tag}.prototype`) description["prototype"] = { known: prototypeName };
    description["own"] = this.lookAtProperties(value, depth);
    return description;
  }

  /** Content that is in no property. By the tag, as the object may be of another context than this code. */
  private lookAtContent(value: object, tag: string, depth: number): Record<string, unknown> {
    if (tag === "Map") {
      const entries = [...Map.prototype.entries.call(value)] as unknown[][];
      return { entries: entries.slice(0, MANY).map((entry) => entry.map((part) => this.look(part, depth))), size: entries.length };
    }
    if (tag === "Set") {
      const values = [...Set.prototype.values.call(value)] as unknown[];
      return { values: values.slice(0, MANY).map((part) => this.look(part, depth)), size: values.length };
    }
    if (tag === "Date") return { time: String(Date.prototype.getTime.call(value)) };
    if (tag === "RegExp" || tag === "String" || tag === "Number" || tag === "Boolean") return { text: String(value as RegExp) };
    return {};
  }

  private lookAtProperties(value: object, depth: number): unknown[] {
    const keys = Reflect.ownKeys(value).filter((key) => !HIDDEN.test(String(key)) && !this.limits.unseen?.test(String(key)));
    const shown = Array.isArray(value) || ArrayBuffer.isView(value) ? keys.slice(0, MANY) : keys;
    const properties = shown.map((key) => this.lookAtProperty(value, key, depth));
    return keys.length > shown.length ? [...properties, `${keys.length} in all`] : properties;
  }

  private lookAtProperty(owner: object, key: PropertyKey, depth: number): unknown {
    const { value, get, set, writable = false, enumerable = false, configurable = false } = readProperty(owner, key);
    const attributes = `${writable ? "w" : ""}${enumerable ? "e" : ""}${configurable ? "c" : ""}`;
    const content = get || set ? { get: this.look(get, depth), set: this.look(set, depth) } : this.look(value, depth);
    return [String(key), attributes, content];
  }

  /** The getters are the bundler's: what they return counts. */
  private lookAtNamespace(namespace: object, depth: number): unknown[] {
    return Object.keys(namespace).map((name) => {
      try {
        return [name, this.look((namespace as Record<string, unknown>)[name], depth)];
      } catch (error) {
        return [name, { throws: describeText(String(error)) }];
      }
    });
  }
}

/** Where the stack ends depends on the engine's moods: nothing that comes of it can be compared. */
function isStackOverflow(error: unknown): boolean {
  return Object.prototype.toString.call(error) === "[object Error]" && /Maximum call stack size exceeded/.test(String(error));
}

function tagOf(value: object): string {
  return typeof value === "function" ? "Function" : Object.prototype.toString.call(value).slice(8, -1);
}

/** A node of a document as its markup, anything else that belongs to one as its kind. */
function describeNode(value: object): { node: string } | null {
  const { Node } = globalThis as { Node?: new () => { nodeName: string; outerHTML?: string; textContent: string | null } };
  if (Node === undefined) return null;
  if (value instanceof Node) return { node: describeText(value.outerHTML ?? `${value.nodeName} ${value.textContent}`) };
  return null;
}

/** Without the positions in chunks that messages of React quote, and with the code that messages of others quote as {@link digestFunction} has it. */
export function describeText(text: string): string {
  const code = text.includes("function ") ? withoutCalledNames(text) : text;
  const plain = code.includes(".js:") ? code.replace(POSITION, "<position>") : code;
  return plain.length > 4000 ? `${plain.slice(0, 4000)}… ${digest(plain)}` : plain;
}

const functionDigests = new WeakMap<object, string>();

function digestFunction(value: object): string {
  let known = functionDigests.get(value);
  if (known === undefined) {
    const text = Function.prototype.toString.call(value);
    const plain = text.includes("@common:") ? text.replace(MARKER, "") : text;
    functionDigests.set(value, (known = digest(withoutCalledNames(plain))));
  }
  return known;
}

/** Of functions that are the same one may be called in place of another, by its name. */
function withoutCalledNames(code: string): string {
  return code.replace(/(?<![\w$])[\w$]+(?=(?:\?\.)?\()/g, "f");
}

/** The length of a text, and FNV-1a of its characters, or of some of a long text's. */
function digest(text: string): string {
  let hash = 2166136261;
  const step = Math.ceil(text.length / 64);
  for (let at = 0; at < text.length; at += step) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return `${text.length}:${(hash >>> 0).toString(36)}`;
}
