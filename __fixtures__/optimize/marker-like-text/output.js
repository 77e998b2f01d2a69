const a = "/* @common:if [condition=\"off\"] */";
const b = `/* @common:if [condition="off"] */ ${"/* @common:endif */"} /* @common:unless */`;
const c = /\/\* @common:endif \*\//;
// @common:if [condition="off"]
/* see `@common:if` and me@common:endif */
/* @other:if [condition="off"] */
export const d = "w";
export const all = [a, b, c.source, d];
