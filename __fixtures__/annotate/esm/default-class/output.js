class Main { static self = () => Main; } /* @common:if [condition="treeShake.lib.default"] */ export { Main as default }; /* @common:endif */
/* @common:if [condition="treeShake.lib.Main"] */ export { Main }; /* @common:endif */
