import { parentPort } from "node:worker_threads";
import { Analysis } from "../analysis";
import { packErrors } from "../errors";
import { ModelStore } from "../model-store";
import type { AnalysisReply, AnalysisRequest } from "./analysis-thread";

let analysis: Analysis | null = null;
let store: ModelStore | null = null;

parentPort?.on("message", (request: AnalysisRequest) => {
  if (request.kind === "read") {
    store = request.project === null && !request.packs ? null : new ModelStore(request.project);
    analysis = new Analysis(request.build, store);
    reply({ provided: JSON.stringify(analysis.provided) });
  } else if (request.kind === "end") {
    store?.save();
    parentPort?.close();
  } else if (request.kind === "pack") {
    reply({ models: store?.pack() ?? [] });
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
