import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { isValueUnused } from "./commonjs-values";
import type { AssignmentChain, ExpressionSite, StatementPart, StatementSite } from "./export-site";
import type { ExportWrite } from "./FoundExports";
import { endOfBlanks, findToken } from "./token-scan";

/** Plans how each exporting assignment or call is enclosed, by the statement it stands in. Leaves unmarked what cannot be. */
export function planWriteSites(
  writes: ReadonlyMap<ExportWrite, string>,
  source: string,
): Array<StatementSite | ExpressionSite> {
  const planner: Planner = { source, names: new Map(), variables: 0 };
  for (const [write, name] of writes) planner.names.set(write.node, name);

  const sites: Array<StatementSite | ExpressionSite> = [];
  const planned = new Set<t.Node>();
  for (const write of writes.keys()) {
    const root = chainRoot(write);
    const owner = findOwner(root);
    if (planned.has((owner ?? root).node)) continue;
    planned.add((owner ?? root).node);
    const site = owner ? planOwner(owner, planner) : planExpression(root, planner);
    if (site) sites.push(site);
  }
  return sites;
}

interface Planner {
  source: string;
  /** For each exporting assignment or call: the name. */
  names: Map<t.Node, string>;
  /** How many variables were numbered. */
  variables: number;
}

type Owner = NodePath<t.ExpressionStatement> | NodePath<t.VariableDeclaration>;

function chainRoot(write: NodePath): NodePath {
  const { parentPath: parent } = write;
  return parent?.isAssignmentExpression({ operator: "=" }) && write.key === "right" ? chainRoot(parent) : write;
}

/** The statement that a write can be split out of; null when it stands deeper inside an expression. */
function findOwner(root: NodePath): Owner | null {
  const { parentPath: parent } = root;
  if (isParenthesized(root.node)) return null;
  if (parent?.isExpressionStatement()) return parent;
  if (parent?.isSequenceExpression() && !isParenthesized(parent.node)) {
    return parent.parentPath.isExpressionStatement() ? parent.parentPath : null;
  }
  if (!parent?.isVariableDeclarator() || !parent.get("id").isIdentifier()) return null;
  const declaration = parent.parentPath;
  return declaration.isVariableDeclaration() && isInStatementList(declaration) ? declaration : null;
}

function isInStatementList(path: NodePath): boolean {
  return path.listKey === "body" || path.listKey === "consequent";
}

function planExpression(root: NodePath, planner: Planner): ExpressionSite | null {
  const { start, end } = root.node as { start: number; end: number };
  const place = { kind: "expression", start, end, parenthesized: isParenthesized(root.node) } as const;
  const chain = planChain(root, null, planner);
  if (chain) return chain.declares ? null : { ...place, name: null, chain, result: chain.result };

  const name = planner.names.get(root.node);
  const value = root.isAssignmentExpression() ? root.get("right") : null;
  if (name === undefined || value?.isAssignmentExpression()) return null;
  if (isValueUnused(root)) return { ...place, name, chain: null, result: "null" };
  return value && isRepeatable(value) ? { ...place, name, chain: null, result: textOf(value.node, planner) } : null;
}

function planOwner(owner: Owner, planner: Planner): StatementSite | null {
  const parts = owner.isVariableDeclaration() ? declarationParts(owner, planner) : expressionParts(owner, planner);
  if (!parts) return null;
  const { start, end } = owner.node;
  return {
    kind: "statement",
    start: start!,
    end: end!,
    parts,
    commas: parts.slice(1).map((part, index) => findToken(planner.source, ",", parts[index]!.end, part.start)),
    declares: owner.isVariableDeclaration() ? owner.node.kind : null,
    needsBlock: !isInStatementList(owner),
    hasSemicolon: planner.source[end! - 1] === ";",
  };
}

function expressionParts(owner: NodePath<t.ExpressionStatement>, planner: Planner): StatementPart[] | null {
  const expression = owner.get("expression");
  const elements: NodePath[] =
    expression.isSequenceExpression() && !isParenthesized(expression.node) ? expression.get("expressions") : [expression];
  const parts = elements.map((element): StatementPart => {
    const { start, end } = element.node as { start: number; end: number };
    const part = { start, end, needsVoid: !canBeginStatement(element.node, planner.source) };
    if (isParenthesized(element.node)) return { ...part, name: null, chain: null };
    const chain = planChain(element, null, planner);
    const isChain = element.isAssignmentExpression() && element.get("right").isAssignmentExpression();
    return { ...part, chain, name: isChain ? null : (planner.names.get(element.node) ?? null) };
  });
  return parts.some((part) => part.name !== null || part.chain) ? parts : null;
}

