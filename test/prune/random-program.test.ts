import * as fc from "fast-check";
import { cutTwice } from "../helpers/cut-and-check";
import { observeExports, runOrNull } from "../helpers/observe-exports";
import { useProject } from "../helpers/temporary-project";
import { arbitraryProgram, compileProgram } from "./random-program";

const project = useProject();
const RUNS = Math.ceil(Number(process.env["FEDSHAKE_FUZZ_RUNS"] ?? 1000) / 4);
const SEED = Number(process.env["FEDSHAKE_FUZZ_SEED"] ?? 20261122);

/** One takes a fiftieth of that on an idle machine. */
const MILLISECONDS_PER_RUN = 2000;

test("a random program that compilers and bundlers made CommonJS of behaves as before when it is cut to random uses", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProgram, async (program) => {
      const compiled = await compileProgram(program);
      fc.pre(compiled !== null);
      const { text, facts } = compiled;
      const before = runOrNull(text, "./m0.js");
      fc.pre(before !== null);
      const provided = Object.keys(Object(before.exports));
      const uses = provided.length === 0 ? [] : [...new Set(program.uses.map((use) => provided[use % provided.length] as string))];
      const output = cutTwice(project, { facts, texts: new Map([["chunk.js", text]]), uses: new Map([["library", new Set(uses)]]) });
      const cut = output.texts.get("chunk.js") as string;
      const context = `uses ${JSON.stringify(uses)}\n${text}\n${cut}`;
      const after = runOrNull(cut, "./m0.js");
      expect([context, after === null]).toEqual([context, false]);
      if (after === null) return;
      const seen = [await observeExports(before, uses), JSON.stringify(before.log)];
      expect([context, await observeExports(after, uses), JSON.stringify(after.log)]).toEqual([context, ...seen]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, RUNS * MILLISECONDS_PER_RUN);
