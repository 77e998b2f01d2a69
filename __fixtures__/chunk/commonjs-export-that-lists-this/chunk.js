"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

var __exportStar = function (m, exports) { for (var p in m) if (!exports.hasOwnProperty(p)) exports[p] = m[p]; };
exports.list = function () { return keys(this); };
const keys = (object) => Object.keys(object);
exports.other = "other";
__exportStar(__webpack_require__("starred"), exports);

/***/ },
/***/ "starred"(module, exports, __webpack_require__) {

exports.third = "third";

/***/ }

}]);
