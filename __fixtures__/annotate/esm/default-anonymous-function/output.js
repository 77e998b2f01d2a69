/* @common:if [condition="treeShake.lib.default"] */ export default function () { return 1; } /* @common:endif */
const after = 1; /* @common:if [condition="treeShake.lib.after"] */ export { after }; /* @common:endif */
