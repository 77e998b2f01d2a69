import { peek } from "./dep.js";
function early() { return "hoisted"; } /* @common:if [condition="treeShake.lib.early"] */ export { early }; /* @common:endif */
log.push(peek("late"));
let late = 1; /* @common:if [condition="treeShake.lib.late"] */ export { late }; /* @common:endif */
const mutate = () => { late = 2; log.push(peek("late")); }; /* @common:if [condition="treeShake.lib.mutate"] */ export { mutate }; /* @common:endif */
log.push(peek("late"), peek("mutate"));
