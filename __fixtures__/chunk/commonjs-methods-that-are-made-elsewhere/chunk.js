"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

const helper = __webpack_require__("helper");
exports.run = () => [helper.first(), helper.star()];

/***/ },
/***/ "helper"(module, exports, __webpack_require__) {

var __exportStar = function (m, exports) { for (var p in m) if (!exports.hasOwnProperty(p)) exports[p] = m[p]; };
const make = () => [function () { return this.second; }][0];
exports.first = make();
exports.second = "second";
__exportStar(__webpack_require__("starred"), exports);

/***/ },
/***/ "starred"(module, exports, __webpack_require__) {

const make = () => [function () { return this.third; }][0];
exports.star = make();
exports.third = "third";

/***/ }

}]);
