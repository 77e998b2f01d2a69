let value = 1;
/* @common:if [condition="treeShake.lib.default"] */ export { value as default }; /* @common:endif */ /* @common:if [condition="treeShake.lib.other"] */ export { value as other }; /* @common:endif */
const mutate = () => { value = 2; }; /* @common:if [condition="treeShake.lib.mutate"] */ export { mutate }; /* @common:endif */
