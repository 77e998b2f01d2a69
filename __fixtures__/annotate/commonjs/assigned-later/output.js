var lib, target, helper;
helper = function () { return lib.a; };
lib = {
  /* @common:if [condition="treeShake.lib.a"] */ a: 1 /* @common:endif */
};
/* @common:if [condition="treeShake.lib.b"] */ lib.b = helper; /* @common:endif */
module.exports = lib;
target = module.exports;
/* @common:if [condition="treeShake.lib.c"] */ target.c = 3; /* @common:endif */
