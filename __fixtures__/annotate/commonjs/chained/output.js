/* @common:if [condition="treeShake.lib.c"] */ exports.c = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.b"] */ exports.b = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.a"] */ exports.a = void 0; /* @common:endif */
var _export1 = (0, /* comment */ function () {}); /* @common:if [condition="treeShake.lib.a"] */ exports.a = _export1; /* @common:endif */ /* @common:if [condition="treeShake.lib.b"] */ exports.b = _export1; /* @common:endif */
var _export2 = (log.push("once"), {}); /* @common:if [condition="treeShake.lib.other"] */ exports.other = _export2; /* @common:endif */ /* @common:if [condition="treeShake.lib.fresh"] */ exports.fresh = _export2; /* @common:endif */
var local, more;
local = function named() {}; /* @common:if [condition="treeShake.lib.d"] */ exports.d = local; /* @common:endif */ /* @common:if [condition="treeShake.lib.c"] */ exports.c = local; /* @common:endif */
more = () => {}; /* @common:if [condition="treeShake.lib.anonymous"] */ exports.anonymous = more; /* @common:endif */
more = (0, () => {}); /* @common:if [condition="treeShake.lib.unnamed"] */ exports.unnamed = more; /* @common:endif */
if (local) { var _export3 = [1]; /* @common:if [condition="treeShake.lib.f"] */ exports.f = _export3; /* @common:endif */ /* @common:if [condition="treeShake.lib.e"] */ exports.e = _export3; /* @common:endif */ }
else { /* @common:if [condition="treeShake.lib.e"] */ exports.e = 2; /* @common:endif */ }
log.push(more.name, exports.fresh === exports.other);
