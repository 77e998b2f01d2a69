/* @common:if [condition="treeShake.chart%2Ejs.Chart"] */ export const Chart = 1; /* @common:endif */
/* @common:if [condition="treeShake.chart.js.Chart"] */ export const Other = 2; /* @common:endif */
/* @common:if [condition="treeShake.@ant-design/icons.HomeOutlined"] */ export const HomeOutlined = 3; /* @common:endif */
/* @common:if [condition="treeShake.lib.__proto__"] */ export const proto = 4; /* @common:endif */
/* @common:if [condition="treeShake.lib.constructor"] */ export const builder = 5; /* @common:endif */
/* @common:if [condition="treeShake.lib.default"] -- a string is not true */ export default 6; /* @common:endif */
