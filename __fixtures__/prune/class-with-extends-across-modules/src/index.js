export { Circle } from "./circle.js";
export { Square } from "./square.js";
