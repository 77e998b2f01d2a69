export { FedshakeError, type FedshakeErrorCode, type FedshakeErrorDetails } from "./errors";
export type { FedshakePluginOptions, SharedConfig, SharedOption } from "./options";
export { FedshakePlugin } from "./plugin";
export type * from "./types";
export { completeUsage, mergeReports, parseReport, type CompleteUsage } from "./usage";
