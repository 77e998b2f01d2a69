import type { ResourceLimits } from "node:worker_threads";
import { Worker } from "jest-worker";
import { findBuiltFile } from "../built-file";
import { FedshakeError } from "../errors";
import type { CutJob, PlannedBuild, VerifiedBuild } from "./cut-build";
import type { Minimized, MinimizeJob } from "./minimize";

/** Of each thread. Larger ones are no faster here, and what they hold is held by each thread. */
const NURSERY_MEGABYTES = 24;

/** An engine that may take less lets less garbage lie: up to as much again as what is needed, instead of three times as much. */
const SMALL_HEAP: ResourceLimits = { maxOldGenerationSizeMb: 1536 };

/** Longer texts, in characters, are minimized in a thread without that limit. terser takes 240 bytes for each. */
const MAX_MINIMIZED = 2 ** 21;

/** Builds with larger chunks, in bytes together, are cut in a thread without that limit. Each takes 12 bytes. */
const MAX_CUT = 2 ** 25;

type Cutter = Worker & {
  cutBuild(job: CutJob): Promise<PlannedBuild>;
  verifyBuild(folder: string): Promise<VerifiedBuild>;
  saveModels(): Promise<void>;
};

type Minimizer = Worker & { minimize(job: MinimizeJob): Promise<Minimized> };

/** Builds that are cut in one thread. */
interface Group {
  /** How many of them are still to be verified. */
  left: number;
  thread: Promise<Cutter> | null;
  /** Whether a build of it may need more than the limited heap. */
  isLarge: boolean;
  /** The thread takes one call at a time. */
  readonly turns: Slots;
}

/**
 * Cuts and minimizes in threads. Builds of one group are cut one after the other in one thread, which remembers what it
 * has read, and which ends with them, so that its memory is there for the rest. Its methods reject with whatever goes
 * wrong there.
 */
export class OptimizeWorkers {
  readonly #groups = new Map<string, Group>();
  /** Threads that are not needed any more. */
  readonly #ending: Array<Promise<void>> = [];
  readonly #count: number;
  readonly #minimizers: Minimizer;
  readonly #slots: Slots;
  /** Loads its code while it is found out what is to be cut. */
  #first: Promise<Cutter> | null = startCutter(SMALL_HEAP);

  /** @param count of threads that work at the same time */
  constructor(count: number) {
    this.#count = count;
    this.#slots = new Slots(count);
    this.#minimizers = startMinimizers(count, SMALL_HEAP);
    // Whoever asks the thread for something hears of it.
    this.#first?.catch(() => undefined);
  }

  /**
   * Announces a build, so that its group's thread does not end before it.
   *
   * @param bytes of its chunks together
   */
  expect(name: string, bytes: number): void {
    const group: Group = this.#groups.get(name) ?? { left: 0, thread: null, isLarge: false, turns: new Slots(1) };
    group.left++;
    group.isLarge ||= bytes > MAX_CUT;
    this.#groups.set(name, group);
  }

