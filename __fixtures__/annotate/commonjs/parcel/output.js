var $dep = require("./dep.js");
function $parcel$export(e, n, v, s) {
  Object.defineProperty(e, n, {get: v, set: s, enumerable: true, configurable: true});
}
/* @common:if [condition="treeShake.lib.a"] */ $parcel$export(module.exports, "a", () => $a); /* @common:endif */
/* @common:if [condition="treeShake.lib.one"] */ $parcel$export(module.exports, "one", () => $dep.one); /* @common:endif */
/* @common:if [condition="treeShake.lib.mutate"] */ $parcel$export(module.exports, "mutate", () => $mutate); /* @common:endif */
let $a = 1;
const $mutate = () => { $a = 2; };
