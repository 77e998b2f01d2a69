/* @common:if [condition="treeShake.lib.default"] */ export default async function* () { yield 1; } /* @common:endif */
log.push("after");
