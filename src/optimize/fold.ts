import type { Node } from "acorn";
import { collectHoistedNames } from "../chunk";
import type { Change } from "./change";
import { LINE_BREAK, separatorBefore } from "./separator";
import { become, endOfParentheses, forEachChild, isStatementList, isStatementPlace, skipTrivia, type SyntaxNode } from "./syntax";

/** A value that is known before the code runs. */
type Constant = string | number | boolean | null;

/** Where folding has come to: a node in its place, and what it says of the changes that it makes. */
interface Step {
  text: string;
  node: SyntaxNode;
  /** From the program down to the node's parent. */
  ancestors: readonly SyntaxNode[];
  condition: string | null;
}

/**
 * Follows what a replacement makes constant: `!`, comparisons of literals, `&&`, `||`, `??`, conditional
 * expressions, `if`, and statements of which only a literal is left. Changes the tree, in which the replacement
 * has been done already, and returns the changes of the text. What would lose a hoisted name, or give a call
 * another `this`, stays.
 */
export function foldConstants(text: string, replaced: Change): Change[] {
  const changes: Change[] = [];
  let child = replaced.node;
  for (let depth = replaced.ancestors.length - 1; depth >= 0; depth--) {
    const value = readConstant(child);
    if (value === undefined) return changes;
    const step: Step = { text, node: replaced.ancestors[depth] as SyntaxNode, ancestors: replaced.ancestors.slice(0, depth), condition: replaced.condition };
    const result = foldExpression(step, child, value);
    if (result === null) return [...changes, ...foldStatement(step, child, value)];
    changes.push(...result);
    child = step.node;
  }
  return changes;
}

/** Changes an expression that has become constant, or is one of its parts now; null for anything else. */
function foldExpression(step: Step, child: SyntaxNode, value: Constant): Change[] | null {
  const { text, node } = step;
  switch (node.type) {
    case "UnaryExpression":
      return node["operator"] === "!" ? toLiteral(step, !value) : null;
    case "BinaryExpression": {
      const result = compare(node);
      return result === null ? null : toLiteral(step, result);
    }
    case "LogicalExpression": {
      if (node["left"] !== child) return null;
      if (picksLeft(String(node["operator"]), value)) return toLiteral(step, value);
      const operator = skipTrivia(text, endOfParentheses(text, child.end));
      return toPart(step, node["right"] as SyntaxNode, skipSpace(text, operator + 2), node.end);
    }
    case "ConditionalExpression": {
      if (node["test"] !== child) return null;
      const { consequent, alternate } = node as SyntaxNode & { consequent: SyntaxNode; alternate: SyntaxNode };
      const questionMark = skipTrivia(text, endOfParentheses(text, child.end));
      const end = endOfParentheses(text, consequent.end);
      if (value) return toPart(step, consequent, skipSpace(text, questionMark + 1), endOfTrivia(text, end));
      return toPart(step, alternate, skipSpace(text, skipTrivia(text, end) + 1), node.end);
    }
    default:
      return null;
  }
}

function foldStatement(step: Step, child: SyntaxNode, value: Constant): Change[] {
  const { node } = step;
  if (node.type === "ExpressionStatement") return dropStatement(step);
  return node.type === "IfStatement" && node["test"] === child ? foldIf(step, Boolean(value)) : [];
}

function toLiteral({ node, ancestors, condition }: Step, value: Constant): Change[] {
  const raw = JSON.stringify(value);
  become(node, { type: "Literal", value, raw });
  return [{ kind: "replacement", name: null, condition, node, ancestors, start: node.start, end: node.end, text: raw, apply: done }];
}

/** Leaves only the text from `start` to `end` of an expression: a part, and what its comments say. */
function toPart(step: Step, part: SyntaxNode, start: number, end: number): Change[] {
  const { node, ancestors, condition } = step;
  if (!mayStandFor(step, part, start) || LINE_BREAK.test(step.text.slice(start, part.start))) return [];
  become(node, { type: "SequenceExpression", expressions: [part] });
  return [
    { start: node.start, end: start },
    { start: end, end: node.end },
  ]
    .filter((range) => range.start < range.end)
    .map((range) => ({ ...range, kind: "branch", name: null, condition, node, ancestors, text: "", apply: done }));
}

