import * as fc from "fast-check";
import { cutTwice } from "../helpers/cut-and-check";
import { observeExports, runOrNull } from "../helpers/observe-exports";
import { useProject } from "../helpers/temporary-project";
import { arbitraryCommonJs, renderCommonJs } from "./random-commonjs";

const project = useProject();
const RUNS = Number(process.env["FEDSHAKE_FUZZ_RUNS"] ?? 1000);
const SEED = Number(process.env["FEDSHAKE_FUZZ_SEED"] ?? 20261122);

/** One takes a twentieth of that on an idle machine. */
const MILLISECONDS_PER_RUN = 1000;

test("a random graph of CommonJS modules behaves as before when it is cut to random uses", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCommonJs, async (graph) => {
      const { text, facts } = renderCommonJs(graph);
      const before = runOrNull(text, "./m0.js");
      fc.pre(before !== null);
      const provided = Object.keys(Object(before.exports));
      const uses = provided.length === 0 ? [] : [...new Set(graph.uses.map((use) => provided[use % provided.length] as string))];
      const output = cutTwice(project, { facts, texts: new Map([["chunk.js", text]]), uses: new Map([["library", new Set(uses)]]) });
      const cut = output.texts.get("chunk.js") as string;
      const context = `uses ${JSON.stringify(uses)}\n${text}\n${cut}`;
      const after = runOrNull(cut, "./m0.js");
      expect([context, after === null]).toEqual([context, false]);
      if (after === null) return;
      expect([context, JSON.stringify(after.log)]).toEqual([context, JSON.stringify(before.log)]);
      expect([context, await observeExports(after, uses)]).toEqual([context, await observeExports(before, uses)]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, RUNS * MILLISECONDS_PER_RUN);
