import { createRandom } from "../../../test/helpers/random";

/** What a library may ask for the time, for chance, or for a later turn; the same in every run. */
export interface Clock {
  /** Draws lots from the start again. */
  reset(seed: string): void;
  /** Runs what waits for a later turn, in the order of its time, and what that asks for, up to a limit. */
  runTimers(limit: number): void;
}

interface Timer {
  id: number;
  due: number;
  /** Null for a timer that fires once. */
  period: number | null;
  run: () => void;
}

/** 2026-11-20, a Friday. */
const START = Date.UTC(2026, 10, 20, 12, 34, 56, 789);

/**
 * Replaces the context's clock, timers and sources of chance.
 *
 * @param log Receives what is asked for, and what fails in a later turn.
 */
export function installClock(scope: Record<PropertyKey, unknown>, log: (kind: string, ...details: unknown[]) => void): Clock {
  let now = START;
  let random = createRandom("load");
  let timers: Timer[] = [];
  let lastId = 0;

  const add = (kind: string, callback: unknown, delay: unknown, values: unknown[], repeats = false): number => {
    const wait = Math.max(Number(delay) || 0, 1);
    log(kind, delay);
    if (typeof callback !== "function") return 0;
    const run = (): void => void Reflect.apply(callback, undefined, values);
    timers.push({ id: ++lastId, due: now + wait, period: repeats ? wait : null, run });
    return lastId;
  };
  const remove = (id: unknown): void => void (timers = timers.filter((timer) => timer.id !== id));
  const define = (name: string, value: unknown): void =>
    void Object.defineProperty(scope, name, { value, writable: true, configurable: true, enumerable: false });

  define("setTimeout", (callback: unknown, delay: unknown, ...values: unknown[]) => add("setTimeout", callback, delay, values));
  define("setInterval", (callback: unknown, delay: unknown, ...values: unknown[]) => add("setInterval", callback, delay, values, true));
  define("setImmediate", (callback: unknown, ...values: unknown[]) => add("setImmediate", callback, 0, values));
  define("requestAnimationFrame", (callback: unknown) => add("requestAnimationFrame", callback, 16, [now - START]));
  define("requestIdleCallback", (callback: unknown) => add("requestIdleCallback", callback, 50, [{ didTimeout: false, timeRemaining: () => 10 }]));
  for (const name of ["clearTimeout", "clearInterval", "clearImmediate", "cancelAnimationFrame", "cancelIdleCallback"]) define(name, remove);
  define("MessageChannel", createMessageChannel(add));
  define("performance", { now: () => now - START, timeOrigin: START, mark() {}, measure() {} });
  define("crypto", createCrypto(() => random()));
  define("Date", createDate(() => now));
  Math.random = () => random();

  return {
    reset: (seed) => void (random = createRandom(seed)),
    runTimers(limit) {
      for (let count = 0; count < limit && timers.length > 0; count++) {
        const next = timers.reduce((first, timer) => (timer.due < first.due ? timer : first));
        now = Math.max(now, next.due);
        if (next.period === null) remove(next.id);
        else next.due += next.period;
        try {
          next.run();
        } catch (error) {
          log("a timer throws", error);
        }
      }
    },
  };
}

function createMessageChannel(add: (kind: string, callback: unknown, delay: unknown, values: unknown[]) => number): unknown {
  class Port {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    peer: Port | null = null;
    postMessage(data: unknown): void {
      add("postMessage", () => this.peer?.onmessage?.({ data }), 0, []);
    }
    start(): void {}
    close(): void {}
  }
  return class MessageChannel {
    port1 = new Port();
    port2 = new Port();
    constructor() {
      this.port1.peer = this.port2;
      this.port2.peer = this.port1;
    }
  };
}

function createCrypto(random: () => number): unknown {
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join("");
  return {
    getRandomValues(values: Uint8Array) {
      for (let at = 0; at < values.length; at++) values[at] = Math.floor(random() * 256);
      return values;
    },
    randomUUID: () => `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`,
  };
}

/** The context's own `Date`, but for the present. */
function createDate(now: () => number): DateConstructor {
  const replaced: DateConstructor = new Proxy(Date, {
    construct: (target, values, newTarget) => Reflect.construct(target, values.length > 0 ? values : [now()], newTarget) as object,
    apply: () => new Date(now()).toString(),
    get: (target, key) => (key === "now" ? now : (Reflect.get(target, key) as unknown)),
  });
  Object.defineProperty(Date.prototype, "constructor", { value: replaced, writable: true, configurable: true });
  return replaced;
}
