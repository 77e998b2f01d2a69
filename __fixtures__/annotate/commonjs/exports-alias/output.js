var e = exports, m = module.exports;
/* @common:if [condition="treeShake.lib.a"] */ e.a = 1; /* @common:endif */
/* @common:if [condition="treeShake.lib.b"] */ m.b = 2; /* @common:endif */
(function (target) { /* @common:if [condition="treeShake.lib.c"] */ target.c = 3; /* @common:endif */ })(exports);
fill(exports);
function fill(object) { /* @common:if [condition="treeShake.lib.d"] */ object.d = 4; /* @common:endif */ return object; }
