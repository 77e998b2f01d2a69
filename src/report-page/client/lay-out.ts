import { hierarchy, treemap, treemapSquarify, type HierarchyRectangularNode } from "d3-hierarchy";
import type { TreeNode } from "./tree";

export interface Box {
  node: TreeNode;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A child of the node that is shown, with its own children, as far as they are large enough to be seen. */
export interface Group extends Box {
  /** Whether there is room for its name above its cells. */
  titled: boolean;
  /** Position among the groups before the cut, so that both sides give it the same colour. */
  order: number;
  cells: Box[];
}

const TITLE_HEIGHT = 20;
const MIN_TITLED = { width: 44, height: 34 };
/** In square pixels. */
const MIN_CELL_AREA = 14;

/** Lays out two levels below a node in a rectangle, in proportion to one side's bytes. */
export function layOut(node: TreeNode, side: "before" | "after", width: number, height: number): Group[] {
  if (width < 1 || height < 1 || node[side] <= 0) return [];
  // A package shows its modules without a frame of its own.
  const top = node.kind === "package" ? { ...node, children: [node] } : node;
  const titled = ({ x0, x1, y0, y1 }: HierarchyRectangularNode<TreeNode>): boolean => x1 - x0 >= MIN_TITLED.width && y1 - y0 >= MIN_TITLED.height;
  const root = hierarchy<TreeNode>(top, (inner) => (inner === top || top.children.includes(inner) ? inner.children : []))
    .sum((inner) => (inner === top || (top.children.includes(inner) && inner.children.length > 0) ? 0 : inner[side]))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const laid = treemap<TreeNode>()
    .tile(treemapSquarify)
    .size([width, height])
    .paddingInner((inner) => (inner.depth === 0 ? 3 : 1))
    .paddingTop((inner) => (inner.depth === 1 && inner.children && titled(inner) ? TITLE_HEIGHT : 0))
    .round(true)(root);
  const order = new Map(top.children.map((child, index) => [child, index]));
  return (laid.children ?? [])
    .filter(({ value }) => (value ?? 0) > 0)
    .map((group) => ({
      ...boxOf(group),
      titled: titled(group),
      order: order.get(group.data) ?? 0,
      cells: (group.children ?? []).map((cell) => clip(boxOf(cell), group)).filter((box) => box.width * box.height >= MIN_CELL_AREA),
    }));
}

/** Rounding and gaps push the last of many small cells out of their group. */
function clip(box: Box, { x1, y1 }: HierarchyRectangularNode<TreeNode>): Box {
  return { ...box, width: Math.max(0, Math.min(box.width, x1 - box.x)), height: Math.max(0, Math.min(box.height, y1 - box.y)) };
}

function boxOf({ data, x0, x1, y0, y1 }: HierarchyRectangularNode<TreeNode>): Box {
  return { node: data, x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}
