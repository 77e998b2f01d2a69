import { readFileSync } from "node:fs";
import { parse } from "acorn";
import type { FedshakeError } from "../../src/errors";
import { optimize, printDefineInline, printEndif, printIf } from "../../src/optimize";
import { joinEdits } from "../../src/optimize/edits";
import { parseSource } from "../../src/optimize/parse-source";
import { planChanges } from "../../src/optimize/plan";
import { forEachChild, skipTrivia, type SyntaxNode } from "../../src/optimize/syntax";
import { applyEdits } from "../../src/prune";
import { createRandom } from "../helpers/random";
import { evaluateNaively } from "./naive-evaluation";

const files = ["commander/lib/help.js", "acorn-jsx/index.js", "lodash-es/template.js", "lodash-es/debounce.js", "semver/classes/range.js", "picocolors/picocolors.js"];
/** How often each file gets markers at random places. More once: `ROUNDS=500`. */
const rounds = Number(process.env["ROUNDS"] ?? 15);
const config = { values: { yes: true, no: false, nothing: null, text: "t", number: -1, object: { a: 1 } } };

interface Range {
  start: number;
  end: number;
}

describe.each(files)("%s, with markers at random places", (file) => {
  const text = readFileSync(require.resolve(`../../node_modules/${file}`), "utf8");
  const nodes = collectNodes(parseSource(text, undefined).program);

  test("evaluates as the plain reference does", () => {
    let compared = 0;
    for (let round = 0; round < rounds; round++) {
      const random = createRandom(`${file} ${round}`);
      const source = insertBlocks(text, nodes, random);
      const naive = evaluateNaively(source, {});
      const parsed = tryParse(source);
      // A block may keep a semicolon from its statement, and the reference cannot print every result.
      if (!parsed || !tryParse(naive)) continue;
      const { edits } = planChanges(parsed, {}, { source });
      const code = applyEdits(source, joinEdits(edits));
      expect({ round, shape: shapeOf(code) }).toEqual({ round, shape: shapeOf(naive) });
      // It throws where the result is not right.
      optimize(source, {}, { filename: `${file} ${round}` });
      compared++;
    }
    expect(compared).toBeGreaterThan(rounds / 2);
  });

  test("takes any value at any place", () => {
    for (let round = 0; round < rounds; round++) {
      const source = insertDefinitions(text, nodes, createRandom(`${file} values ${round}`));
      if (!tryParse(source)) continue;
      try {
        optimize(source, config, { filename: `${file} ${round}` });
      } catch (error) {
        // Not every node is an expression of its own.
        if ((error as FedshakeError).code !== "INVALID_MARKER") throw error;
      }
    }
  });
});

/** Everything that a marker may stand before, and lists whose elements may go together. */
function collectNodes(program: SyntaxNode): SyntaxNode[][] {
  const groups = new Map<string, SyntaxNode[]>();
  let parents = 0;
  const visit = (node: SyntaxNode): void => {
    const parent = parents++;
    forEachChild(node, (child, key, index) => {
      const isExpression = !/^(?:TemplateElement|Super|MetaProperty|ImportDeclaration)$/.test(child.type) && child.end > child.start;
      const name = index < 0 ? `${parent} ${key} alone` : `${parent} ${key}`;
      if (isExpression) groups.set(name, [...(groups.get(name) ?? []), child]);
      visit(child);
    });
  };
  visit(program);
  return [...groups.values()];
}

function insertBlocks(text: string, groups: readonly SyntaxNode[][], random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chosen: Range[] = [];
  for (let count = Math.ceil(random() * 8); count > 0; count--) {
    const group = pick(groups);
    const members = random() < 0.5 ? [pick(group)] : group.filter(() => random() < 0.5);
    for (const { start, end } of members) {
      const next = skipTrivia(text, end);
      const range = { start, end: /[,;]/.test(text[next] ?? "") && random() < 0.4 ? next + 1 : end };
      if (chosen.every((other) => range.end <= other.start || other.end <= range.start)) chosen.push(range);
    }
  }
  return chosen
    .sort((a, b) => b.start - a.start)
    .reduce((source, { start, end }) => `${source.slice(0, start)}${printIf("off")} ${source.slice(start, end)} ${printEndif()}${source.slice(end)}`, text);
}

function insertDefinitions(text: string, groups: readonly SyntaxNode[][], random: () => number): string {
  const names = Object.keys(config.values);
  const nodes = groups.flat().filter(({ type }) => /Expression$|^Literal$/.test(type));
  const starts = new Set(Array.from({ length: 6 }, () => (nodes[Math.floor(random() * nodes.length)] as SyntaxNode).start));
  return [...starts]
    .sort((a, b) => b - a)
    .reduce((source, start) => `${source.slice(0, start)}${printDefineInline(`values.${names[Math.floor(random() * names.length)]}`)} ${source.slice(start)}`, text);
}

function tryParse(source: string) {
  try {
    return parseSource(source, undefined);
  } catch {
    return null;
  }
}

/** The syntax tree without what a printer decides: places, parentheses of associative operators, empty statements. */
function shapeOf(text: string): unknown {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip).filter((element) => (element as SyntaxNode | null)?.type !== "EmptyStatement");
    if (typeof value !== "object" || value === null || value instanceof RegExp) return value;
    const { start: _start, end: _end, raw: _raw, directive: _directive, ...node } = value as SyntaxNode & Record<string, unknown>;
    if (node.type === "LogicalExpression") return { type: node.type, operator: node["operator"], operands: flatten(value as SyntaxNode).map(strip) };
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, strip(inner)]));
  };
  const flatten = (node: SyntaxNode): SyntaxNode[] =>
    (["left", "right"] as const).flatMap((side) => {
      const operand = node[side] as SyntaxNode;
      return operand.type === "LogicalExpression" && operand["operator"] === node["operator"] ? flatten(operand) : [operand];
    });
  const sourceType = tryAs(text, "script") ? "script" : "module";
  return strip(parse(text, { ecmaVersion: "latest", sourceType, allowHashBang: true, allowReturnOutsideFunction: true }));
}

function tryAs(text: string, sourceType: "script" | "module"): boolean {
  try {
    parse(text, { ecmaVersion: "latest", sourceType, allowHashBang: true, allowReturnOutsideFunction: true });
    return true;
  } catch {
    return false;
  }
}
