import { buildChunkModel } from "../chunk";
import type { FedshakeError } from "../errors";
import { collectConditionalUses, prune } from "../prune";
import type { LibraryFigures } from "../report";
import type { BuildFacts, CutMode, Edit, KeepOption, UsageReport } from "../types";
import { completeUsage, createReport, mergeReports, parseReport, validateUsage } from "../usage";
import type { Consumption } from "./consumption";
import { describeFigures } from "./figures";
import { describeLibraries } from "./libraries";
import type { ConfiguredShare } from "./share-configuration";

/** All that a build hands to its analysis: plain data, which survives the way to another thread. */
export interface AnalysisInput {
  facts: BuildFacts;
  /** Text of each JavaScript file of a chunk. */
  texts: ReadonlyMap<string, string>;
  consumptions: readonly Consumption[];
  shares: readonly ConfiguredShare[];
  app: string;
  build: string | undefined;
  /** What to cut to; null: cut nothing. */
  cut: { mode: CutMode; keep: KeepOption; /** Merged report as JSON, in which names such as `__proto__` are safe. */ usage: string } | null;
}

export interface Analysis {
  /** The build's own report, as JSON. */
  report: string;
  files: Array<{ name: string; edits: Edit[] }>;
  /** Of the cut; empty when nothing was to be cut. */
  libraries: LibraryFigures[];
  diagnostics: FedshakeError[];
}

/** Reads the chunks of a build, reports what it uses and provides, and finds what to cut. */
export function analyze({ facts, texts, consumptions, shares, app, build, cut }: AnalysisInput): Analysis {
  const model = buildChunkModel(facts, Array.from(texts, ([name, text]) => ({ name, text })));
  const provided = collectConditionalUses(model);
  const ownReport = createReport({ app, build, libraries: describeLibraries(facts, consumptions, provided, shares) });
  const report = `${JSON.stringify(ownReport, null, 2)}\n`;
  if (cut === null) return { report, files: [], libraries: [], diagnostics: [] };

  // The app's own fresh usage always counts, so that a stale report cannot break the app being built.
  const merged: UsageReport = mergeReports([ownReport, parseReport(cut.usage, "usage")]);
  const complete = completeUsage(merged, cut.keep);
  const roots = facts.shared.map((entry) => ({
    entry,
    uses: complete.usesOf(entry.shareKey, entry.shareScope, entry.version),
  }));
  const result = prune(model, roots, { cut: cut.mode });
  return {
    report,
    files: result.files,
    libraries: describeFigures(facts, texts, provided, roots, result),
    diagnostics: [...validateUsage(merged, cut.keep), ...result.diagnostics],
  };
}
