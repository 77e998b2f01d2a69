const a = () => 1;
module.exports = Object.freeze({ /* @common:if [condition="treeShake.lib.a"] */ a, /* @common:endif */ /* @common:if [condition="treeShake.lib.b"] */ b: 2 /* @common:endif */ });
