"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
/* @common:if [condition="treeShake.lib.a"] */ exports.a = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.alias"] */ exports.alias = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.c"] */ exports.c = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.count"] */ exports.count = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.d"] */ exports.d = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.default"] */ exports.default = void 0; /* @common:endif */
/* @common:if [condition="treeShake.lib.generate"] */ exports.generate = generate; /* @common:endif */
/* @common:if [condition="treeShake.lib.mutate"] */ exports.mutate = mutate; /* @common:endif */
/* @common:if [condition="treeShake.lib.others"] */ exports.others = void 0; /* @common:endif */ /* @common:if [condition="treeShake.lib.twice"] */ exports.twice = void 0; /* @common:endif */
globalThis.log.push("evaluated");
let count = 0; /* @common:if [condition="treeShake.lib.count"] */ exports.count = count; /* @common:endif */ /* @common:if [condition="treeShake.lib.default"] */ exports.default = count; /* @common:endif */ /* @common:if [condition="treeShake.lib.alias"] */ exports.alias = count; /* @common:endif */
  let twice = void 0; /* @common:if [condition="treeShake.lib.twice"] */ exports.twice = twice; /* @common:endif */
function mutate() {
  [count, twice] = [count + 1, (count + 1) * 2];
  /* @common:if [condition="treeShake.lib.count"] */ exports.count = count; /* @common:endif */ /* @common:if [condition="treeShake.lib.default"] */ exports.default = count; /* @common:endif */ /* @common:if [condition="treeShake.lib.alias"] */ exports.alias = count; /* @common:endif */ /* @common:if [condition="treeShake.lib.twice"] */ exports.twice = twice; /* @common:endif */
}
const {
  a,
  b: [c = 3]
} = {
  a: 1,
  b: []
};
/* @common:if [condition="treeShake.lib.c"] */ exports.c = c; /* @common:endif */
/* @common:if [condition="treeShake.lib.a"] */ exports.a = a; /* @common:endif */
const {
  d,
  ...others
} = {
  d: 4,
  e: 5
};
/* @common:if [condition="treeShake.lib.others"] */ exports.others = others; /* @common:endif */
/* @common:if [condition="treeShake.lib.d"] */ exports.d = d; /* @common:endif */
async function* generate() {
  yield count;
}