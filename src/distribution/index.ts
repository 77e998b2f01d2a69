export { optimizeBuilds, type OptimizedApp, type OptimizeOptions, type OptimizeResult } from "./optimize-builds";
export type { OptimizedChunk } from "./optimize-output";
