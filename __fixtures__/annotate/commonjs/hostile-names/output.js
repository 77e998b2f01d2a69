/* @common:if [condition="treeShake.lib.__proto__x"] */ exports["__proto__x"] = 1; /* @common:endif */
/* @common:if [condition="treeShake.lib.constructor"] */ exports.constructor = 2; /* @common:endif */
/* @common:if [condition="treeShake.lib.with%2Edot"] */ exports["with.dot"] = 3; /* @common:endif */
/* @common:if [condition="treeShake.lib.quo%22te%2A%2F"] */ exports["quo\"te*/"] = 4; /* @common:endif */
/* @common:if [condition="treeShake.lib.toString"] */ exports.toString = () => "text"; /* @common:endif */
/* @common:if [condition="treeShake.lib.default"] */ exports.default = 5; /* @common:endif */
/* @common:if [condition="treeShake.lib."] */ exports[""] = 6; /* @common:endif */
/* @common:if [condition="treeShake.lib.text"] */ exports.text = `exports.no = 1; /* @common:endif */`; /* @common:endif */
