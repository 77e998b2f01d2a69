import type * as Babel from "@babel/core";
import { FedshakeError } from "../errors";
import { pairMarkers, parseMarkers, type CommentLike, type Marker } from "../markers";
import type { Change } from "../optimize/change";
import { findFalseBlocks, planChanges } from "../optimize/plan";
import type { SyntaxNode } from "../optimize/syntax";
import { createEstreeView } from "./estree-view";
import { moveComments, dropComments } from "./move-comments";

type Types = typeof Babel.types;
type Node = Babel.types.Node;

/** What Babel has read of a file; changed by {@link evaluateMarkers}. */
export interface ParsedFile {
  ast: Babel.types.File;
  code: string;
  filename: string | undefined;
}

/**
 * Evaluates the markers of a file in its tree, as `optimize` does in its text: what false blocks enclose goes,
 * `define-inline` puts values in. The markers go with what they decided; where nothing changes, they stay.
 * Returns whether anything changed. Throws INVALID_MARKER, INVALID_CONDITION and UNBALANCED_MARKER, each with its place.
 */
export function evaluateMarkers({ ast, code, filename }: ParsedFile, config: object, types: Types): boolean {
  const comments = (ast.comments ?? []) as CommentLike[];
  const origin = { source: code, file: filename };
  const markers = parseMarkers(comments, origin);
  if (markers.length === 0) return false;
  if (markers.some(({ start, end }) => !code.slice(start, end).includes("@common:"))) {
    throw new FedshakeError("PARSE_FAILED", "the source of the tree with its markers is not known.", {
      hint: "Let Babel parse the source itself.",
      file: filename,
    });
  }
  const view = createEstreeView(ast.program, types.VISITOR_KEYS);
  const { changes } = planChanges({ program: view.program, comments: comments as never, jsx: false }, config, origin);
  if (changes.length === 0) return false;

  const gone = findFalseBlocks(pairMarkers(markers, origin), config).map(({ open, close }) => ({ start: open.start, end: close.end }));
  const isGone = (comment: { start?: number | undefined; end?: number | undefined }): boolean => {
    return [...gone, ...markers].some(({ start, end }: Pick<Marker, "start" | "end">) => comment.start! >= start && comment.end! <= end);
  };
  for (const change of changes) applyChange(change, view.nodeOf, types);
  dropComments(ast, isGone, types);
  return true;
}

function applyChange(change: Change, nodeOf: (node: SyntaxNode) => Node, types: Types): void {
  const { kind, node, ancestors, text } = change;
  const old = nodeOf(node);
  const parent = nodeOf(ancestors.at(-1)!);
  if (kind === "replacement") {
    change.apply();
    if (types.isObjectProperty(parent)) parent.shorthand = false;
    replaceChild(parent, old, toExpression(node, old, types), types);
  } else if (kind === "expression") {
    replaceChild(parent, old, text === "[]" ? types.arrayExpression([]) : types.nullLiteral(), types);
  } else {
    removeChild(parent, old, types);
  }
}

/** Where a child stands: a property, and the list that it holds, if it does. */
function findPlace(parent: Node, child: Node, types: Types): { key: string; list: Node[] | null } {
  const holder = parent as unknown as Record<string, unknown>;
  for (const key of types.VISITOR_KEYS[parent.type] ?? []) {
    const value = holder[key];
    if (value === child) return { key, list: null };
    if (Array.isArray(value) && value.includes(child)) return { key, list: value as Node[] };
  }
  throw new Error(`A ${child.type} is no child of its ${parent.type}.`);
}

function replaceChild(parent: Node, child: Node, replacement: Node, types: Types): void {
  const { key, list } = findPlace(parent, child, types);
  const isAttribute = types.isJSXAttribute(parent);
  const placed = isAttribute ? types.jsxExpressionContainer(replacement as Babel.types.Expression) : replacement;
  for (const node of new Set([replacement, placed])) Object.assign(node, { start: child.start, end: child.end, loc: child.loc });
  moveComments(child, placed);
  if (list) list[list.indexOf(child)] = placed;
  else (parent as unknown as Record<string, unknown>)[key] = placed;
}

function removeChild(parent: Node, child: Node, types: Types): void {
  const { key, list } = findPlace(parent, child, types);
  if (!list) {
    const empty = key === "init" ? null : types.emptyStatement();
    (parent as unknown as Record<string, unknown>)[key] = empty;
    if (empty) moveComments(child, empty);
    return;
  }
  const index = list.indexOf(child);
  list.splice(index, 1);
  moveComments(child, list[index] ?? list[index - 1] ?? parent, list[index] ? "before" : list[index - 1] ? "after" : "inside");
}

/** What a JSON value became in ESTree, as an expression of Babel's. */
function toExpression(node: SyntaxNode, place: Node, types: Types): Babel.types.Expression {
  const convert = (part: SyntaxNode): Babel.types.Expression => toExpression(part, place, types);
  switch (node.type) {
    case "ArrayExpression":
      return types.arrayExpression((node["elements"] as SyntaxNode[]).map(convert));
    case "ObjectExpression":
      return types.objectExpression(
        (node["properties"] as SyntaxNode[]).map((property) => {
          const { key, value } = property as unknown as { key: SyntaxNode; value: SyntaxNode };
          return types.objectProperty(convert(key), convert(value), property["computed"] === true);
        }),
      );
    case "UnaryExpression":
      return types.unaryExpression("-", convert(node["argument"] as SyntaxNode));
    default:
      return types.valueToNode(node["value"]);
  }
}
