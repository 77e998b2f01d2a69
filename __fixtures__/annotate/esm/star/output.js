export * from "./dep.js";
const own = "own"; /* @common:if [condition="treeShake.lib.own"] */ export { own }; /* @common:endif */
export * from './more.js';
