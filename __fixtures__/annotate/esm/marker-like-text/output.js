const text = "/* @common:if [condition=\"x\"] */", template = `/* @common:endif */ export { text } ${`nested /* @common:if */`}`; /* @common:if [condition="treeShake.lib.text"] */ export { text }; /* @common:endif */ /* @common:if [condition="treeShake.lib.template"] */ export { template }; /* @common:endif */
const regex = /\/\* @common:endif \*\//; /* @common:if [condition="treeShake.lib.regex"] */ export { regex }; /* @common:endif */
// export { nothing };
/* export default 1 */
