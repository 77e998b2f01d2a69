/* @common:if [condition="treeShake.lib.a"] */ exports.a = 1; /* @common:endif */
/* @common:if [condition="treeShake.lib.b"] */ exports.b = exports.a + 1; /* @common:endif */
/* @common:if [condition="treeShake.lib.counter"] */ exports.counter = 0; /* @common:endif */
exports.counter++;
/* @common:if [condition="treeShake.lib.helper"] */ exports.helper = function () { return this === exports; }; /* @common:endif */
/* @common:if [condition="treeShake.lib.total"] */ exports.total = () => exports.counter + exports.b; /* @common:endif */
/* @common:if [condition="treeShake.lib.default"] */ exports.default = exports; /* @common:endif */
log.push(exports.helper(), exports.total(), Object.keys(exports), "a" in exports, exports.hasOwnProperty("b"));
