const a = "/* @common:if [condition=\"off\"] */";
const b = `/* @common:if [condition="off"] */ ${"/* @common:endif */"} /* @common:unless */`;
const c = /\/\* @common:endif \*\//;
// @common:if [condition="off"]
/* see `@common:if` and me@common:endif */
/* @other:if [condition="off"] */
export const d = /* first @common:define-inline [value="v" default="w"] then @common:endif */ "x";
export const all = [a, b, c.source, d];
/* @common:if [condition="off"] */ // -- @common:endif
log("never");
/* @common:endif */
