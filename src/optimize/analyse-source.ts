import { buildModule, collectReferences, type ModuleModel, type PureCalls } from "../chunk";
import { buildSection } from "./build-section";
import { findBundle, type Bundle } from "./find-bundle";
import type { Roots } from "./mark-live";
import { parseSource, type ParsedSource } from "./parse-source";
import { collectNamed, createFacts, SectionModel, type Section } from "./SectionModel";
import type { SyntaxNode } from "./syntax";

/** A source as the pruner sees it. */
export interface AnalysedSource {
  bundle: Bundle | null;
  model: SectionModel;
  roots: Roots;
  /** Ids of the modules through which the bundle is entered. */
  entries: string[];
  /** The nodes whose statements are modelled as sections. */
  bodies: ReadonlySet<SyntaxNode>;
  /** Why modules are kept that might go; for people. */
  reasons: string[];
}

export interface BundleContext {
  /** Texts of the other chunks of the same build; undefined when nothing is known of them. */
  chunks: readonly string[] | undefined;
  /** Ids of modules that the configuration names as entries. */
  entryIds: readonly string[];
}

/** Id of the section that is the program, or the bundle's own code. No module has it. */
export const PROGRAM = "\0program";

/** Lays the pruner's model over a source: a plain one is a single section, a bundle has one for each module. */
export function analyseSource(text: string, parsed: ParsedSource, context: BundleContext): AnalysedSource {
  const { program, pure } = parsed;
  const bundle = findBundle(program, text);
  if (!bundle) {
    const statements = program["body"] as SyntaxNode[];
    const isKept = ({ type }: SyntaxNode): boolean => type.startsWith("Export");
    const build = (): ModuleModel =>
      buildSection({ id: PROGRAM, text, statements, start: 0, end: text.length, pure, requireName: null, isKnownId: () => false, isKept, hidden: [] });
    return {
      bundle, entries: [], bodies: new Set([program]), reasons: ["The source is no bundle: there is no table of modules in it."],
      model: new SectionModel(text, [], [{ id: PROGRAM, start: 0, end: text.length, build }]),
      roots: { sections: [PROGRAM], modules: [], isOpen: false },
    };
  }
  return analyseBundle(text, parsed, bundle, context);
}

