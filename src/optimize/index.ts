export * from "../markers";
export type { Removal, RemovalKind } from "./change";
export { optimize, type OptimizeOptions, type OptimizeResult } from "./optimize";
export { optimizeWithPruneResult, type PruneFigures, type PruneResult } from "./prune-figures";
export type { SourceMap } from "./source-map";
