import { setImmediate as nextTurn } from "node:timers/promises";
import type { Script } from "node:vm";
import { compileModule, startApp } from "../../test/helpers/shared-bundle";
import { exerciseOf, RENDERER, type Library } from "./libraries";
import type { Renderer } from "./observer/render";
import { World } from "./World";

/** What is seen of a library in a context of its own. All strings are JSON, in the observer's terms. */
export interface Observation {
  /** Why it could not be loaded; then there is nothing else. */
  failure: string | null;
  /** Names that it exports. */
  present: string[];
  effects: string;
  shapes: string;
  /** What came of what an app would do with it. */
  exercise: string;
  outcomes: string;
  html: string;
  /** Exports whose calls did not come to an end. */
  hanging: string[];
}

type Load = ReturnType<typeof startApp>;

export interface ObserveInput {
  library: Library;
  texts: ReadonlyMap<string, string>;
  /** Exports to look at; null: all, and none is called. */
  names: readonly string[] | null;
  seed: string;
  /** Exports that are known not to come to an end. */
  hanging: readonly string[];
}

/** Calls of all exports together. */
const CALLS = 400;
const MOST_CALLS = 40;
/** Of the calls of one export, in milliseconds. A busy machine must not make calls look endless. */
const TIME_LIMIT = 5000;
const LOAD_LIMIT = 20_000;
const TURNS = 5;

/** Loads libraries and looks at them. Compiles each text that several runs share once. */
export class LibraryObserver {
  private readonly scripts = new Map<string, { text: string; script: Script }>();

  constructor(
    private readonly createObserver: Script,
    /** Texts of the uncut build. */
    private readonly uncut: ReadonlyMap<string, string>,
  ) {}

  async observe(input: ObserveInput): Promise<Observation> {
    const { dom = false, unseen } = input.library;
    const world = new World(this.createObserver, dom === "exercise" ? isExercised(input) : dom, unseen?.properties ?? null);
    try {
      return await this.observeIn(world, input);
    } finally {
      world.close();
    }
  }

  private async observeIn(world: World, input: ObserveInput): Promise<Observation> {
    const { library, texts, names } = input;
    const { observer, context } = world;
    const observation: Observation = { failure: null, present: [], effects: "{}", shapes: "{}", exercise: "null", outcomes: "{}", html: "{}", hanging: [] };
    let load: Load;
    let exported: Record<string, unknown>;
    try {
      load = startApp(texts, context, (name, text) => this.compile(name, text));
      exported = await withinTime(load(library.key));
    } catch (error) {
      return { ...observation, failure: describeFailure(error) };
    }
    await nextTurn();
    observation.effects = observer.describeEffects();
    observation.present = [...observer.list(exported)];
    if (names === null) return observation;

    observation.shapes = observer.describe(exported, names);
    if (isExercised(input)) observation.exercise = await this.exercise(world, library, load);
    await this.probe(world, input, exported, names, observation);
    if (library.react) observation.html = await render(world, load, exported, names);
    return observation;
  }

  private async exercise(world: World, library: Library, load: Load): Promise<string> {
    try {
      const libraries: Record<string, Record<string, unknown>> = {};
      for (const key of Object.keys(exerciseOf(library)?.uses ?? {})) libraries[key] = await load(key);
      const ends = world.runWithin(LOAD_LIMIT, () => world.observer.exercise(library.key, libraries)) && (await runTurns(world, LOAD_LIMIT));
      return ends ? world.observer.exercised() : `"it does not come to an end"`;
    } catch (error) {
      return JSON.stringify(`it fails: ${describeFailure(error)}`);
    }
  }

  private async probe(world: World, { hanging, seed }: ObserveInput, exported: Record<string, unknown>, names: readonly string[], observation: Observation): Promise<void> {
    const { observer } = world;
    const called = names.filter((name) => !hanging.includes(name));
    const count = Math.max(1, Math.min(MOST_CALLS, Math.floor(CALLS / called.length)));
    for (let start = 0; start < called.length; start = observer.probed() + 1) {
      if (world.runWithin(TIME_LIMIT, () => observer.probe(exported, called, start, count, seed))) break;
      observation.hanging.push(called[observer.probed()] as string);
    }
    if (!(await runTurns(world, TIME_LIMIT))) observation.hanging.push("a timer");
    observation.outcomes = observer.outcomes();
  }

  private compile(name: string, text: string): Script {
    if (this.uncut.get(name) !== text) return compileModule(name, text);
    let known = this.scripts.get(name);
    if (known?.text !== text) this.scripts.set(name, (known = { text, script: compileModule(name, text) }));
    return known.script;
  }
}

/** Whether all that the library's exercise needs of it is there. */
function isExercised({ library, names }: ObserveInput): boolean {
  return exerciseOf(library)?.uses[library.key]?.every((name) => names?.includes(name)) ?? false;
}

/** Lets promises settle and timers fire, a few times; false when one does not come to an end. */
async function runTurns(world: World, limit: number): Promise<boolean> {
  for (let turn = 0; turn < TURNS; turn++) {
    await nextTurn();
    if (!world.runWithin(limit, () => world.observer.runTimers())) return false;
  }
  await nextTurn();
  return true;
}

async function render({ observer }: World, load: Load, exported: Record<string, unknown>, names: readonly string[]): Promise<string> {
  try {
    const { createElement } = await load("react");
    const { renderToStaticMarkup } = await load(RENDERER.key);
    return observer.render({ createElement, renderToStaticMarkup } as unknown as Renderer, exported, names);
  } catch (error) {
    return JSON.stringify(`the renderer fails: ${describeFailure(error)}`);
  }
}

async function withinTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => (timer = setTimeout(() => fail(new Error("loading does not come to an end")), LOAD_LIMIT)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function describeFailure(error: unknown): string {
  const { name, message } = error as { name?: unknown; message?: unknown };
  return `${String(name)}: ${String(message)}`;
}
