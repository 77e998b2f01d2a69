import { parentPort } from "node:worker_threads";
import { Analysis } from "../analysis";
import { packErrors } from "../errors";
import type { AnalysisReply, AnalysisRequest } from "./analysis-thread";

let analysis: Analysis | null = null;

parentPort?.on("message", (request: AnalysisRequest) => {
  if (request.kind === "read") {
    analysis = new Analysis(request.build, null);
    reply({ provided: JSON.stringify(analysis.provided) });
  } else if (request.kind === "annotate") {
    reply({ files: analysis?.annotate() ?? [] });
  } else if (analysis !== null) {
    const { diagnostics, ...cut } = analysis.cut(request.uses, request.options);
    reply({ cut: { ...cut, diagnostics: packErrors(diagnostics) } });
  }
});

function reply(message: AnalysisReply): void {
  parentPort?.postMessage(message);
}
