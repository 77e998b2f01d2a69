export { used } from "./used.js";
export { unused } from "./unused.js";
import "./cjs.js";
log.push("index");
