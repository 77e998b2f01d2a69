export * from "./star.js";
export * as ns from "./namespace.js";
export { default } from "./default.js";
export { default as named, value as "string name" } from "./default.js";
import * as local from "./namespace.js";
export { local };
export const { a, b: [c = "c"], ...rest } = { a: 1, b: [], d: 4 };
export function gone() { return "is unused"; }
