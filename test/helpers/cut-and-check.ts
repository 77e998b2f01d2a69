import { parse, type AnyNode, type Program } from "acorn";
import { ModelStore } from "../../src/model-store";
import { buildChunkModel, type ModelMemory } from "../../src/chunk";
import { applyEdits, prune } from "../../src/prune";
import type { BuildFacts, CutMode, SharedEntryFacts, Uses } from "../../src/types";

export interface CutInput {
  facts: BuildFacts;
  /** File name → text, of the chunks of the build. */
  texts: ReadonlyMap<string, string>;
  /** Uses of each share key; a key that is not here is kept whole. */
  uses: ReadonlyMap<string, Uses>;
  /** Default: remove. */
  cut?: CutMode;
}

export interface CutOutput {
  /** All files, the changed ones cut. */
  texts: Map<string, string>;
  changed: string[];
  /** What was kept whole, and why. */
  bailouts: string[];
}

/**
 * Cuts a build and checks what must hold of every cut.
 *
 * @throws When there is a diagnostic, the output does not parse, or {@link checkCut} finds something.
 */
export function cutAndCheck(input: CutInput): CutOutput {
  const output = cut(input);
  checkCut(input, output);
  return output;
}

/** The same, and that models which an earlier process left in the project make no difference. */
export function cutAndRecall(project: string, input: CutInput): CutOutput {
  const output = cutTwice(project, input);
  checkCut(input, output);
  return output;
}

/**
 * Cuts a build, and again with the models that the first cut has left in the project.
 *
 * @throws When there is a diagnostic, the output does not parse, or the two differ.
 */
export function cutTwice(project: string, input: CutInput): CutOutput {
  const store = new ModelStore(project);
  const output = cut(input, store);
  store.save();
  const recalled = cut(input, new ModelStore(project));
  for (const [name, text] of recalled.texts) checkSame(`what was remembered of ${name} makes a difference`, output.texts.get(name) as string, text);
  return output;
}

/**
 * Checks that cutting a cut build again changes nothing, that every module that is still required is still there,
 * and that no marker is left.
 */
export function checkCut(input: CutInput, { texts, changed }: CutOutput): void {
  const again = cut({ ...input, facts: factsAfter(input.facts, texts), texts });
  for (const [name, text] of again.texts) checkSame(`cutting ${name} again changes it`, texts.get(name) as string, text);
  for (const name of changed) {
    checkRequiresResolve(input.facts, texts, name);
    const marker = /@common:(?:if|endif)\b.*/.exec(texts.get(name) as string);
    if (marker) throw new Error(`${name} has a marker left: ${marker[0]}`);
  }
}

/** Cuts a build. */
function cut({ facts, texts, uses, cut: mode = "remove" }: CutInput, memory: ModelMemory | null = null): CutOutput {
  const model = buildChunkModel(facts, Array.from(texts, ([name, text]) => ({ name, text })), memory);
  const roots = facts.shared.flatMap((entry: SharedEntryFacts) => {
    const used = uses.get(entry.shareKey);
    return used === undefined ? [] : [{ entry, uses: used }];
  });
  const { files, diagnostics } = prune(model, roots, { cut: mode });
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const result = new Map(texts);
  for (const { name, edits } of files) result.set(name, applyEdits(texts.get(name) as string, edits));
  for (const { name } of files) checkParses(name, result.get(name) as string);
  return {
    texts: result,
    changed: files.map(({ name }) => name),
    bailouts: model.bailouts.map(({ module, reason }) => `${module}: ${reason}`),
  };
}

function checkSame(what: string, before: string, after: string): void {
  if (before === after) return;
  let at = 0;
  while (before[at] === after[at]) at++;
  throw new Error(`${what}, from ${JSON.stringify(before.slice(at - 60, at + 60))} to ${JSON.stringify(after.slice(at - 60, at + 60))}`);
}

function checkParses(name: string, text: string): void {
  try {
    parseScript(text);
  } catch (error) {
    throw new Error(`the cut text of ${name} does not parse: ${String(error)}\n${text}`, { cause: error });
  }
}

/** The build's facts without the modules that the cut removed, as a second cut would have to be told. */
function factsAfter(facts: BuildFacts, texts: ReadonlyMap<string, string>): BuildFacts {
  const keys = new Map(Array.from(texts, ([name, text]) => [name, collectFunctionKeys(text)]));
  return {
    ...facts,
    chunks: facts.chunks.map(({ files, moduleIds }) => ({
      files,
      moduleIds: moduleIds.filter((id) => files.some((file) => keys.get(file)?.has(id))),
    })),
  };
}

/** Keys of all object properties that hold functions: among them, those of the module tables. */
function collectFunctionKeys(text: string): Set<string> {
  const keys = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (value === null || typeof value !== "object") return;
    const node = value as AnyNode;
    if (node.type === "Property" && /Function/.test(node.value.type)) {
      if (node.key.type === "Literal") keys.add(String(node.key.value));
      else if (node.key.type === "Identifier") keys.add(node.key.name);
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseScript(text));
  return keys;
}

function parseScript(text: string): Program {
  return parse(text, { ecmaVersion: "latest", allowReturnOutsideFunction: true, allowHashBang: true, sourceType: "script" });
}

/** Plain text search, so that it does not share the pruner's idea of what a require is. */
function checkRequiresResolve(facts: BuildFacts, texts: ReadonlyMap<string, string>, name: string): void {
  const present = new Set(Array.from(texts.values(), (text) => [...collectFunctionKeys(text)]).flat());
  for (const match of (texts.get(name) as string).matchAll(/__webpack_require__\((?:\/\*[^*]*\*\/\s*)?("(?:[^"\\]|\\.)*"|\d+)\)/g)) {
    const id = String(JSON.parse(match[1] as string));
    if (facts.modules.get(id)?.shared && !present.has(id)) throw new Error(`${name} requires ${id}, which is gone`);
  }
}
