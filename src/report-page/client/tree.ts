import { packageName } from "../package-name";
import type { AppReport, ChunkReport, CutReport, ModuleReport, Sizes } from "../model";

export type Metric = keyof Sizes;
export const METRICS: readonly Metric[] = ["raw", "minified", "gzip", "brotli"];

/** Something with a size: the federation, an app, a chunk, a package in it, a module. */
export interface TreeNode {
  /** Unlike all others'; made of positions, not of names. */
  id: string;
  kind: "federation" | "app" | "chunk" | "package" | "module";
  name: string;
  /** Bytes, in the metric that the tree was made for. */
  before: number;
  after: number;
  /** The same, before minification: of modules and packages, all that is known exactly. */
  raw: { before: number; after: number };
  parent: TreeNode | null;
  children: TreeNode[];
  /** Of a module. */
  module: ModuleReport | null;
  /** Of a chunk, and of what is in it. */
  chunk: ChunkReport | null;
}

/** Metrics that were measured for every chunk. */
export function findMetrics({ apps }: CutReport): Metric[] {
  const chunks = apps.flatMap((app) => app.chunks);
  return METRICS.filter((metric) => chunks.every(({ before, after }) => before[metric] !== null && after[metric] !== null));
}

/**
 * Builds the tree of all sizes. What is measured of a chunk only (all but raw bytes) is spread over its modules in
 * proportion to their raw bytes.
 */
export function buildTree({ apps }: CutReport, metric: Metric): TreeNode {
  const root = createNode("federation", "0", "all apps", null);
  apps.forEach((app, index) => adopt(root, buildApp(app, `${root.id}.${index}`, root, metric)));
  return root;
}

function buildApp({ name, chunks }: AppReport, id: string, parent: TreeNode, metric: Metric): TreeNode {
  const node = createNode("app", id, name, parent);
  const titles = chunks.map(titleOf);
  for (const [index, chunk] of chunks.entries()) {
    // A library may stand in several chunks of one app: with runtimes of their own, each has its copy.
    const title = titles[index] ?? "";
    const isOnly = titles.filter((other) => other === title).length === 1;
    adopt(node, buildChunk(chunk, `${id}.${index}`, isOnly ? title : `${title} in ${chunk.file}`, node, metric));
  }
  return sortBySize(node);
}

function titleOf({ shareKeys, file }: ChunkReport): string {
  return shareKeys.length > 0 ? shareKeys.join(", ") : file;
}

function buildChunk(chunk: ChunkReport, id: string, title: string, parent: TreeNode, metric: Metric): TreeNode {
  const node = createNode("chunk", id, title, parent);
  node.chunk = chunk;
  const scaleBefore = scaleOf(chunk.before, metric);
  const scaleAfter = scaleOf(chunk.after, metric);
  const packages = new Map<string | null, TreeNode>();
  chunk.modules.forEach((module, index) => {
    const name = packageName(module.name);
    let owner = packages.get(name);
    if (!owner) {
      owner = createNode("package", `${id}.p${packages.size}`, name ?? "own modules", node);
      owner.chunk = chunk;
      packages.set(name, owner);
    }
    const leaf = createNode("module", `${id}.${index}`, module.name, owner);
    const { before, after } = module;
    Object.assign(leaf, { module, chunk, before: before * scaleBefore, after: after * scaleAfter, raw: { before, after } });
    adopt(owner, leaf);
  });
  for (const owner of packages.values()) adopt(node, sortBySize(owner));
  node.before = chunk.before[metric] ?? 0;
  node.after = chunk.after[metric] ?? 0;
  return sortBySize(node);
}

function scaleOf(sizes: Sizes, metric: Metric): number {
  return sizes.raw === 0 ? 0 : (sizes[metric] ?? 0) / sizes.raw;
}

function createNode(kind: TreeNode["kind"], id: string, name: string, parent: TreeNode | null): TreeNode {
  return { id, kind, name, before: 0, after: 0, raw: { before: 0, after: 0 }, parent, children: [], module: null, chunk: null };
}

function adopt(parent: TreeNode, child: TreeNode): void {
  parent.children.push(child);
  parent.before += child.before;
  parent.after += child.after;
  parent.raw.before += child.raw.before;
  parent.raw.after += child.raw.after;
}

function sortBySize(node: TreeNode): TreeNode {
  node.children.sort((a, b) => b.before - a.before);
  return node;
}

/** What is known exactly of a node: raw bytes of modules and packages, bytes in the tree's metric of all else. */
export function exactSizes({ kind, before, after, raw }: TreeNode): { before: number; after: number } {
  return kind === "module" || kind === "package" ? raw : { before, after };
}

/** The node itself and all above it, from the top. */
export function pathOf(node: TreeNode): TreeNode[] {
  return node.parent ? [...pathOf(node.parent), node] : [node];
}

export function findNode(root: TreeNode, id: string): TreeNode | null {
  if (root.id === id) return root;
  for (const child of root.children) {
    if (child.kind !== "package" && id !== child.id && !id.startsWith(`${child.id}.`)) continue;
    const found = findNode(child, id);
    if (found) return found;
  }
  return null;
}

/** All modules below a node. */
export function modulesOf(node: TreeNode): TreeNode[] {
  return node.kind === "module" ? [node] : node.children.flatMap(modulesOf);
}
