import { createContext, Script } from "node:vm";
import { transformSync } from "esbuild";

export interface Behaviour {
  /** What was logged. */
  log: unknown[];
  /** What `exec` made of the exports. */
  result: unknown;
}

/**
 * Runs a script, a module with or without JSX, or a bundle, and says what can be seen of it.
 *
 * @param exec Source of a function of the exports.
 * @param requireId Of a chunk: the module to require; its exports count.
 */
export function runCode(code: string, exec: string | null, requireId?: string): Behaviour {
  const log: unknown[] = [];
  const record = (...values: unknown[]): unknown => {
    log.push(values.map(toPlainData));
    return values[0];
  };
  const module = { exports: {} as Record<string, unknown> };
  const context = createContext({
    log: record,
    console: { log: record },
    module,
    exports: module.exports,
    require: createModule,
    create: () => ({ go: record }),
    register: (name: string) => record("register", name),
    isTracing: () => true,
    React: { createElement },
  });
  new Script("globalThis.self = globalThis;").runInContext(context);
  const format = /^\s*(?:import|export)\b/m.test(code) ? ({ format: "cjs" } as const) : {};
  const script = transformSync(code.replace(/^#!.*/, ""), { ...format, loader: "jsx", target: "node20" }).code;
  new Script(script, { filename: "code.js" }).runInContext(context);
  if (requireId !== undefined) {
    const load = new Script(`(${loadChunk.toString()})`).runInContext(context) as typeof loadChunk;
    module.exports = load(requireId) as Record<string, unknown>;
  }
  const result: unknown = exec === null ? null : (new Script(`(${exec.trim().replace(/;$/, "")})`).runInContext(context) as (given: unknown) => unknown)(module.exports);
  return { log, result: toPlainData(result) };
}

/** A value of another context as data of this one; what is no data is named. */
function toPlainData(value: unknown): unknown {
  if (typeof value === "function") return `function ${value.name}`;
  if (typeof value === "symbol" || typeof value === "bigint" || value === undefined) return `${typeof value} ${String(value)}`;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, toPlainData);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlainData(inner)]));
}

const NAMES = ["default", "used", "unused", "send", "join", "Camera", "a", "b", "c", "d"];

/** A module with exports of many names: functions that say how they were called. */
function createModule(name: string): object {
  if (name === "react") return { __esModule: true, default: { createElement } };
  const call = (key: string) => [key, (...values: unknown[]) => `${name}.${key}(${values.map((value) => typeof value).join()})`];
  return Object.defineProperty(Object.fromEntries(NAMES.map(call)) as object, "__esModule", { value: true });
}

/** Elements as plain data. Nothing is shown of null, and texts side by side are one. */
function createElement(type: unknown, props: Record<string, unknown> | null, ...children: unknown[]): object {
  const shown: unknown[] = [];
  for (const child of children.flat(9)) {
    if (child === null || child === undefined || typeof child === "boolean") continue;
    if (typeof child === "string" && typeof shown.at(-1) === "string") shown.push(`${String(shown.pop())}${child}`);
    else shown.push(child);
  }
  return { type: typeof type === "function" ? type.name : type, props, children: shown };
}

/** Runs in the context of the chunks: a runtime for what they have pushed on a global, or exported. */
function loadChunk(requireId: string): unknown {
  type Factory = (module: object, exports: object, require: (id: string) => unknown) => void;
  const global = globalThis as unknown as Record<string, Array<[unknown, Record<string, Factory>]>> & { module: { exports: Record<string, Record<string, Factory>> } };
  const factories: Record<string, Factory> = {};
  for (const key of Object.keys(global)) if (/Chunk/.test(key)) for (const chunk of global[key] ?? []) Object.assign(factories, chunk[1]);
  const { exports } = global.module;
  Object.assign(factories, exports["modules"], exports["__webpack_esm_modules__"]);
  const cache: Record<string, { exports: object }> = {};
  const require = (id: string): unknown => {
    const cached = cache[id];
    if (cached) return cached.exports;
    const module = (cache[id] = { exports: {} });
    const factory = factories[id];
    if (!factory) throw new Error(`Cannot find module "${id}"`);
    factory(module, module.exports, require);
    return module.exports;
  };
  Object.assign(require, {
    r: (target: object) => Object.defineProperty(target, "__esModule", { value: true }),
    d: (target: object, getters: Record<string, () => unknown>) => {
      for (const key in getters) Object.defineProperty(target, key, { enumerable: true, get: getters[key] as () => unknown });
    },
  });
  return require(requireId);
}