function analyseBundle(text: string, { program, pure }: ParsedSource, bundle: Bundle, { chunks, entryIds }: BundleContext): AnalysedSource {
  const ids = new Set(bundle.tables.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const isKnownId = (id: string): boolean => ids.has(id);
  const bodies = new Set<SyntaxNode>();
  const tables = bundle.tables.map(({ node, entries }) => ({
    start: node.start + 1,
    end: node.end - 1,
    sections: entries.map((entry): Section => {
      bodies.add(entry.factory.body as unknown as SyntaxNode);
      const build = (): ModuleModel => buildModule(text, { ...entry, comments: [], pure }, createFacts(entry.id), isKnownId, false);
      return { id: entry.id, start: entry.start, end: entry.end, build };
    }),
  }));
  const others = bundle.bootstrap ? ownSections(text, bundle, bundle.bootstrap.list, pure, isKnownId, bodies) : [];
  const model = new SectionModel(text, tables, others);

  const outside = namedOutside(program, [...bundle.tables.map(({ node }) => node), ...(bundle.bootstrap ? [bundle.bootstrap.list] : [])], isKnownId);
  const used = new Set([...outside, ...entryIds.filter(isKnownId), ...(chunks ?? []).flatMap((chunk, index) => namedIn(chunk, `chunks[${index}]`, isKnownId))]);
  const reasons: string[] = [];
  let isOpen = chunks !== undefined && chunks.length > 0;
  const entries = [...new Set([...entryIds.filter(isKnownId), ...startedModules(text, bundle, isKnownId)])];
  if (!bundle.bootstrap) {
    isOpen = true;
    const heads = findHeads(model, ids);
    for (const id of heads) used.add(id);
    if (entries.length === 0) entries.push(...heads);
    reasons.push("The chunk has no runtime: modules that none of its own requires are its entries, and modules that it reaches keep all of their exports, as other chunks may use them.");
  } else if (chunks === undefined && handsOutModules(bundle)) {
    isOpen = true;
    for (const id of ids) used.add(id);
    reasons.push('The bundle loads other chunks, which may require any of its modules: all stay. With the texts of these chunks ("chunks"), it can be known which are needed.');
  }
  const evaluating = model.sectionIds().find((id) => callsEval(model, id));
  if (evaluating !== undefined) {
    for (const id of ids) used.add(id);
    const name = model.isModule(evaluating) ? `The module "${evaluating}"` : "The bundle's own code";
    reasons.push(`${name} calls eval, and what that requires cannot be seen: all modules stay.`);
  }
  return { bundle, model, entries, bodies, reasons, roots: { sections: others.map(({ id }) => id), modules: used, isOpen } };
}

/** Sections for the code beside the table: the statements themselves, and functions that are called on the spot. */
function ownSections(text: string, bundle: Bundle, list: SyntaxNode, pure: PureCalls, isKnownId: (id: string) => boolean, bodies: Set<SyntaxNode>): Section[] {
  const { requireName } = bundle;
  const hidden = bundle.bootstrap?.runtime ?? [];
  const statements = list["body"] as SyntaxNode[];
  const [start, end] = list.type === "Program" ? [0, text.length] : [list.start + 1, list.end - 1];
  bodies.add(list);
  const isKept = ({ type }: SyntaxNode): boolean => type.startsWith("Export");
  const called = statements.flatMap((statement) => {
    const body = findCalledBody(statement);
    return body && !hidden.includes(statement) ? [{ statement, body }] : [];
  });
  const starts = new Set(called.map(({ statement }) => statement.start));
  const build = (): ModuleModel => {
    const model = buildSection({ id: PROGRAM, text, statements, start, end, pure, requireName, isKnownId, isKept, hidden });
    // What the functions take of modules is told by their own sections.
    for (const { start: at, part } of model.items) {
      if (part && starts.has(at)) Object.assign(part, { uses: [], requires: [], evaluates: [] });
    }
    return model;
  };
  const inner = called.map(({ body }, index): Section => {
    bodies.add(body);
    const range = { start: body.start + 1, end: body.end - 1 };
    const id = `${PROGRAM} ${index}`;
    return { id, ...range, build: () => buildSection({ id, text, statements: body["body"] as SyntaxNode[], ...range, pure, requireName, isKnownId, isKept: () => false, hidden: [] }) };
  });
  return [{ id: PROGRAM, start, end, build }, ...inner];
}

/** The body of `(() => { … })();`. */
function findCalledBody(statement: SyntaxNode): SyntaxNode | null {
  const call = statement["expression"] as SyntaxNode | undefined;
  const callee = call?.["callee"] as SyntaxNode | undefined;
  if (statement.type !== "ExpressionStatement" || call?.type !== "CallExpression" || !callee || !/^(?:Arrow)?FunctionExpression$/.test(callee.type)) return null;
  const isPlain = (callee["params"] as unknown[]).length === 0 && !callee["async"] && !callee["generator"] && !callee["id"] && (call["arguments"] as unknown[]).length === 0;
  const body = callee["body"] as SyntaxNode;
  return isPlain && body.type === "BlockStatement" ? body : null;
}

/** Modules that the code outside of the model names, in whatever way. */
function namedOutside(program: SyntaxNode, modelled: readonly SyntaxNode[], isKnownId: (id: string) => boolean): string[] {
  const ranges = modelled.map((node) => {
    const key = node.type === "ObjectExpression" ? "properties" : "body";
    const value = node[key];
    node[key] = [];
    return () => (node[key] = value);
  });
  const named = collectIds(program, isKnownId);
  for (const restore of ranges) restore();
  return named;
}

function namedIn(text: string, file: string, isKnownId: (id: string) => boolean): string[] {
  return collectIds(parseSource(text, file).program, isKnownId);
}

function collectIds(program: SyntaxNode, isKnownId: (id: string) => boolean): string[] {
  const named: string[] = [];
  const literal = (value: string | number): void => {
    if (isKnownId(String(value))) named.push(String(value));
  };
  for (const statement of program["body"] as SyntaxNode[]) {
    const code = /^(?:Import|Export)/.test(statement.type) ? (statement["declaration"] as SyntaxNode | null | undefined) : statement;
    if (!code) continue;
    collectReferences(code as never, {
      reference: (_name, { literalArgument }) => {
        if (literalArgument !== null) literal(literalArgument);
      },
      literal,
      topLevelThis: () => undefined,
      unresolvable: () => undefined,
    });
  }
  return named;
}

function callsEval(model: SectionModel, id: string): boolean {
  return model.read(id).some(({ opaque }) => opaque !== null && /\beval\b/.test(opaque));
}

/** Modules that no other module of the chunk refers to. */
function findHeads(model: SectionModel, ids: ReadonlySet<string>): string[] {
  const referred = new Set<string>();
  for (const id of ids) for (const other of collectNamed(model, id)) referred.add(other);
  return [...ids].filter((id) => !referred.has(id));
}

/** Whether the runtime gives the table of modules to anything but the require function: to what loads other chunks. */
function handsOutModules({ bootstrap, tables }: Bundle): boolean {
  if (!bootstrap) return true;
  const contents = tables.map(({ node }) => {
    const { properties } = node;
    node["properties"] = [];
    return () => (node["properties"] = properties);
  });
  let isHanded = false;
  for (const statement of bootstrap.list["body"] as SyntaxNode[]) {
    if (bootstrap.runtime.includes(statement)) continue;
    const code = /^(?:Import|Export)/.test(statement.type) ? (statement["declaration"] as SyntaxNode | null | undefined) : statement;
    if (!code) continue;
    collectReferences(code as never, {
      reference: (name) => (isHanded ||= name === bootstrap.tableName),
      literal: () => undefined,
      topLevelThis: () => undefined,
      unresolvable: () => (isHanded = true),
    });
  }
  for (const restore of contents) restore();
  return isHanded;
}

const STARTS = /(?:\.s = |__webpack_exec__\(|__webpack_exports__ = __webpack_require__\()\s*("(?:[^"\\\n]|\\.)*"|\d+)/g;

/** Modules that the code outside of the tables starts. */
function startedModules(text: string, { tables }: Bundle, isKnownId: (id: string) => boolean): string[] {
  let outside = text;
  for (const { node } of [...tables].sort((a, b) => b.node.start - a.node.start)) outside = outside.slice(0, node.start) + outside.slice(node.end);
  return Array.from(outside.matchAll(STARTS), (match) => String(JSON.parse(match[1] as string))).filter(isKnownId);
}
