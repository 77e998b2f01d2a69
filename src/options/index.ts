export {
  normalizePluginOptions,
  type FedshakePluginOptions,
  type IncludeTransitive,
  type ResolvedPluginOptions,
  type SharedConfig,
  type SharedOption,
} from "./plugin";
export { normalizeDeclarations } from "./declarations";
export { validateOptions } from "./validate-options";
