var dep = require("./dep.js");
/* @common:if [condition="treeShake.lib.one"] */ exports.one = require("./dep.js").one; /* @common:endif */
/* @common:if [condition="treeShake.lib.two"] */ exports.two = dep.two; /* @common:endif */
/* @common:if [condition="treeShake.lib.dep"] */ exports.dep = dep; /* @common:endif */
