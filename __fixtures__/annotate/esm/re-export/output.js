log.push("body");
/* @common:if [condition="treeShake.lib.one"] */ export { one } from "./dep.js"; /* @common:endif */ /* @common:if [condition="treeShake.lib.deux"] */ export { two as deux } from "./dep.js"; /* @common:endif */
/* @common:if [condition="treeShake.lib.default"] */ export { default } from './dep.js' /* @common:endif */
/* @common:if [condition="treeShake.lib.Dep"] */ export { default as Dep } from "./dep.js"; /* @common:endif */ /* @common:if [condition="treeShake.lib.string%20name"] */ export { one as "string name" } from "./dep.js"; /* @common:endif */
/* @common:if [condition="treeShake.lib.ns"] */ export * as ns from "./dep.js"; /* @common:endif */
