export { admitsVersion } from "./admits-version";
export { completeUsage, type CompleteUsage } from "./complete";
export { createReport, type BuildUsage, type LibraryUsage } from "./create";
export { mergeReports } from "./merge";
export { parseReport } from "./parse";
export { validateUsage } from "./validate";
