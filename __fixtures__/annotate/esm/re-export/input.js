log.push("body");
export { one, two as deux } from "./dep.js";
export { default } from './dep.js'
export { default as Dep, one as "string name" } from "./dep.js";
export * as ns from "./dep.js";
