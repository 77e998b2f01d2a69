export { even } from "./even.js";
export { odd } from "./odd.js";
export { lonely } from "./lonely.js";
