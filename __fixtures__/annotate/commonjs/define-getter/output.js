/* @common:if [condition="treeShake.lib.a"] */ exports.__defineGetter__("a", function () { return 1; }); /* @common:endif */
/* @common:if [condition="treeShake.lib.b"] */ exports.b = 2; /* @common:endif */
log.push(exports.hasOwnProperty("a"));
