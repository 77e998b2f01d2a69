/** What belongs to the context and not to the library: object → how to call it in a description. */
export type Intrinsics = ReadonlyMap<object, string>;

/** Names everything that a fresh context offers: globals, prototypes, and their methods. */
export function collectIntrinsics(scope: object): Map<object, string> {
  const names = new Map<object, string>([[scope, "globalThis"]]);
  const add = (value: unknown, name: string): boolean => {
    if (!isObject(value) || names.has(value)) return false;
    names.set(value, name);
    return true;
  };
  const addMembers = (owner: object, path: string): void => {
    for (const key of Reflect.ownKeys(owner)) {
      const { value, get, set } = readProperty(owner, key);
      for (const part of [value, get, set]) add(part, `${path}.${String(key)}`);
    }
  };
  for (const key of Reflect.ownKeys(scope)) {
    const name = String(key);
    const { value } = readProperty(scope, key);
    if (!add(value, name) || !isObject(value)) continue;
    const { value: prototype } = readProperty(value, "prototype");
    if (add(prototype, `${name}.prototype`)) addMembers(prototype as object, `${name}.prototype`);
    addMembers(value, name);
  }
  for (const [name, value] of hiddenIntrinsics()) {
    for (let object: object | null = value, up = name; object; object = Object.getPrototypeOf(object) as object | null, up += ".[[Prototype]]") {
      if (add(object, up)) addMembers(object, up);
    }
  }
  return names;
}

/** What no global leads to. */
function hiddenIntrinsics(): Array<[string, object]> {
  return [
    ["GeneratorFunction", Object.getPrototypeOf(function* () {}) as object],
    ["AsyncFunction", Object.getPrototypeOf(async () => {}) as object],
    ["AsyncGeneratorFunction", Object.getPrototypeOf(async function* () {}) as object],
    ["ArrayIterator", Object.getPrototypeOf([].values()) as object],
    ["MapIterator", Object.getPrototypeOf(new Map().values()) as object],
    ["SetIterator", Object.getPrototypeOf(new Set().values()) as object],
    ["StringIterator", Object.getPrototypeOf(""[Symbol.iterator]()) as object],
    ["RegExpStringIterator", Object.getPrototypeOf("".matchAll(/./g)) as object],
    ["TypedArray", Object.getPrototypeOf(Uint8Array) as object],
    ["TypedArray.prototype", Object.getPrototypeOf(Uint8Array.prototype) as object],
  ];
}

export function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** An own property as it is defined; its getter is not run. */
export interface Property {
  value?: unknown;
  get?: unknown;
  set?: unknown;
  writable?: boolean;
  enumerable?: boolean;
  configurable?: boolean;
}

/** Empty where there is no such property. */
export function readProperty(owner: object, key: PropertyKey): Property {
  return (Object.getOwnPropertyDescriptor(owner, key) as Property | undefined) ?? {};
}
