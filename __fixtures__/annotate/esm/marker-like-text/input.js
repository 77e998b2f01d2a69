export const text = "/* @common:if [condition=\"x\"] */", template = `/* @common:endif */ export { text } ${`nested /* @common:if */`}`;
export const regex = /\/\* @common:endif \*\//;
// export { nothing };
/* export default 1 */
