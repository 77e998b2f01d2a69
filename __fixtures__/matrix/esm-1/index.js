import "./effect.js";
import { findOrigin } from "./origin.js";

export { forHost } from "./for-host.js";
export { forNobody } from "./for-nobody.js";
export const version = "1.1.0";
export function forBoth() {
  return `both, from ${findOrigin(new Error())}`;
}
export { forRemote } from "./for-remote.js";