  /** Cuts a build that was announced. What it gives may be minimized, but counts only once {@link verifyBuild} agrees. */
  async cutBuild(name: string, job: CutJob): Promise<PlannedBuild> {
    const group = this.#getGroup(name);
    const thread = await (group.thread ??= this.#takeThread(group));
    return this.#runUrgent(group, () => thread.cutBuild(job));
  }

  /** To be called once for each build that was cut. */
  async verifyBuild(name: string, folder: string): Promise<VerifiedBuild> {
    const group = this.#getGroup(name);
    const thread = await group.thread;
    if (thread === null) throw new Error(`${folder} was not cut`);
    const verified = await this.#runUrgent(group, () => thread.verifyBuild(folder));
    group.left--;
    if (group.left === 0) {
      this.#groups.delete(name);
      this.#ending.push(endCutter(thread));
    }
    return verified;
  }

  /** Lets each thread load a tool while there is nothing to minimize yet. */
  loadTool(job: Omit<MinimizeJob, "code">): void {
    // A tool that cannot be loaded is told of when it is needed.
    for (let thread = 0; thread < this.#count; thread++) this.#minimizers.minimize({ ...job, code: "" }).catch(() => undefined);
  }

  minimize(job: MinimizeJob): Promise<Minimized> {
    return this.#slots.run(() => restoreErrors(job.code.length <= MAX_MINIMIZED ? this.#minimizeSmall(job) : minimizeAlone(job)));
  }

  async close(): Promise<void> {
    const cutters = [this.#first, ...Array.from(this.#groups.values(), ({ thread }) => thread)];
    await Promise.all([...this.#ending, this.#minimizers.end(), ...cutters.map(async (thread) => (await thread?.catch(() => null))?.end())]);
  }

  /** A tool may need more memory than most do: where the thread ends under it, it gets one without a limit. */
  #minimizeSmall(job: MinimizeJob): Promise<Minimized> {
    return this.#minimizers.minimize(job).catch((error: unknown) => {
      if (isDeath(error)) return minimizeAlone(job);
      throw error;
    });
  }

  #takeThread({ isLarge }: Group): Promise<Cutter> {
    if (isLarge) return startCutter({});
    const first = this.#first;
    this.#first = null;
    return first ?? startCutter(SMALL_HEAP);
  }

  /** Before whatever waits to be minimized: the earlier all is cut, the earlier the thread's memory is free. */
  #runUrgent<T>({ turns }: Group, task: () => Promise<T>): Promise<T> {
    return this.#slots.run(() => turns.run(() => restoreErrors(task())), true);
  }

  #getGroup(name: string): Group {
    const group = this.#groups.get(name);
    if (!group) throw new Error(`a build of the group ${name} was not announced`);
    return group;
  }
}

/** Lets so many tasks run at the same time; the others wait for their turn. */
class Slots {
  readonly #waiting: Array<() => void> = [];
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  async run<T>(task: () => Promise<T>, isUrgent = false): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => (isUrgent ? this.#waiting.unshift(resolve) : this.#waiting.push(resolve)));
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}

/** A thread that has loaded its code, and takes calls. */
async function startCutter(resourceLimits: ResourceLimits): Promise<Cutter> {
  const thread = startThreads("cut-build", 1, ["cutBuild", "verifyBuild", "saveModels"], resourceLimits) as Cutter;
  await thread.start();
  return thread;
}

/** Lets a thread end, once it has remembered what it read. */
async function endCutter(thread: Cutter): Promise<void> {
  // What is only remembered is no reason to fail.
  await thread.saveModels().catch(() => undefined);
  await thread.end();
}

function startMinimizers(count: number, resourceLimits: ResourceLimits): Minimizer {
  return startThreads("minimize", count, ["minimize"], resourceLimits) as Minimizer;
}

async function minimizeAlone(job: MinimizeJob): Promise<Minimized> {
  const thread = startMinimizers(1, {});
  try {
    return await thread.minimize(job);
  } finally {
    await thread.end();
  }
}

/** @param file of `dist`; its exports are the methods */
function startThreads(file: "cut-build" | "minimize", count: number, exposedMethods: string[], resourceLimits: ResourceLimits): Worker {
  return new Worker(findBuiltFile(`${file}.cjs`), {
    enableWorkerThreads: true,
    numWorkers: count,
    exposedMethods,
    maxRetries: 1,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MEGABYTES, ...resourceLimits },
  });
}

/** Errors lose their class on the way between threads, and keep their properties. */
async function restoreErrors<T>(result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    if (isDeath(error)) {
      const message = "the thread ended early, most likely for want of memory (NODE_OPTIONS=--max-old-space-size=8192 allows 8 GB)";
      throw new Error(message, { cause: error });
    }
    const { code, reason, hint, file } = error as Partial<FedshakeError>;
    if (code === undefined || reason === undefined) throw error;
    throw new FedshakeError(code, reason, { hint, file, cause: error });
  }
}

/** Whether a thread ended before it replied. */
function isDeath(error: unknown): boolean {
  return (error as { type?: unknown }).type === "WorkerError";
}
