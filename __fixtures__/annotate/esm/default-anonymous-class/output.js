/* @common:if [condition="treeShake.lib.default"] */ export default class { static value = 1; } /* @common:endif */
