export { "a b" as ab, "x-y" } from "./dep.js";
export * as "name space" from "./dep.js";
