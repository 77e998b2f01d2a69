import * as fc from "fast-check";
import { Script } from "node:vm";
import { cutTwice } from "../helpers/cut-and-check";
import { runChunk, type ChunkRun } from "../helpers/run-chunk";
import { useProject } from "../helpers/temporary-project";
import { arbitraryCommonJs, renderCommonJs } from "./random-commonjs";

const project = useProject();
const RUNS = Number(process.env["FEDSHAKE_FUZZ_RUNS"] ?? 1000);
const SEED = Number(process.env["FEDSHAKE_FUZZ_SEED"] ?? 20261122);

/** Of each export: what it is, and what it gives and makes when it is called as a method of the library. */
const OBSERVE = `(exports, names) => {
  const seen = new Map();
  const look = (value, depth) => {
    if (value === null || (typeof value !== "object" && typeof value !== "function")) return String(value) + ":" + typeof value;
    if (seen.has(value)) return "#" + seen.get(value);
    if (depth === 0) return typeof value;
    seen.set(value, seen.size);
    const shown = {};
    for (const key of Reflect.ownKeys(value)) shown[String(key)] = attempt(() => look(value[key], depth - 1));
    return shown;
  };
  const attempt = (run) => { try { return run(); } catch (error) { return "throws " + error.message; } };
  return JSON.stringify(names.map((name) => [
    attempt(() => look(exports[name], 4)),
    attempt(() => look(exports[name](), 3)),
    attempt(() => look(new exports[name](), 3)),
    attempt(() => look(exports[name], 2)),
  ]));
}`;

function observe({ exports, context }: ChunkRun, names: string[]): string {
  return (new Script(OBSERVE).runInContext(context) as (exports: object, names: string[]) => string)(exports, names);
}

test("a random graph of CommonJS modules behaves as before when it is cut to random uses", () => {
  fc.assert(
    fc.property(arbitraryCommonJs, (graph) => {
      const { text, facts } = renderCommonJs(graph);
      const before = runOrNull(text);
      fc.pre(before !== null);
      const provided = Object.keys(Object(before.exports));
      const uses = provided.length === 0 ? [] : [...new Set(graph.uses.map((use) => provided[use % provided.length] as string))];
      const output = cutTwice(project, { facts, texts: new Map([["chunk.js", text]]), uses: new Map([["library", new Set(uses)]]) });
      const cut = output.texts.get("chunk.js") as string;
      const context = `uses ${JSON.stringify(uses)}\n${text}\n${cut}`;
      const after = runOrNull(cut);
      expect([context, after === null]).toEqual([context, false]);
      if (after === null) return;
      expect([context, JSON.stringify(after.log)]).toEqual([context, JSON.stringify(before.log)]);
      expect([context, observe(after, uses)]).toEqual([context, observe(before, uses)]);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

/** Null for a graph that fails by itself, such as one that reads a property of what a module on a cycle has not set yet. */
function runOrNull(text: string): ChunkRun | null {
  try {
    return runChunk([text], "./m0.js");
  } catch {
    return null;
  }
}
