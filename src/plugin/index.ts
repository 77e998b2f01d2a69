export { FedshakePlugin } from "./FedshakePlugin";
export type { FedshakePluginOptions } from "../options";
