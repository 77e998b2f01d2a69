import "./install.js";
export { used } from "./used.js";
export { unused } from "./unused.js";
log.push("index");
