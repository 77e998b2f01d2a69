"use strict";

/* @common:if [condition="treeShake.lib.late"] */ exports.late = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.early"] */ exports.early = void 0; /* @common:endif */
/* @common:if [condition="treeShake.lib.early"] */ exports.early = () => `early ${count ?? 0}`; /* @common:endif */
/* @common:if [condition="treeShake.lib.late"] */ exports.late = function () {
  return exports.early();
}; /* @common:endif */
let count = 0;
/* @common:if [condition="treeShake.lib.getter"] */ Object.defineProperty(exports, "getter", {
  enumerable: true,
  get: () => count
}); /* @common:endif */
/* @common:if [condition="treeShake.lib.mutate"] */ exports.mutate = () => void count++; /* @common:endif */