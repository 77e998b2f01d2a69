import { Script } from "node:vm";
import { runChunk, type ChunkRun } from "./run-chunk";

/**
 * Everything that can be seen of a value: its properties, its identity, what it gives when it is called, as a method of
 * the exports and by itself, or constructed, and what it is after that. Promises and generators are followed.
 */
const OBSERVE = `async (exports, names) => {
  const seen = new Map();
  const pending = [];
  const attempt = (run) => { try { return run(); } catch (error) { return "throws " + error?.message; } };
  const look = (value, depth) => {
    if (value === null || (typeof value !== "object" && typeof value !== "function")) return String(value) + ":" + typeof value;
    if (seen.has(value)) return "#" + seen.get(value);
    if (depth === 0) return typeof value;
    seen.set(value, seen.size);
    const shown = {};
    if (value instanceof Promise) {
      pending.push(value.then((result) => { shown.result = look(result, depth - 1); }, (error) => { shown.rejected = String(error?.message); }));
      return shown;
    }
    if (typeof value.next === "function" && typeof value[Symbol.iterator] === "function") return Array.from(value, (item) => look(item, depth - 1));
    for (const key of Reflect.ownKeys(value)) {
      const descriptor = Object.getOwnPropertyDescriptor(value, key);
      if (!descriptor || "value" in descriptor) shown["." + String(key)] = attempt(() => look(value[key], depth - 1));
      else shown["." + String(key)] = attempt(() => look(descriptor.get?.call(value), depth - 1));
    }
    if (typeof value === "function") shown["()"] = attempt(() => look(value(), depth - 1));
    return shown;
  };
  const shown = names.map((name) => [
    attempt(() => look(exports[name], 6)),
    attempt(() => look(exports[name](), 3)),
    attempt(() => look(new exports[name](), 3)),
    attempt(() => look(exports[name], 2)),
  ]);
  for (const result of pending) await result;
  return JSON.stringify(shown);
}`;

/** What can be seen of some exports of a library, as text, its calls' effects on them included. */
export function observeExports({ exports, context }: ChunkRun, names: readonly string[]): Promise<string> {
  return (new Script(OBSERVE).runInContext(context) as (exports: object, names: readonly string[]) => Promise<string>)(exports, names);
}

/** Evaluates a module of a chunk; null where it fails by itself, such as one that reads a class before its declaration. */
export function runOrNull(text: string, entryId: string): ChunkRun | null {
  try {
    return runChunk([text], entryId);
  } catch {
    return null;
  }
}
