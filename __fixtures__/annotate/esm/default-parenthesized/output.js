/* @common:if [condition="treeShake.lib.default"] */ export default (function () { return this; }) /* @common:endif */
/* @common:if [condition="treeShake.lib.again"] */ export { default as again } from "./dep.js"; /* @common:endif */
