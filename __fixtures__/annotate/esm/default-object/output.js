"use strict";
let count = 0;
/* @common:if [condition="treeShake.lib.default"] */ export default { get count() { return count; }, increase() { count++; } }; /* @common:endif */
const mutate = () => { count = 9; }; /* @common:if [condition="treeShake.lib.mutate"] */ export { mutate }; /* @common:endif */
