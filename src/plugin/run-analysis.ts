import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { FedshakeError, type FedshakeErrorCode, type FedshakeErrorDetails } from "../errors";
import type { Analysis, AnalysisInput } from "./analyze";

/** An {@link Analysis} whose errors have been taken apart: classes do not survive the way between threads. */
export interface AnalysisMessage extends Omit<Analysis, "diagnostics"> {
  diagnostics: Array<{ code: FedshakeErrorCode; reason: string; details: FedshakeErrorDetails }>;
}

/**
 * Parsing makes much short-lived garbage. In a thread with a large nursery most of it is never copied, and the
 * bundler's heap, in which every collection is dear, sees none of it.
 */
const NURSERY_MEGABYTES = 256;

/** Runs the analysis in a thread of its own. Rejects with whatever it throws. */
export async function runAnalysis(input: AnalysisInput): Promise<Analysis> {
  const worker = new Worker(findWorkerFile(), {
    workerData: input,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MEGABYTES },
  });
  const { diagnostics, ...analysis } = await new Promise<AnalysisMessage>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the analysis ended early, with code ${code}`)));
  });
  return { ...analysis, diagnostics: diagnostics.map(({ code, reason, details }) => new FedshakeError(code, reason, details)) };
}

/** The package refers to itself, which works from the sources as from `dist`. */
function findWorkerFile(): string {
  const manifest = createRequire(join(__dirname, "run-analysis.js")).resolve("fedshake/package.json");
  return join(dirname(manifest), "dist/analysis-worker.cjs");
}
