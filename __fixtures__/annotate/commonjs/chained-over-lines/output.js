/* @common:if [condition="treeShake.lib.b"] */ exports.b = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.a"] */ exports.a = void 0; /* @common:endif */

var _export1 = (0, 

function () {
    return 1;
  }); /* @common:if [condition="treeShake.lib.d"] */ exports.d = _export1; /* @common:endif */ /* @common:if [condition="treeShake.lib.c"] */ exports.c = _export1; /* @common:endif */
var e = (/* @common:if [condition="treeShake.lib.f"] */ exports.f = true, /* @common:endif */ /* @common:if [condition="treeShake.lib.e"] */ exports.e = true, /* @common:endif */ true
);
log.push(e, Number(/:(\d+):\d+\)?$/m.exec(new Error("where").stack)[1]));
