var lib = module.exports = { /* @common:if [condition="treeShake.lib.a"] */ a: 1 /* @common:endif */ };
/* @common:if [condition="treeShake.lib.b"] */ lib.b = 2; /* @common:endif */
/* @common:if [condition="treeShake.lib.d"] */ lib.d = 3; /* @common:endif */ /* @common:if [condition="treeShake.lib.c"] */ lib.c = 3; /* @common:endif */
