/* @common:if [condition="yes"] */
export const kept = 1;
/* @common:endif */
export const text = "/* @common:if [condition=\"no\"] */";
