import { exercises } from "../exercises";
import { installClock } from "./clock";
import { Describer, type Description } from "./describe";
import { collectIntrinsics, type Intrinsics } from "./intrinsics";
import { probeExport } from "./probe";
import { provideMissing } from "./provide-missing";
import { EffectLog, GlobalsSnapshot, recordCalls } from "./record-effects";
import { renderExports, type Renderer } from "./render";

type Exports = Record<string, unknown>;

/**
 * Watches a library from inside its context, so that everything it is given is of its own world. Created before the
 * library is loaded; every answer is JSON.
 */
export interface Observer {
  /** What loading it did to the world around it. */
  describeEffects(): string;
  /** Names of what it exports. */
  list(exported: Exports): string[];
  /** Presence, shape and values of exports, by name. */
  describe(exported: Exports, names: readonly string[]): string;
  /** Starts what an app would do with the library; {@link exercised} has what came of it. */
  exercise(key: string, libraries: Record<string, Exports>): void;
  exercised(): string;
  /** Calls the exports, `count` times each, from the one at `start`; {@link outcomes} has what came of it. */
  probe(exported: Exports, names: readonly string[], start: number, count: number, seed: string): void;
  /** How many exports have been probed to the end. */
  probed(): number;
  /** What came of the calls, by name. */
  outcomes(): string;
  render(renderer: Renderer, exported: Exports, names: readonly string[]): string;
  runTimers(): void;
}

const SHAPE_LIMITS = { depth: 8, objects: 400 };
const EFFECT_LIMITS = { depth: 3, objects: 20 };
const TIMERS_PER_TURN = 50;

/**
 * @param scope The context's global object.
 * @param hidden Pattern of properties that are not compared.
 */
export function createObserver(scope: Record<PropertyKey, unknown>, hidden: string | null): Observer {
  // Traces tell positions in chunks, which a cut moves.
  Error.stackTraceLimit = 0;
  const unseen = hidden === null ? null : new RegExp(hidden);
  let intrinsics: Intrinsics = new Map();
  const log = new EffectLog(() => new Describer(intrinsics, EFFECT_LIMITS));
  const clock = installClock(scope, log.add);
  recordCalls(scope, log);
  provideMissing(scope, log);
  intrinsics = collectIntrinsics(scope);
  const snapshot = new GlobalsSnapshot(scope);
  const outcomes: Record<string, unknown[]> = Object.create(null) as Record<string, unknown[]>;
  let probed = 0;
  let exercised: () => unknown = () => null;

  return {
    describeEffects: () => JSON.stringify({ calls: log.take(), globals: snapshot.describeChanges(() => new Describer(intrinsics, EFFECT_LIMITS)) }),
    list: (exported) => Object.keys(exported),
    describe(exported, names) {
      const describer = new Describer(intrinsics, { ...SHAPE_LIMITS, unseen });
      const described: Record<string, Description> = Object.create(null) as Record<string, Description>;
      for (const name of names) {
        try {
          described[name] = Object.hasOwn(exported, name) ? describer.describe(exported[name]) : "missing";
        } catch (error) {
          described[name] = { throws: String(error) };
        }
      }
      return JSON.stringify(described);
    },
    exercise(key, libraries) {
      exercised = () => "pending";
      const settle = (result: unknown): void => void (exercised = typeof result === "function" ? (result as () => unknown) : () => result);
      const fail = (error: unknown): void => settle({ throws: error });
      try {
        const result = exercises[key]?.run(libraries);
        if (result instanceof Promise) result.then(settle, fail);
        else settle(result);
      } catch (error) {
        fail(error);
      }
    },
    exercised() {
      const describer = new Describer(intrinsics, { ...SHAPE_LIMITS, unseen });
      let result: unknown;
      try {
        result = exercised();
      } catch (error) {
        result = { throws: error };
      }
      return JSON.stringify({ result: describer.describe(result), effects: log.take() });
    },
    probe(exported, names, start, count, seed) {
      const tools = { intrinsics, log, clock, seed, unseen };
      const others = names.map((name) => read(exported, name));
      for (probed = start; probed < names.length; probed++) {
        const name = names[probed] as string;
        probeExport(tools, name, read(exported, name), others, count, (outcomes[name] = []) as never[]);
      }
    },
    probed: () => probed,
    outcomes: () => JSON.stringify({ calls: outcomes, after: log.take() }),
    render: (renderer, exported, names) => JSON.stringify(renderExports(renderer, exported, names, clock, log)),
    runTimers: () => clock.runTimers(TIMERS_PER_TURN),
  };
}

/** An export may fail when it is read; its shape says so. */
function read(exported: Exports, name: string): unknown {
  try {
    return exported[name];
  } catch {
    return undefined;
  }
}
