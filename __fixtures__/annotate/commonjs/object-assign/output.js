Object.assign(exports, { /* @common:if [condition="treeShake.lib.a"] */ a: 1, /* @common:endif */ /* @common:if [condition="treeShake.lib.b"] */ b: 2 /* @common:endif */ }, require("./dep.js"));
/* @common:if [condition="treeShake.lib.c"] */ module.exports.c = 3; /* @common:endif */
