const a = 1
/* @common:if [condition="treeShake.lib.a"] */ export { a } /* @common:endif */
/* @common:if [condition="treeShake.lib.b"] */ export { a as b } from "./dep.js" /* @common:endif */
/* @common:if [condition="treeShake.lib.ns"] */ export * as ns from "./dep.js" /* @common:endif */
const c = () => a
; /* @common:if [condition="treeShake.lib.c"] */ export { c }; /* @common:endif */[c].forEach((f) => log.push(f()))
function d() {} /* @common:if [condition="treeShake.lib.d"] */ export { d }; /* @common:endif */
(log.push("called"))
class E {} /* @common:if [condition="treeShake.lib.E"] */ export { E }; /* @common:endif */
[log.push("element")]
/* @common:if [condition="treeShake.lib.default"] */ export default a /* @common:endif */
