export { Used } from "./used.js";
export { Unused } from "./unused.js";
