var api = { /* @common:if [condition="treeShake.lib.a"] */ a: 1 /* @common:endif */ };
/* @common:if [condition="treeShake.lib.b"] */ api.b = function () { return api.a; }; /* @common:endif */
module.exports = exports = api;
