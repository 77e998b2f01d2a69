import { parseExpressionAt } from "acorn";
import { FedshakeError } from "../errors";
import { findValue, type DefineInlineMarker, type Origin } from "../markers";
import { placeOf } from "../markers/parse";
import type { Change } from "./change";
import { printValue } from "./print-value";
import { endsItself, LINE_BREAK } from "./separator";
import { become, forEachChild, isExpressionPlace, isTargetPlace, skipTrivia, type SyntaxNode } from "./syntax";

/** An expression in its place. */
interface Candidate {
  node: SyntaxNode;
  key: string;
  ancestors: readonly SyntaxNode[];
}

/**
 * Replaces the expression after a `define-inline` marker with the configured value, else with the default as a
 * string. The marker binds like a prefix operator: a literal, a name, a call or member access, or what stands in
 * parentheses. In JSX a container with nothing but the marker takes the value. Null where neither value nor
 * default are known: the expression stays. Throws INVALID_MARKER where no expression follows.
 */
export function planDefinition(program: SyntaxNode, marker: DefineInlineMarker, config: unknown, origin: Origin): Change | null {
  const text = origin.source;
  const configured = findValue(marker.value, config);
  const value = configured?.value === undefined ? marker.default : configured.value;
  if (configured?.value === undefined && marker.default === null) return null;

  const found = findExpression(program, text, marker.end) ?? findEmptyContainer(program, marker);
  if (!found) {
    throw new FedshakeError("INVALID_MARKER", 'No expression follows this "@common:define-inline".', {
      hint: "Put it directly before the expression that it is to replace.",
      ...placeOf(marker.start, origin),
    });
  }
  const { node, key, ancestors } = found;
  const parent = ancestors.at(-1) as SyntaxNode;
  let replacement = printValue(value, marker.value, parent, key);
  const expression = parseExpressionAt(replacement, 0, { ecmaVersion: "latest" }) as unknown as SyntaxNode;
  replacement = startStatement(replacement, text, node, ancestors);
  if (parent.type === "JSXAttribute") replacement = `{${replacement}}`;
  if (parent.type === "Property" && parent["shorthand"] === true) replacement = `${String((parent["key"] as SyntaxNode)["name"])}: ${replacement}`;
  const start = Math.min(marker.start, node.start);
  return {
    kind: "replacement", name: null, condition: null, node, ancestors, start, end: node.end,
    text: text.slice(start, marker.start) + keepSyntax(text, marker, node.start) + replacement,
    apply: () => {
      if (parent.type === "Property") parent["shorthand"] = false;
      become(node, place(expression, node));
    },
  };
}

/** At the start of a statement a string may not become a directive, nor a bracket a part of the statement before. */
function startStatement(replacement: string, text: string, node: SyntaxNode, ancestors: readonly SyntaxNode[]): string {
  const depth = ancestors.findIndex(({ type, start }) => type === "ExpressionStatement" && start === node.start);
  if (depth < 0) return replacement;
  const wrapped = replacement.startsWith('"') ? `(${replacement})` : replacement;
  if (!/^[([]/.test(wrapped)) return wrapped;
  const siblings = ancestors[depth - 1]?.["body"] ?? ancestors[depth - 1]?.["consequent"];
  const previous = Array.isArray(siblings) ? (siblings as SyntaxNode[])[siblings.indexOf(ancestors[depth]) - 1] : undefined;
  return previous && !endsItself(text, previous) ? `;${wrapped}` : wrapped;
}

/** What the marker and what follows it up to the expression mean to the parser: opening parentheses, a line break. */
function keepSyntax(text: string, marker: DefineInlineMarker, to: number): string {
  let kept = LINE_BREAK.test(text.slice(marker.start, to)) ? "\n" : "";
  for (let at = skipTrivia(text, marker.end); at < to; at = skipTrivia(text, at + 1)) kept += text[at] ?? "";
  return kept;
}

/** Binds as tightly as a prefix operator does. */
const TIGHT =
  /^(?:Literal|Identifier|ThisExpression|ArrayExpression|ObjectExpression|FunctionExpression|ArrowFunctionExpression|ClassExpression|TemplateLiteral|TaggedTemplateExpression|MemberExpression|CallExpression|NewExpression|ChainExpression|ImportExpression|MetaProperty|UnaryExpression|AwaitExpression|UpdateExpression|YieldExpression|JSXElement|JSXFragment)$/;

function findExpression(program: SyntaxNode, text: string, from: number): Candidate | null {
  let at = skipTrivia(text, from);
  for (let depth = 0; ; depth++) {
    const candidates = findStartingAt(program, at);
    const chosen = candidates.find(({ node }) => depth > 0 || TIGHT.test(node.type)) ?? (text[at] === "(" ? undefined : candidates[0]);
    if (chosen) return chosen;
    if (text[at] !== "(") return null;
    at = skipTrivia(text, at + 1);
  }
}

/** Replaceable expressions that start at an offset, outermost first. */
function findStartingAt(program: SyntaxNode, at: number): Candidate[] {
  const found: Candidate[] = [];
  const visit = (parent: SyntaxNode, ancestors: readonly SyntaxNode[]): void => {
    const path = [...ancestors, parent];
    forEachChild(parent, (node, key) => {
      if (node.start > at || node.end <= at || (node.start === at && isTargetPlace(parent, key))) return;
      if (node.start === at && isExpressionPlace(node, key, path)) found.push({ node, key, ancestors: path });
      visit(node, path);
    });
  };
  visit(program, []);
  return found;
}

function findEmptyContainer(program: SyntaxNode, marker: DefineInlineMarker): Candidate | null {
  let found: Candidate | null = null;
  const visit = (parent: SyntaxNode, ancestors: readonly SyntaxNode[]): void => {
    const path = [...ancestors, parent];
    forEachChild(parent, (node, key) => {
      if (node.start > marker.start || node.end < marker.end) return;
      if (node.type === "JSXEmptyExpression") found = { node, key, ancestors: path };
      else visit(node, path);
    });
  };
  visit(program, []);
  return found;
}

/** The replacement's tree, all of it at the place of the node that it replaces. */
function place(expression: SyntaxNode, { start, end }: SyntaxNode): SyntaxNode {
  const visit = (node: SyntaxNode): void => {
    node.start = start;
    node.end = end;
    forEachChild(node, visit);
  };
  visit(expression);
  return expression;
}
