let value = { n: 1 };
/* @common:if [condition="treeShake.lib.default"] */ export default value /* @common:endif */
const mutate = () => { value = null; }; /* @common:if [condition="treeShake.lib.mutate"] */ export { mutate }; /* @common:endif */
