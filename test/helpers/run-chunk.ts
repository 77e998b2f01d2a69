import { createContext, Script, type Context } from "node:vm";

export interface ChunkRun {
  /** What requiring the entry gives. */
  exports: Record<string, unknown>;
  /** What the modules pushed on the global `log`. */
  log: unknown[];
  context: Context;
}

/**
 * Evaluates the modules of chunks in a context of their own, with a runtime that does what webpack's and
 * Rspack's do, and requires one of them.
 */
export function runChunk(texts: Iterable<string>, entryId: string): ChunkRun {
  const context = createContext({ log: [] as unknown[], console });
  new Script("globalThis.self = globalThis.window = globalThis;").runInContext(context);
  for (const text of texts) new Script(text, { filename: "chunk.js" }).runInContext(context);
  const load = new Script(RUNTIME, { filename: "runtime.js" }).runInContext(context) as (id: string) => Record<string, unknown>;
  return { exports: load(entryId), log: context["log"] as unknown[], context };
}

const RUNTIME = `(() => {
  const factories = {};
  for (const key of Object.keys(self)) {
    if (/^(webpack|rspack)Chunk/.test(key)) for (const chunk of self[key]) Object.assign(factories, chunk[1]);
  }
  const cache = {};
  function require(id) {
    if (cache[id]) return cache[id].exports;
    if (!Object.hasOwn(factories, id)) throw new Error("Cannot find module '" + id + "'");
    const module = (cache[id] = { id, loaded: false, exports: {} });
    factories[id].call(module.exports, module, module.exports, require);
    module.loaded = true;
    return module.exports;
  }
  const define = (exports, key, descriptor) => {
    if (!Object.hasOwn(exports, key)) Object.defineProperty(exports, key, { enumerable: true, ...descriptor });
  };
  require.m = factories;
  require.c = cache;
  require.g = globalThis;
  require.o = (object, key) => Object.hasOwn(object, key);
  require.r = (exports) => {
    Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
    Object.defineProperty(exports, "__esModule", { value: true });
  };
  require.d = (exports, getters, values) => {
    if (Array.isArray(getters)) {
      for (let at = 0; at < getters.length; ) {
        const key = getters[at++];
        const getter = getters[at++];
        define(exports, key, getter === 0 ? { value: getters[at++] } : { get: getter });
      }
    } else {
      for (const key in getters) if (Object.hasOwn(getters, key)) define(exports, key, { get: getters[key] });
      for (const key in values) if (Object.hasOwn(values, key)) define(exports, key, { value: values[key] });
    }
  };
  require.dn = (value) => Object.prototype.hasOwnProperty.call(value, "name") || Object.defineProperty(value, "name", { value: "default", configurable: true });
  require.n = (module) => {
    const getter = module && module.__esModule ? () => module.default : () => module;
    require.d(getter, { a: getter });
    return getter;
  };
  require.t = (value, mode) => {
    if (mode & 1) value = require(value);
    if (mode & 8) return value;
    if (typeof value === "object" && value && mode & 4 && value.__esModule) return value;
    const namespace = {};
    require.r(namespace);
    if (value) for (const key of Object.getOwnPropertyNames(value)) define(namespace, key, { get: () => value[key] });
    define(namespace, "default", { get: () => value });
    return namespace;
  };
  require.nmd = (module) => Object.assign(module, { paths: [], children: module.children || [] });
  require.hmd = (module) => Object.create(module);
  require.cw = (factory) => {
    let module;
    return () => {
      if (!module) factory((module = { exports: {} }), module.exports);
      return module.exports;
    };
  };
  require.e = () => Promise.resolve();
  return require;
})()`;
