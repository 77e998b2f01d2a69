import type { Describer, Description } from "./describe";
import { isObject, readProperty } from "./intrinsics";

/** What code did to the world around it, in order. */
export class EffectLog {
  private entries: Description[] = [];
  /** How often the stack ended while effects were looked at. */
  overflows = 0;

  constructor(private readonly describer: () => Describer) {}

  readonly add = (kind: string, ...details: unknown[]): void => {
    const describer = this.describer();
    this.entries.push([kind, ...details.map((detail) => describer.describe(detail))]);
    this.overflows += describer.overflows;
  };

  /** What was added since the last call. */
  take(): Description[] {
    const taken = this.entries;
    this.entries = [];
    return taken;
  }
}

/** Writes what the context's code asks of the console and of the window to the log. */
export function recordCalls(scope: Record<PropertyKey, unknown>, log: EffectLog): void {
  const console: Record<string, unknown> = {};
  for (const name of ["log", "info", "warn", "error", "debug", "trace", "group", "groupCollapsed", "groupEnd", "table", "assert", "dir"]) {
    console[name] = (...values: unknown[]) => log.add(`console.${name}`, ...values);
  }
  Object.defineProperty(scope, "console", { value: console, writable: true, configurable: true, enumerable: false });
  for (const name of ["addEventListener", "removeEventListener", "alert", "confirm", "prompt", "open", "reportError"]) {
    const original = scope[name];
    if (typeof original !== "function") continue;
    scope[name] = (...values: unknown[]): unknown => {
      log.add(name, ...values);
      return name.endsWith("EventListener") ? (Reflect.apply(original, scope, values) as unknown) : undefined;
    };
  }
}

/** One property of a global object: [owner, key, value, getter]. */
type Snapshot = Map<object, { path: string; properties: Map<PropertyKey, unknown> }>;

/** Remembers the globals and the members of the language's classes, and tells later what became of them. */
export class GlobalsSnapshot {
  private readonly before: Snapshot = new Map();

  constructor(private readonly scope: object) {
    this.add(scope, "globalThis");
    for (const key of Reflect.ownKeys(scope)) {
      const { value } = readProperty(scope, key);
      if (!isObject(value)) continue;
      this.add(value, String(key));
      const { value: prototype } = readProperty(value, "prototype");
      if (isObject(prototype)) this.add(prototype, `${String(key)}.prototype`);
    }
  }

  private add(owner: object, path: string): void {
    if (!this.before.has(owner)) this.before.set(owner, { path, properties: readProperties(owner) });
  }

  /**
   * New, changed and missing properties, in their order. Each is described alone, so that one that a cut rightly
   * lacks does not change what is said of the others.
   */
  describeChanges(createDescriber: () => Describer): Description[] {
    const changes: Description[] = [];
    for (const [owner, { path, properties }] of this.before) {
      const after = readProperties(owner);
      for (const [key, value] of after) {
        if (!properties.has(key)) changes.push(["new", path, String(key), createDescriber().describe(value)]);
        else if (!Object.is(properties.get(key), value)) changes.push(["changed", path, String(key), createDescriber().describe(value)]);
      }
      for (const key of properties.keys()) if (!after.has(key)) changes.push(["gone", path, String(key)]);
    }
    const { document } = this.scope as { document?: { documentElement: { outerHTML: string } } };
    if (document) changes.push(["document", document.documentElement.outerHTML]);
    return changes;
  }
}

function readProperties(owner: object): Map<PropertyKey, unknown> {
  return new Map(
    Reflect.ownKeys(owner).map((key) => {
      const { value, get } = readProperty(owner, key);
      return [key, get ?? value];
    }),
  );
}
