const one = 1; /* @common:if [condition="treeShake.lib.one"] */ export { one }; /* @common:endif */
let count = one, unset, fn = () => {}, anonymous = class {}; /* @common:if [condition="treeShake.lib.count"] */ export { count }; /* @common:endif */ /* @common:if [condition="treeShake.lib.unset"] */ export { unset }; /* @common:endif */ /* @common:if [condition="treeShake.lib.fn"] */ export { fn }; /* @common:endif */ /* @common:if [condition="treeShake.lib.anonymous"] */ export { anonymous }; /* @common:endif */
var legacy = (log.push("legacy"), "legacy"); /* @common:if [condition="treeShake.lib.legacy"] */ export { legacy }; /* @common:endif */ // trailing comment
const mutate = () => { count++; unset = "set"; legacy = null }
; /* @common:if [condition="treeShake.lib.mutate"] */ export { mutate }; /* @common:endif */[one].forEach((value) => log.push(value))
