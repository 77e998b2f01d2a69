var $dep = require("./dep.js");
function $parcel$export(e, n, v, s) {
  Object.defineProperty(e, n, {get: v, set: s, enumerable: true, configurable: true});
}
$parcel$export(module.exports, "a", () => $a);
$parcel$export(module.exports, "one", () => $dep.one);
$parcel$export(module.exports, "mutate", () => $mutate);
let $a = 1;
const $mutate = () => { $a = 2; };
