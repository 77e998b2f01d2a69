import { Worker } from "node:worker_threads";
import { findBuiltFile } from "../built-file";
import { unpackErrors, type PackedError } from "../errors";
import type { PackedModels } from "../model-store";
import type { ProvidedLibrary, PruneOptions } from "../prune";
import type { Uses } from "../types";
import type { BuildTexts, Cut } from "../analysis";

export type AnalysisRequest =
  | { kind: "read"; build: BuildTexts; project: string | null; packs: boolean }
  | { kind: "cut"; uses: readonly Uses[]; options: PruneOptions }
  | { kind: "annotate" }
  | { kind: "pack" }
  | { kind: "end" };

/** Libraries travel as JSON, which keeps names such as `__proto__`; errors taken apart, as classes do not survive. */
export interface AnalysisReply {
  provided?: string;
  cut?: PackedCut;
  files?: Cut["files"];
  models?: PackedModels[];
}

export interface PackedCut extends Omit<Cut, "diagnostics"> {
  diagnostics: PackedError[];
}

export function unpackCut({ diagnostics, ...cut }: PackedCut): Cut {
  return { ...cut, diagnostics: unpackErrors(diagnostics) };
}

/** Runs an analysis in a thread of its own: the bundler's heap, in which every collection is dear, sees none of its garbage. Its methods reject with whatever goes wrong there. */
export class AnalysisThread {
  readonly #worker = new Worker(findWorkerFile());
  #isAtWork = false;

  /**
   * Reads the chunks; JSON of what they provide.
   *
   * @param project a folder of the project that remembers what was read; null: nothing does
   * @param packs whether {@link pack} will be called
   */
  async read(build: BuildTexts, project: string | null, packs: boolean): Promise<string> {
    const { provided } = await this.#ask({ kind: "read", build, project, packs });
    return provided ?? "[]";
  }

  async cut(uses: readonly Uses[], options: PruneOptions): Promise<PackedCut> {
    const { cut } = await this.#ask({ kind: "cut", uses, options });
    if (!cut) throw new Error("the analysis gave no cut");
    return cut;
  }

  /** What marks imports PURE where nothing is cut. */
  async annotate(): Promise<Cut["files"]> {
    const { files } = await this.#ask({ kind: "annotate" });
    return files ?? [];
  }

  /** What it has read, for another process. */
  async pack(): Promise<PackedModels[]> {
    const { models } = await this.#ask({ kind: "pack" });
    return models ?? [];
  }

  /**
   * Lets the thread end, once it has remembered what it read; the build need not wait for that. Where it is still at
   * work nobody waits for what comes of it, and it ends there and then.
   */
  end(): void {
    // What is only remembered is no reason to fail.
    this.#worker.on("error", () => undefined);
    if (this.#isAtWork) void this.#worker.terminate();
    else this.#worker.postMessage({ kind: "end" } satisfies AnalysisRequest);
  }

  #ask(request: AnalysisRequest): Promise<AnalysisReply> {
    const worker = this.#worker;
    this.#isAtWork = true;
    return new Promise((resolve, reject) => {
      const onMessage = (reply: AnalysisReply): void => {
        worker.off("error", onError).off("exit", onExit);
        this.#isAtWork = false;
        resolve(reply);
      };
      const onError = (error: unknown): void => {
        worker.off("message", onMessage).off("exit", onExit);
        reject(error as Error);
      };
      const onExit = (code: number): void => onError(new Error(`the analysis ended early, with code ${code}`));
      worker.once("message", onMessage).once("error", onError).once("exit", onExit);
      worker.postMessage(request);
    });
  }
}

export function parseProvided(json: string): ProvidedLibrary[] {
  return JSON.parse(json) as ProvidedLibrary[];
}

/** The code of the thread. */
export function findWorkerFile(): string {
  return findBuiltFile("analysis-worker.cjs");
}
