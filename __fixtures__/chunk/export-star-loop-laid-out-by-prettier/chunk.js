"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(__unused_webpack_module, exports, __webpack_require__) {

"use strict";

var _index = __webpack_require__("./add.cjs");
Object.keys(_index).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (key in exports && exports[key] === _index[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return _index[key];
    },
  });
});
var _index2 = __webpack_require__("./sub.cjs");
Object.keys(_index2).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (key in exports && exports[key] === _index2[key]) return;
  Object.defineProperty(exports, key, {
    enumerable: true,
    get: function () {
      return _index2[key];
    },
  });
});

/***/ },
/***/ "./add.cjs"(__unused_webpack_module, exports) {

exports.add = add;
exports.addUnused = addUnused;
function add(a, b) { return a + b; }
function addUnused() { return "never added"; }

/***/ },
/***/ "./sub.cjs"(__unused_webpack_module, exports) {

exports.sub = sub;
function sub() { return "never subtracted"; }

/***/ }

}]);
