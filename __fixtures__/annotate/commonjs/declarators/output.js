var a = 1; /* @common:if [condition="treeShake.lib.a"] */ exports.a = a; /* @common:endif */ var b = a + 1, c = (0, function () {}); /* @common:if [condition="treeShake.lib.cc"] */ exports.cc = c; /* @common:endif */ /* @common:if [condition="treeShake.lib.c"] */ exports.c = c; /* @common:endif */ var d;
const _default = { a, b }; /* @common:if [condition="treeShake.lib.default"] */ exports.default = _default; /* @common:endif */
let last = (0, () => {}); /* @common:if [condition="treeShake.lib.last"] */ exports.last = last; /* @common:endif */
log.push(c.name, last.name);
