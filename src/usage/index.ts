export { admitsVersion } from "./admits-version";
export { completeUsage, type CompleteUsage } from "./complete";
export { createReport, type BuildUsage, type LibraryUsage } from "./create";
export { describeExports, exportNames } from "./describe-exports";
export { mergeReports } from "./merge";
export { parseReport, parseUsage, type Usage } from "./parse";
export { printReport, printReportInChunks } from "./print-report";
export { validateUsage } from "./validate";
