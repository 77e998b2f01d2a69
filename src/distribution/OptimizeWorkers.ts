import { Worker } from "jest-worker";
import { findBuiltFile } from "../built-file";
import { FedshakeError } from "../errors";
import type { BuildCut, CutJob } from "./cut-build";
import type { Minimized, MinimizeJob } from "./minimize";

/** Parsing makes much short-lived garbage, most of which is never copied in a thread with a large nursery. */
const NURSERY_MEGABYTES = 64;

type Threads = Worker & {
  cutBuild(job: CutJob): Promise<BuildCut>;
  minimize(job: MinimizeJob): Promise<Minimized>;
};

/** Cuts and minimizes in threads. Its methods reject with whatever goes wrong there. */
export class OptimizeWorkers {
  readonly #threads: Threads;

  /** @param count number of threads */
  constructor(count: number) {
    this.#threads = new Worker(findBuiltFile("optimize-worker.cjs"), {
      enableWorkerThreads: true,
      numWorkers: count,
      exposedMethods: ["cutBuild", "minimize"],
      // What was read for one app is at hand for the next that shares the same.
      computeWorkerKey: (method, job) => (method === "cutBuild" ? (job as CutJob).group : null),
      resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MEGABYTES },
    }) as Threads;
  }

  cutBuild(job: CutJob): Promise<BuildCut> {
    return restoreErrors(this.#threads.cutBuild(job));
  }

  minimize(job: MinimizeJob): Promise<Minimized> {
    return restoreErrors(this.#threads.minimize(job));
  }

  async close(): Promise<void> {
    await this.#threads.end();
  }
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
