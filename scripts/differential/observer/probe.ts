import { createRandom } from "../../../test/helpers/random";
import type { Clock } from "./clock";
import { Describer, type Description } from "./describe";
import { generateArguments, type ArgumentSource } from "./generate-arguments";
import { isObject, readProperty, type Intrinsics } from "./intrinsics";
import type { EffectLog } from "./record-effects";

export interface ProbeTools {
  intrinsics: Intrinsics;
  log: EffectLog;
  clock: Clock;
  seed: string;
  unseen: RegExp | null;
}

/** What came of one call: arguments after it, result or error, effects. */
interface Outcome {
  call: string;
  values?: Description;
  result?: Description;
  throws?: Description;
  /** Where not even what came of it could be seen. */
  fails?: string;
  later?: Description;
  /** The stack ended: what came of the call, and all that comes after, may be otherwise each time. */
  overflows?: true;
  effects: Description[];
}

const LIMITS = { depth: 5, objects: 120 };
const POOL_SIZE = 16;
/** Methods that everything has, or that lead out of the library. */
const COMMON = new Set<PropertyKey>(["constructor", "__defineGetter__", "__defineSetter__", "caller", "callee", "arguments"]);

/**
 * Calls one export again and again, what it returns, and their methods, with arguments drawn by the seed.
 * Outcomes are added as they come, so that those before a call that hangs are known.
 */
export function probeExport(tools: ProbeTools, name: string, exported: unknown, others: readonly unknown[], count: number, outcomes: Outcome[]): void {
  const { intrinsics, log, clock, seed, unseen } = tools;
  const random = createRandom(`${seed} ${name}`);
  const describer = new Describer(intrinsics, { ...LIMITS, unseen });
  const pool: unknown[] = [exported];
  const source = (): ArgumentSource => ({ random, log, pool: random() < 0.5 && others.length > 0 ? others : pool });
  for (let at = 0; at < count; at++) {
    const target = random() < 0.5 ? exported : pool[Math.floor(random() * pool.length)];
    if (!isObject(target)) continue;
    clock.reset(`${seed} ${name} ${at}`);
    const outcome: Outcome = { call: "", effects: [] };
    outcomes.push(outcome);
    try {
      const call = chooseCall(target, random, intrinsics);
      if (call === null) continue;
      outcome.call = call.title;
      const values = generateArguments(source(), call.arity);
      const result = attempt(call, values, outcome, describer);
      outcome.values = describer.describe(values);
      if (result instanceof Promise) awaitResult(result, outcome, describer);
      if (isObject(result) && !intrinsics.has(result) && pool.length < POOL_SIZE) pool.push(result);
    } catch (error) {
      // Looking at things can fail, too: they may be proxies.
      outcome.fails = String(error);
    }
    outcome.effects = log.take();
    if (describer.overflows + log.overflows > 0) {
      outcome.overflows = true;
      return;
    }
  }
}

function attempt(call: Call, values: unknown[], outcome: Outcome, describer: Describer): unknown {
  let result: unknown;
  try {
    result = call.run(values);
  } catch (error) {
    outcome.throws = describer.describe(error);
    return undefined;
  }
  outcome.result = describer.describe(result);
  return result;
}

interface Call {
  title: string;
  arity: number;
  run(values: unknown[]): unknown;
}

function chooseCall(target: object, random: () => number, intrinsics: Intrinsics): Call | null {
  const methods = collectMethods(target, intrinsics);
  if (typeof target === "function" && (methods.length === 0 || random() < 0.75)) {
    const isClass = /^class\b/.test(Function.prototype.toString.call(target));
    const hasMethods = Reflect.ownKeys((readProperty(target, "prototype").value as object | undefined) ?? {}).length > 1;
    const chance = isClass ? 0.95 : hasMethods ? 0.6 : 0;
    const arity = target.length;
    if (random() < chance) return { title: "new", arity, run: (values) => Reflect.construct(target, values) as unknown };
    return { title: "call", arity, run: (values) => Reflect.apply(target, undefined, values) as unknown };
  }
  if (methods.length === 0) return null;
  const [key, method] = methods[Math.floor(random() * methods.length)] as [PropertyKey, (...values: unknown[]) => unknown];
  return { title: `.${String(key)}`, arity: method.length, run: (values) => Reflect.apply(method, target, values) };
}

/** Methods of an object, its own and inherited ones of the library; getters are not run. */
function collectMethods(target: object, intrinsics: Intrinsics): Array<[PropertyKey, unknown]> {
  const methods = new Map<PropertyKey, unknown>();
  for (let owner: object | null = target; owner && !intrinsics.has(owner); owner = Object.getPrototypeOf(owner) as object | null) {
    for (const key of Reflect.ownKeys(owner)) {
      if (methods.has(key) || COMMON.has(key)) continue;
      const { value } = readProperty(owner, key);
      if (typeof value === "function" && !intrinsics.has(value)) methods.set(key, value);
    }
  }
  return [...methods];
}

function awaitResult(promise: Promise<unknown>, outcome: Outcome, describer: Describer): void {
  outcome.later = "pending";
  promise.then(
    (value) => void (outcome.later = { value: describer.describe(value) }),
    (error) => void (outcome.later = { rejects: describer.describe(error) }),
  );
}
