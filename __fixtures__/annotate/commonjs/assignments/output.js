"use strict";
/* @common:if [condition="treeShake.lib.a"] */ exports.a = 1; /* @common:endif */
/* @common:if [condition="treeShake.lib.b"] */ exports["b"] = () => 2; /* @common:endif */
/* @common:if [condition="treeShake.lib.c"] */ module.exports.c = function () {}; /* @common:endif */
/* @common:if [condition="treeShake.lib.d"] */ module["exports"].d = class {}; /* @common:endif */
/* @common:if [condition="treeShake.lib.e"] */ this.e = 5; /* @common:endif */
/* @common:if [condition="treeShake.lib.f"] */ exports[`f`] = 6; /* @common:endif */ /* @common:if [condition="treeShake.lib.gh"] */ exports["g" + "h"] = 7; /* @common:endif */
const key = "constant";
/* @common:if [condition="treeShake.lib.constant"] */ exports[key] = 8; /* @common:endif */
/* @common:if [condition="treeShake.lib.mutate"] */ exports.mutate = () => { /* @common:if [condition="treeShake.lib.a"] */ exports.a = "changed"; /* @common:endif */ }; /* @common:endif */
