"use strict";
(self["webpackChunkapp"] = self["webpackChunkapp"] || []).push([["library"],{

/***/ "entry"(module, exports, __webpack_require__) {

exports.read = read;
function read() { return this["oth" + "er"]; }
exports.other = "other";

/***/ }

}]);
