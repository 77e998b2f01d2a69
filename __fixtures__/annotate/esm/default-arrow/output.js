/* @common:if [condition="treeShake.lib.default"] */ export default (a, b) => a + b; /* @common:endif */
