import { originalPositionFor, TraceMap, type EncodedSourceMap } from "@jridgewell/trace-mapping";
import { positionAt } from "../../src/code-frame";
import { optimize, optimizeWithPruneResult, parseMarkers } from "../../src/optimize";
import { parseSource } from "../../src/optimize/parse-source";
import { evaluateNaively } from "./naive-evaluation";
import { readOptimizeCases, readOutput, type OptimizeCase } from "./optimize-cases";
import { runCode } from "./run-code";

const cases = readOptimizeCases();
const filename = "input.js";

describe.each(cases.filter(({ options }) => !options.throws))("$name", (given) => {
  const { input, exec, options } = given;
  const run = (source: string, config: object = options.config) => optimize(source, config, { filename, chunks: options.chunks });
  const { code, map, removed } = run(input);

  it("becomes the expected text", () => {
    expect(code).toBe(readOutput(given, code));
  });

  it("behaves like the source with its markers evaluated and nothing else done", () => {
    const expected = runCode(evaluateNaively(input, options.config), exec, options.require);
    expect(runCode(code, exec, options.require)).toEqual(expected);
  });

  it("changes nothing the second time", () => {
    expect(run(code).code).toBe(code);
  });

  it("holds no marker any more", () => {
    expect(parseMarkers(parseSource(code, undefined).comments)).toEqual([]);
  });

  it("stays as it is where all conditions hold", () => {
    const markers = parseMarkers(parseSource(input, undefined).comments);
    const conditions = markers.flatMap((marker) => (marker.directive === "if" ? [marker.condition] : []));
    const config = createConfig(conditions);
    const changed = run(input, config);
    if (markers.some(({ directive }) => directive === "define-inline")) expect(changed.removed.filter(({ condition }) => condition !== null)).toEqual([]);
    else expect(changed.code).toBe(input);
  });

  it("is mapped to its source", () => {
    const trace = new TraceMap(map as EncodedSourceMap);
    for (const { word, offset, source } of wordsInBoth(input, code)) {
      const { line, column } = positionAt(code, offset);
      expect({ word, ...originalPositionFor(trace, { line, column }) }).toMatchObject({ word, source: filename, ...positionAt(input, source) });
    }
  });

  it("lists what is gone in order, nothing twice", () => {
    for (const [index, { start, end }] of removed.entries()) {
      expect(start).toBeLessThan(end);
      expect(start).toBeGreaterThanOrEqual(removed[index - 1]?.end ?? 0);
    }
    expect(removed.map(({ kind, name, condition }) => `${kind} ${name ?? "-"}${condition === null ? "" : ` if ${condition}`}`)).toMatchSnapshot();
  });

  if (options.pruned) {
    it("prunes the expected modules", () => {
      const { prune, ...result } = optimizeWithPruneResult(input, options.config, { filename, chunks: options.chunks });
      expect({ entries: prune.entries, pruned: [...prune.pruned].sort() }).toEqual({ entries: options.entries, pruned: [...options.pruned!].sort() });
      expect(prune.modules).toEqual({ analysed: prune.kept.length + prune.pruned.length, kept: prune.kept.length, pruned: prune.pruned.length });
      expect(prune.size).toEqual({ before: Buffer.byteLength(input), after: Buffer.byteLength(code) });
      expect({ code: result.code, map: result.map }).toEqual({ code, map });
    });
  }
});

test.each(cases.filter(({ options }) => options.throws))("$name is an error", ({ input, options }: OptimizeCase) => {
  const { code, message } = options.throws!;
  expect(() => optimize(input, options.config, { filename })).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }));
});

/** A configuration in which conditions hold. */
function createConfig(conditions: readonly string[]): object {
  const config = Object.create(null) as Record<string, unknown>;
  for (const condition of conditions) {
    const segments = condition.split(".").map(decodeURIComponent);
    const last = segments.pop() as string;
    let at = config;
    for (const segment of segments) at = (at[segment] ??= Object.create(null)) as Record<string, unknown>;
    Object.defineProperty(at, last, { value: true, enumerable: true });
  }
  return config;
}

/** Words that stand exactly once in both texts. */
function wordsInBoth(before: string, after: string) {
  const places = (text: string): Map<string, number[]> => {
    const found = new Map<string, number[]>();
    for (const match of text.matchAll(/\b(?!null\b|true\b|false\b)[A-Za-z_$][\w$]{3,}/g)) found.set(match[0], [...(found.get(match[0]) ?? []), match.index]);
    return found;
  };
  const old = places(before);
  return Array.from(places(after)).flatMap(([word, offsets]) => {
    const sources = old.get(word) ?? [];
    return offsets.length === 1 && sources.length === 1 ? [{ word, offset: offsets[0] as number, source: sources[0] as number }] : [];
  });
}
