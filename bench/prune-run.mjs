// One measurement of the pruner in a process of its own: `fork("prune-run.mjs", [request])` answers with its figures.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { deserialize } from "node:v8";
import { parse } from "acorn";

const { source, file, kind, subject } = JSON.parse(process.argv[2]);
const { buildChunkModel, collectConditionalUses, prune } = createRequire(import.meta.url)(source);
const build = choose(deserialize(readFileSync(file)));
const texts = [...new Set(build.texts.values())];

const kinds = {
  parse: () => ({ seconds: time(() => texts.forEach((text) => parse(text, { ecmaVersion: "latest" }))) }),
  prune: () => measurePrune(build),
  grown: () => measurePrune(doubleUnused(build)),
  "conditional-uses"() {
    const model = createModel(build);
    return { seconds: time(() => collectConditionalUses(model)) };
  },
};
process.send(kinds[kind]());

/** The whole build, or one library's chunks of it. */
function choose({ facts, texts: all, uses, otherUses }) {
  if (subject === "all") return { facts, texts: all, uses, otherUses };
  const at = facts.shared.findIndex(({ shareKey }) => shareKey === subject);
  const entry = facts.shared[at];
  const chunks = facts.chunks.filter(({ moduleIds }) => moduleIds.includes(entry.moduleId));
  const files = new Set(chunks.flatMap((chunk) => chunk.files));
  return {
    facts: { ...facts, chunks, shared: [entry] },
    texts: new Map([...all].filter(([name]) => files.has(name))),
    uses: [uses[at]],
    otherUses: [otherUses[at]],
  };
}

function createModel({ facts, texts: named }) {
  return buildChunkModel(facts, Array.from(named, ([name, text]) => ({ name, text })));
}

function pruneTo(model, { facts }, uses) {
  const roots = facts.shared.map((entry, index) => ({ entry, uses: uses[index] === "all" ? "all" : new Set(uses[index]) }));
  const result = prune(model, roots, { cut: "remove" });
  if (result.diagnostics.length > 0) throw result.diagnostics[0];
  return result;
}

function measurePrune(subjectBuild) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let model;
  const seconds = time(() => {
    model = createModel(subjectBuild);
    pruneTo(model, subjectBuild, subjectBuild.uses);
  });
  const peak = process.resourceUsage().maxRSS * 1024;
  const warmSeconds = time(() => pruneTo(model, subjectBuild, subjectBuild.otherUses));
  const length = sum([...subjectBuild.texts.values()].map((text) => Buffer.byteLength(text)));
  return { seconds, warmSeconds, memory: Math.max(0, peak - before) / length };
}

/** The build with a copy of every module that the cut drops, under another id. */
function doubleUnused(original) {
  const model = createModel(original);
  pruneTo(model, original, original.uses);
  const { facts } = original;
  const modules = new Map(facts.modules);
  const copied = new Map();
  const grown = new Map(original.texts);
  for (const { name, text, tables } of model.files) {
    let insertion = "";
    for (const entry of tables[0].entries) {
      if (!entry.shared || model.peek(entry.id).length > 0) continue;
      const id = `copy of ${entry.id}`;
      const key = text.startsWith('"', entry.start) ? JSON.stringify(entry.id).length : entry.id.length;
      insertion += `\n/***/ ${JSON.stringify(id)}${text.slice(entry.start + key, entry.end)},\n`;
      modules.set(id, { ...facts.modules.get(entry.id), id });
      copied.set(name, [...(copied.get(name) ?? []), id]);
    }
    grown.set(name, text.slice(0, tables[0].start) + insertion + text.slice(tables[0].start));
  }
  const chunks = facts.chunks.map(({ files, moduleIds }) => ({ files, moduleIds: [...moduleIds, ...files.flatMap((name) => copied.get(name) ?? [])] }));
  return { ...original, facts: { ...facts, modules, chunks }, texts: grown };
}

function time(run) {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
