exports = module.exports = { /* @common:if [condition="treeShake.lib.a"] */ a: 1 /* @common:endif */ };
/* @common:if [condition="treeShake.lib.b"] */ exports.b = 2; /* @common:endif */
