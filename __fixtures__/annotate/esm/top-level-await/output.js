import { later } from "./dep.js";
const first = await later("first"); /* @common:if [condition="treeShake.lib.first"] */ export { first }; /* @common:endif */
for await (const value of [later("second")]) log.push(value);
let second = await (log.push("between"), later("third")), mutate = () => { second = null; }; /* @common:if [condition="treeShake.lib.second"] */ export { second }; /* @common:endif */ /* @common:if [condition="treeShake.lib.mutate"] */ export { mutate }; /* @common:endif */
