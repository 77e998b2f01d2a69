import { Worker } from "jest-worker";
import { findBuiltFile } from "../built-file";
import { FedshakeError } from "../errors";
import type { BuildCut, CutJob } from "./cut-build";
import type { Minimized, MinimizeJob } from "./minimize";

/** Of each thread. Larger ones are no faster here, and what they hold is held by each thread. */
const NURSERY_MEGABYTES = 24;

type Cutter = Worker & { cutBuild(job: CutJob): Promise<BuildCut> };

type Minimizers = Worker & { minimize(job: MinimizeJob): Promise<Minimized> };

/**
 * Cuts and minimizes in threads. Builds of one group are cut one after the other in one thread, which remembers what it
 * has read, and which ends with them, so that its memory is there for the rest. Its methods reject with whatever goes
 * wrong there.
 */
export class OptimizeWorkers {
  /** By group: builds that are still to be cut, and their thread, once there is one. */
  readonly #groups = new Map<string, { left: number; thread: Cutter | null }>();
  readonly #minimizers: Minimizers;

  /**
   * @param count number of threads that minimize
   * @param groups those of all builds
   */
  constructor(count: number, groups: readonly string[]) {
    this.#minimizers = startThreads(count, "minimize") as Minimizers;
    for (const name of groups) {
      const group = this.#groups.get(name);
      if (group) group.left++;
      else this.#groups.set(name, { left: 1, thread: null });
    }
  }

  async cutBuild(name: string, job: CutJob): Promise<BuildCut> {
    const group = this.#groups.get(name) ?? { left: 1, thread: null };
    this.#groups.set(name, group);
    const thread = (group.thread ??= startThreads(1, "cutBuild") as Cutter);
    try {
      return await restoreErrors(thread.cutBuild(job));
    } finally {
      group.left--;
      if (group.left <= 0) {
        this.#groups.delete(name);
        await thread.end();
      }
    }
  }

  minimize(job: MinimizeJob): Promise<Minimized> {
    return restoreErrors(this.#minimizers.minimize(job));
  }

  async close(): Promise<void> {
    for (const { thread } of this.#groups.values()) await thread?.end();
    await this.#minimizers.end();
  }
}

function startThreads(count: number, method: string): Worker {
  return new Worker(findBuiltFile("optimize-worker.cjs"), {
    enableWorkerThreads: true,
    numWorkers: count,
    exposedMethods: [method],
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MEGABYTES },
  });
}

/** Errors lose their class on the way between threads, and keep their properties. */
async function restoreErrors<T>(result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    const { code, reason, hint, file } = error as Partial<FedshakeError>;
    if (code === undefined || reason === undefined) throw error;
    throw new FedshakeError(code, reason, { hint, file, cause: error });
  }
}