function foldIf(step: Step, holds: boolean): Change[] {
  const { text, node, ancestors, condition } = step;
  const { consequent, alternate } = node as SyntaxNode & { consequent: SyntaxNode; alternate: SyntaxNode | null };
  const [kept, dropped] = holds ? [consequent, alternate] : [alternate, consequent];
  if (dropped && declaresNames(dropped)) return [];
  if (!kept) return dropStatement(step);
  if (/Declaration$/.test(kept.type)) return [];
  const base = { kind: "branch", name: null, condition, node, ancestors, apply: done } as const;
  const start = holds ? endOfParentheses(text, (node["test"] as SyntaxNode).end) : skipTrivia(text, consequent.end) + "else".length;
  const changes: Change[] = [{ ...base, start: node.start, end: skipSpace(text, start), text: separatorOf(step) }];
  if (holds && alternate) changes.push({ ...base, start: endOfTrivia(text, consequent.end), end: node.end, text: "" });
  become(node, { type: "BlockStatement", body: [kept] });
  return changes;
}

function dropStatement(step: Step): Change[] {
  const { node, ancestors, condition } = step;
  const parent = ancestors.at(-1) as SyntaxNode;
  let text: string | null = null;
  forEachChild(parent, (child, key) => {
    if (child !== node) return;
    if (isStatementPlace(parent, key)) text = ";";
    else if (isStatementList(parent, key)) text = separatorOf(step);
  });
  if (text === null) return [];
  become(node, { type: "EmptyStatement" });
  return [{ kind: "statement", name: null, condition, node, ancestors, start: node.start, end: node.end, text, apply: done }];
}

function separatorOf({ text, node, ancestors }: Step): string {
  const parent = ancestors.at(-1) as SyntaxNode;
  const siblings = parent.type === "SwitchCase" ? parent["consequent"] : parent["body"];
  return Array.isArray(siblings) ? separatorBefore(text, siblings as SyntaxNode[], node, (other) => other === node) : "";
}

function declaresNames(statement: SyntaxNode): boolean {
  const names = new Set<string>();
  collectHoistedNames([statement as unknown as Node], names, true);
  return names.size > 0 || /^(?:Function|Class)Declaration$/.test(statement.type);
}

/** The value of a literal that compares by value; undefined for other nodes. */
function readConstant(node: SyntaxNode): Constant | undefined {
  if (node.type !== "Literal" || "regex" in node || "bigint" in node) return undefined;
  return node["value"] as Constant;
}

function compare(node: SyntaxNode): boolean | null {
  const left = readConstant(node["left"] as SyntaxNode);
  const right = readConstant(node["right"] as SyntaxNode);
  const operator = String(node["operator"]);
  if (left === undefined || right === undefined || !/^[!=]==?$/.test(operator)) return null;
  if (operator.length === 2 && typeof left !== typeof right) return null;
  return (left === right) === operator.startsWith("=");
}

/** Where what belongs to code that ends at `from` ends: after its comments. */
function endOfTrivia(text: string, from: number): number {
  const next = skipTrivia(text, from);
  return skipSpace(text, from) === next ? from : next;
}

/** Past white space, but not past comments: they may be markers of what follows. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? "")) at++;
  return at;
}

function picksLeft(operator: string, value: Constant): boolean {
  if (operator === "&&") return !value;
  return operator === "||" ? Boolean(value) : value !== null;
}

/** Whether a part may stand for the whole: not where a call would get another `this`, or a statement another meaning. */
function mayStandFor({ text, node, ancestors }: Step, part: SyntaxNode, start: number): boolean {
  const parent = ancestors.at(-1) as SyntaxNode;
  const isOperated = parent["callee"] === node || parent["tag"] === node || parent.type === "UnaryExpression";
  if (isOperated && /^(?:MemberExpression|ChainExpression|Identifier)$/.test(part.type)) return false;
  const isFirst = ancestors.some(({ type, start: first }) => type === "ExpressionStatement" && first === node.start);
  const isBody = parent.type === "ArrowFunctionExpression" || parent.type === "ExportDefaultDeclaration";
  return !((isFirst || isBody) && /^(?:\{|function\b|class\b|let\b|async\b|["'])/.test(text.slice(start, start + 10)));
}

/** The tree has been changed already. */
function done(): void {}
