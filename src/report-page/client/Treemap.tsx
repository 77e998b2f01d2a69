import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { baseName, formatBytes, formatChange, shortenPath } from "./format";
import { layOut, type Box } from "./lay-out";
import { exactSizes, type TreeNode } from "./tree";

interface TreemapProps {
  node: TreeNode;
  side: "before" | "after";
  /** Bytes that fill the whole map; more than the node has leaves room, so that two maps can have one scale. */
  full: number;
  selected: TreeNode | null;
  onSelect: (node: TreeNode) => void;
  onOpen: (node: TreeNode) => void;
  onLeave: () => void;
}

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A treemap with one tab stop: arrow keys go from cell to cell, Enter opens one, Escape goes up. */
export function Treemap({ node, side, full, selected, onSelect, onOpen, onLeave }: TreemapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current as HTMLDivElement;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  const height = Math.round(Math.min(500, Math.max(300, width * 0.95)));
  const scale = full <= 0 ? 0 : Math.sqrt(Math.min(1, node[side] / full));
  const groups = useMemo(() => layOut(node, side, width * scale, height * scale), [node, side, width, height, scale]);
  const cells = useMemo(() => groups.flatMap((group) => group.cells.map((box) => ({ ...box, order: group.order }))), [groups]);
  // Of a group, its first cell.
  const active = cells.find(({ node: { id } }) => id === selected?.id) ?? cells.find(({ node: { parent } }) => parent?.id === selected?.id) ?? null;
  const idOf = (cell: Box): string => `${side}-${cell.node.id}`;

  useEffect(() => {
    if (active && document.activeElement === frame.current) document.getElementById(idOf(active))?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = ARROWS[event.key];
    if (direction) {
      const next = active ? findNeighbour(cells, active, direction) : cells[0];
      if (next) onSelect(next.node);
    } else if (event.key === "Enter" || event.key === " ") {
      if (active) onOpen(active.node);
    } else if (event.key === "Escape" || event.key === "Backspace") onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <div
      class="treemap"
      ref={frame}
      style={{ height: `${height}px` }}
      role="listbox"
      tabIndex={0}
      aria-label={`${side === "before" ? "Before" : "After"} the cut: ${node.name}, ${formatBytes(node[side])}. Arrow keys move, Enter opens, Escape goes up.`}
      aria-activedescendant={active ? idOf(active) : undefined}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ node: group, x, y, width: groupWidth, height: groupHeight, titled, order }) => (
        <div
          key={group.id}
          class={`group hue-${order % 12}`}
          role="presentation"
          style={{ left: `${x}px`, top: `${y}px`, width: `${groupWidth}px`, height: `${groupHeight}px` }}
        >
          {titled && (
            <button class="group-title" tabIndex={-1} onClick={() => onOpen(group)} title={`${group.name}: ${formatBytes(group[side])}`}>
              <span>{group.name}</span>
              {groupWidth > 130 && <span class="group-size">{formatBytes(group[side])}</span>}
            </button>
          )}
        </div>
      ))}
      {cells.map((cell) => (
        <Cell
          key={cell.node.id}
          id={idOf(cell)}
          box={cell}
          hue={cell.order % 12}
          side={side}
          isActive={cell === active}
          onSelect={onSelect}
          onOpen={onOpen}
        />
      ))}
      {groups.length === 0 && width > 0 && <p class="nothing">Nothing is left.</p>}
    </div>
  );
}

interface CellProps {
  id: string;
  box: Box;
  hue: number;
  side: "before" | "after";
  isActive: boolean;
  onSelect: (node: TreeNode) => void;
  onOpen: (node: TreeNode) => void;
}

function Cell({ id, box: { node, x, y, width, height }, hue, side, isActive, onSelect, onOpen }: CellProps) {
  const { before, after } = exactSizes(node);
  const kept = before === 0 ? 1 : Math.min(1, after / before);
  const style: Record<string, string> = { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
  // Only the cells before the cut show how much of them stays.
  if (side === "before") style["--kept"] = `${(kept * 100).toFixed(1)}%`;
  const name = node.kind === "module" ? baseName(node.name) : node.name;
  const state = kept === 0 ? "gone" : kept < 0.995 ? "in-part" : "whole";
  return (
    <div
      id={id}
      class={`cell hue-${hue} ${side} ${side === "before" ? state : "whole"} ${isActive ? "active" : ""}`}
      role="option"
      aria-selected={isActive}
      aria-label={`${node.kind === "module" ? shortenPath(node.name) : node.name}: ${formatBytes(before)} before, ${formatBytes(after)} after, ${formatChange(before, after)}`}
      style={style}
      title={`${node.kind === "module" ? shortenPath(node.name) : node.name}\n${formatBytes(before)} → ${formatBytes(after)} (${formatChange(before, after)})`}
      onClick={() => (node.kind === "module" ? onSelect(node) : onOpen(node))}
    >
      {width > 34 && height > 15 && <span class="cell-name">{name}</span>}
      {width > 52 && height > 32 && <span class="cell-size">{formatBytes(node[side])}</span>}
    </div>
  );
}

/** The nearest cell that lies in a direction. */
function findNeighbour(cells: readonly Box[], from: Box, [dx, dy]: [number, number]): Box | null {
  const centre = (box: Box): [number, number] => [box.x + box.width / 2, box.y + box.height / 2];
  const [x, y] = centre(from);
  let best: Box | null = null;
  let least = Infinity;
  for (const cell of cells) {
    if (cell === from) continue;
    const [cellX, cellY] = centre(cell);
    const ahead = (cellX - x) * dx + (cellY - y) * dy;
    if (ahead <= 0.5) continue;
    const aside = Math.abs((cellX - x) * dy) + Math.abs((cellY - y) * dx);
    const distance = ahead + 2.5 * aside;
    if (distance < least) [least, best] = [distance, cell];
  }
  return best;
}
