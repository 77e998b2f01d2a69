import * as fc from "fast-check";
import { cutAndRecall } from "../helpers/cut-and-check";
import { useProject } from "../helpers/temporary-project";
import { runChunk, type ChunkRun } from "../helpers/run-chunk";
import { arbitraryGraph, renderGraph } from "./random-graph";
import { Script } from "node:vm";

const project = useProject();
const RUNS = Number(process.env["FEDSHAKE_FUZZ_RUNS"] ?? 1000);
const SEED = Number(process.env["FEDSHAKE_FUZZ_SEED"] ?? 20261120);

/** Everything that can be seen of a value, its identity and the results of calling it included, as text. */
const OBSERVE = `(exports, names) => {
  const seen = new Map();
  const look = (value, depth) => {
    if (value === null || (typeof value !== "object" && typeof value !== "function")) return String(value) + ":" + typeof value;
    if (seen.has(value)) return "#" + seen.get(value);
    if (depth === 0) return typeof value;
    seen.set(value, seen.size);
    const shown = {};
    for (const key of Reflect.ownKeys(value)) {
      const descriptor = Object.getOwnPropertyDescriptor(value, key);
      if ("value" in descriptor) shown["." + String(key)] = look(descriptor.value, depth - 1);
      else shown["." + String(key)] = "accessor " + attempt(() => look(descriptor.get?.call(value), depth - 1));
    }
    if (typeof value === "function") shown["()"] = attempt(() => look(value(), depth - 1));
    return shown;
  };
  const attempt = (run) => { try { return run(); } catch (error) { return "throws " + error.message; } };
  return JSON.stringify(names.map((name) => attempt(() => look(exports[name], 6))));
}`;

function observe({ exports, context }: ChunkRun, names: string[]): string {
  return (new Script(OBSERVE).runInContext(context) as (exports: object, names: string[]) => string)(exports, names);
}

test("a random graph behaves as before when it is cut to random uses", () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const { text, facts, uses, required } = renderGraph(graph);
      const before = runOrNull(text);
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
      expect([context, observe(after, uses)]).toEqual([context, observe(before, uses)]);
      // On a cycle, effects of other modules may need exports of the entry.
      if (!graph.cyclic) expect(Object.keys(after.exports).sort()).toEqual([...uses].sort());
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

/** Null for a graph that fails by itself, such as one that reads a class before its declaration. */
function runOrNull(text: string): ChunkRun | null {
  try {
    return runChunk([text], "./m0.js");
  } catch {
    return null;
  }
}