function declarationParts(owner: NodePath<t.VariableDeclaration>, planner: Planner): StatementPart[] | null {
  const parts = owner.get("declarations").map((declarator): StatementPart => {
    const id = declarator.get("id");
    const init = declarator.get("init") as NodePath;
    const chain = id.isIdentifier() && init.node && !isParenthesized(init.node) ? planChain(init, id.node.name, planner) : null;
    return { start: declarator.node.start!, end: declarator.node.end!, name: null, chain, needsVoid: false };
  });
  return parts.some((part) => part.chain) ? parts : null;
}

/**
 * Plans how `exports.a = local = exports.b = value` is taken apart. `declared` is the variable that a declarator
 * gives the value to. Null when there is no need to, or when a target that is neither could tell the difference.
 */
function planChain(root: NodePath, declared: string | null, planner: Planner): AssignmentChain | null {
  const { source, names } = planner;
  const targets: t.AssignmentExpression[] = [];
  let value = root;
  while (value.isAssignmentExpression({ operator: "=" }) && (value === root || !isParenthesized(value.node))) {
    targets.push(value.node);
    value = value.get("right");
  }
  const innermost = targets.at(-1);
  const exporting = targets.filter((target) => names.has(target)).reverse();
  const others = targets.filter((target) => !names.has(target)).map((target) => target.left);
  const isPlain = declared === null && targets.length < 2;
  if (!innermost || isPlain || exporting.length === 0 || names.has(value.node)) return null;
  if (!others.every((left) => t.isIdentifier(left))) return null;
  // The targets are found before the value: it may put other exports in their place.
  if (/\bexports\s*=(?!=)/.test(textOf(value.node, planner))) return null;

  const locals = others.map((left) => left.name);
  const repeats = declared === null && locals.length === 0 && isRepeatable(value);
  const held = declared ?? locals.at(-1) ?? (repeats ? textOf(value.node, planner) : null);
  const result = held ?? createVariable(planner);
  const lead = held === null ? `var ${result} = ` : locals.map((local) => `${local} = `).join("");
  const lastEquals = findToken(source, "=", innermost.left.end!, innermost.right.start!);
  return {
    targets: { start: root.node.start!, end: endOfBlanks(source, lastEquals + 1) },
    lead: repeats ? null : lead,
    declares: held === null,
    keepsAnonymous: names.has(innermost) && isAnonymousFunction(value.node),
    assignments: exporting.map((target) => ({
      name: names.get(target)!,
      code: `${textOf(target.left, planner)} = ${result}`,
    })),
    result,
  };
}

/** A name that stands nowhere in the source. */
function createVariable(planner: Planner): string {
  const name = `_export${++planner.variables}`;
  return planner.source.includes(name) ? createVariable(planner) : name;
}

function textOf(node: t.Node, { source }: Planner): string {
  return source.slice(node.start!, node.end!);
}

/** Tells whether an expression may be written out once per export: it has one value and evaluating it does nothing. */
function isRepeatable(value: NodePath): boolean {
  const { node } = value;
  if (t.isIdentifier(node)) return node.name === "undefined" || value.scope.hasBinding(node.name, true);
  if (t.isUnaryExpression(node)) return t.isLiteral(node.argument) && !t.isTemplateLiteral(node.argument);
  return t.isLiteral(node) && !t.isTemplateLiteral(node) && !t.isRegExpLiteral(node);
}

function isAnonymousFunction(node: t.Node): boolean {
  return t.isArrowFunctionExpression(node) || ((t.isFunctionExpression(node) || t.isClassExpression(node)) && !node.id);
}

function canBeginStatement(node: t.Node, source: string): boolean {
  if (isParenthesized(node)) return true;
  return !t.isStringLiteral(node) && !/^(function|class|let|async\s+function)\b|^\{/.test(source.slice(node.start!, node.start! + 40));
}

function isParenthesized(node: t.Node): boolean {
  return node.extra?.["parenthesized"] === true;
}
