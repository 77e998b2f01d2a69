import { parentPort, workerData } from "node:worker_threads";
import { analyze, type AnalysisInput } from "./analyze";
import type { AnalysisMessage } from "./run-analysis";

const { diagnostics, ...analysis } = analyze(workerData as AnalysisInput);
const message: AnalysisMessage = {
  ...analysis,
  diagnostics: diagnostics.map(({ code, reason, hint, file, loc, frame }) => ({ code, reason, details: { hint, file, loc, frame } })),
};
parentPort?.postMessage(message);
