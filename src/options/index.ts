export {
  normalizePluginOptions,
  type FedshakePluginOptions,
  type ResolvedPluginOptions,
  type SharedConfig,
  type SharedOption,
} from "./plugin";
export { validateOptions } from "./validate-options";
