import { buildChunkModel } from "../../src/chunk";
import { applyEdits, prune } from "../../src/prune";
import { describeChunks, describeLibraries, type CutReport, type Sizes } from "../../src/report-page";
import type { UsageReport } from "../../src/types";
import { completeUsage, mergeReports } from "../../src/usage";
import type { BuildInput, BuildOutput } from "../plugin/builder";

/** Builds apps with real libraries, cuts them to what all of them use, and describes that. Nothing is minimized. */
export async function buildCutReport(build: (input: BuildInput) => Promise<BuildOutput>, apps: Record<string, BuildInput>): Promise<CutReport> {
  const outputs = new Map<string, BuildOutput>();
  for (const [app, input] of Object.entries(apps)) outputs.set(app, await build({ ...input, fedshake: { app } }));
  const reports = [...outputs.values()].map(({ report }) => report as UsageReport);
  const usage = completeUsage(mergeReports(reports));
  const described = Array.from(outputs, ([name, { facts, assets }]) => {
    const model = buildChunkModel(facts, Array.from(assets, ([file, text]) => ({ name: file, text })));
    const roots = facts.shared.map((entry) => ({ entry, uses: usage.usesOf(entry.shareKey, entry.shareScope, entry.version) }));
    const result = prune(model, roots, { cut: "remove", explain: true });
    const files = model.files.map(({ name: file, text }) => {
      const edits = result.files.find((changed) => changed.name === file)?.edits ?? [];
      const ids = facts.chunks.filter((chunk) => chunk.files.includes(file)).flatMap(({ moduleIds }) => moduleIds);
      const shareKeys = facts.shared.filter(({ moduleId }) => ids.includes(moduleId)).map(({ shareKey }) => shareKey);
      return { file, fileAfter: file, shareKeys, before: sizesOf(text), after: sizesOf(applyEdits(text, edits)) };
    });
    return { name, chunks: describeChunks(files, result.modules) };
  });
  return { version: 1, apps: described, libraries: describeLibraries(reports) };
}

function sizesOf(text: string): Sizes {
  return { raw: Buffer.byteLength(text), minified: null, gzip: null, brotli: null };
}
