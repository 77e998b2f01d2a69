import * as fc from "fast-check";
import { cutAndRecall } from "../helpers/cut-and-check";
import { runChunk } from "../helpers/run-chunk";
import { observeExports, runOrNull } from "../helpers/observe-exports";
import { useProject } from "../helpers/temporary-project";
import { arbitraryGraph, renderGraph } from "./random-graph";

const project = useProject();
const RUNS = Number(process.env["FEDSHAKE_FUZZ_RUNS"] ?? 1000);
const SEED = Number(process.env["FEDSHAKE_FUZZ_SEED"] ?? 20261120);

/** One takes a twentieth of that on an idle machine. */
const MILLISECONDS_PER_RUN = 1000;

test("a random graph behaves as before when it is cut to random uses", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryGraph, async (graph) => {
      const { text, facts, uses, required } = renderGraph(graph);
      const before = runOrNull(text, "./m0.js");
      fc.pre(before !== null);
      const output = cutAndRecall(project, { facts, texts: new Map([["chunk.js", text]]), uses: new Map([["library", new Set(uses)]]) });
      expect(output.bailouts).toEqual([]);
      const cut = output.texts.get("chunk.js") as string;
      const after = runChunk([cut], "./m0.js");
      const isRequired = (entry: unknown): boolean => required.has((entry as [string])[0]);
      const context = `uses ${JSON.stringify(uses)}\n${text}\n${cut}`;
      // When a module runs that is flagged as free of side effects depends on who else needs it.
      const isOrdered = (entry: unknown): boolean => !graph.modules[Number((entry as [string])[0].slice(1))]?.sideEffectFree;
      const observeLog = (log: unknown[]): string => {
        const entries = log.filter(isRequired);
        return JSON.stringify([entries.filter(isOrdered), entries.filter((entry) => !isOrdered(entry)).map(String).sort()]);
      };
      expect([context, observeLog(after.log)]).toEqual([context, observeLog(before.log)]);
      expect([context, await observeExports(after, uses)]).toEqual([context, await observeExports(before, uses)]);
      // On a cycle, effects of other modules may need exports of the entry.
      if (!graph.cyclic) expect(Object.keys(after.exports).sort()).toEqual([...uses].sort());
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, RUNS * MILLISECONDS_PER_RUN);
