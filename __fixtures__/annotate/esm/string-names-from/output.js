/* @common:if [condition="treeShake.lib.ab"] */ export { "a b" as ab } from "./dep.js"; /* @common:endif */ /* @common:if [condition="treeShake.lib.x-y"] */ export { "x-y" } from "./dep.js"; /* @common:endif */
/* @common:if [condition="treeShake.lib.name%20space"] */ export * as "name space" from "./dep.js"; /* @common:endif */
